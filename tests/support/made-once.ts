import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

interface Kept<T> {
  folders: string[]
  files: { path: string; content: Buffer }[]
  result: T
}

/**
 * A folder that several tests begin with, made once in each worker. Returns a function that writes a copy of it to a path where
 * nothing is, and resolves to what `make` returned. No test sees the copy of another.
 */
export function madeOnce<T>(make: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  let kept: Promise<Kept<T>> | null = null
  return async folder => {
    kept ??= keep(make)
    const { folders, files, result } = await kept
    for (const path of folders) mkdirSync(join(folder, path), { recursive: true })
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    return result
  }
}

async function keep<T>(make: (folder: string) => Promise<T>): Promise<Kept<T>> {
  const parent = mkdtempSync(join(tmpdir(), 'muqarin-made-'))
  try {
    const folder = join(parent, 'folder')
    const result = await make(folder)
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map(entry => ({
      isFile: entry.isFile(),
      path: join(entry.parentPath, entry.name).slice(folder.length + 1)
    }))
    return {
      folders: entries.filter(({ isFile }) => !isFile).map(({ path }) => path),
      files: entries
        .filter(({ isFile }) => isFile)
        .map(({ path }) => ({ path, content: readFileSync(join(folder, path)) })),
      result
    }
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

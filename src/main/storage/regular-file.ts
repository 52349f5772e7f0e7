import type { BigIntStats } from 'node:fs'
import { lstat, readFile, stat } from 'node:fs/promises'
import { type FileKind, NotAFileError } from './damaged-file'

/**
 * The state of the file at `path`; `null` where there is nothing. Throws `NotAFileError` where there is anything but a file, or a link
 * that leads to none: to open a pipe never ends, a device may do anything, and a file would be made where a link leads.
 */
export async function fileAt(path: string): Promise<BigIntStats | null> {
  const stats = await statOrNull(path)
  if (!stats) return null
  if (stats.isFile()) return stats
  throw new NotAFileError(path, kindOf(stats))
}

/** The bytes of a file of the library as they are on disk; `null` where there is none. Throws `NotAFileError` where there is anything else. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  return (await fileAt(path)) && (await readFile(path))
}

async function statOrNull(path: string): Promise<BigIntStats | null> {
  try {
    return await stat(path, { bigint: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ELOOP') throw error
    if (await isLink(path)) throw new NotAFileError(path, 'link')
    return null
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function kindOf(stats: BigIntStats): FileKind {
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'pipe'
  return stats.isSocket() ? 'socket' : 'device'
}

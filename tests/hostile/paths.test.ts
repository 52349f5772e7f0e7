import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { emptyLibrary } from '#core/library'
import { Drafts } from '#main/drafts'
import { readSource } from '#main/formats/read-source'
import { readNamedFile } from '#main/read-named-file'
import { createLibraryFolder } from '#main/storage/folder-store'
import { checkExport, writeExport } from '#main/write-export'
import { cli } from '../support/cli'
import { contentOf, libraryOfTwo } from '../support/cli-library'
import { countingContext } from '../support/counting-context'
import { temporaryFolder } from '../support/temporary-folder'

/** Paths that lead to no regular file, by what is there. A program that opened the pipe would wait for ever. */
async function oddPaths(): Promise<{
  folder: string
  odd: Record<'pipe' | 'socket' | 'device' | 'folder' | 'loop' | 'dangling', string>
}> {
  const folder = temporaryFolder()
  const at = (name: string) => join(folder, name)
  execFileSync('mkfifo', [at('pipe.txt')])
  const server = createServer()
  await new Promise<void>(resolve => server.listen(at('socket.txt'), resolve))
  onTestFinished(() => void server.close())
  mkdirSync(at('folder.txt'))
  symlinkSync(at('loop.txt'), at('loop.txt'))
  symlinkSync(at('nothing.txt'), at('dangling.txt'))
  return {
    folder,
    odd: {
      pipe: at('pipe.txt'),
      socket: at('socket.txt'),
      device: '/dev/zero',
      folder: at('folder.txt'),
      loop: at('loop.txt'),
      dangling: at('dangling.txt')
    }
  }
}

describe.skipIf(process.platform === 'win32')('paths that lead to no regular file', () => {
  test('are refused at once when they are read', async () => {
    const { odd } = await oddPaths()
    const codeOf = async (path: string) => {
      const read = await readNamedFile(path, { name: 'x' })
      return read.ok ? 'read' : read.problem.code
    }
    expect(
      Object.fromEntries(await Promise.all(Object.entries(odd).map(async ([kind, path]) => [kind, await codeOf(path)])))
    ).toEqual({
      pipe: 'import.notFile',
      socket: 'import.notFile',
      device: 'import.notFile',
      folder: 'import.notFile',
      loop: 'import.linkLoop',
      dangling: 'import.unreadable'
    })
  })

  test('do not keep the other files of the same choice from being read', async () => {
    const { folder, odd } = await oddPaths()
    const article = join(folder, 'article.txt')
    writeFileSync(article, 'عنوان\n\nنص من سطر واحد.\n')
    const drafts = new Drafts(countingContext(), async (bytes, name, given) => readSource(bytes, name, given))
    const batch = await drafts.readPaths([...Object.values(odd), article], emptyLibrary('library', 'test'))
    if (!batch.ok) throw new Error(batch.problem.code)
    const { pending, refused } = batch.value
    expect(pending.map(({ fileName }) => fileName)).toEqual(['article.txt'])
    expect(refused).toHaveLength(Object.keys(odd).length)
  })

  test('are refused at once by the command line, with exit code 1 and a message', async () => {
    const { library, run } = await libraryOfTwo()
    const { odd } = await oddPaths()
    const before = contentOf(library)
    const asked = [...Object.values(odd).map(path => ['import', path]), ['verify-briefing', odd.pipe]]
    for (const words of asked) {
      const { code, stdout, stderr } = await run(...words)
      expect({ words, code, stdout }).toEqual({ words, code: 1, stdout: '' })
      expect(stderr).toMatch(/not a regular file|leads back to itself|cannot be read/)
      expect(stderr).not.toMatch(/^\s+at /m)
    }
    for (const path of [odd.pipe, odd.device, odd.loop, odd.socket]) {
      expect(await cli('list', '--library', path)).toMatchObject({ code: 1, stdout: '' })
    }
    expect(contentOf(library)).toEqual(before)
  })

  test('are not written to, and nothing is left beside them', async () => {
    const { folder, odd } = await oddPaths()
    const names = readdirSync(folder).sort()
    const codeOf = async (path: string, followLinks: boolean) => {
      const [checked, written] = [
        await checkExport(path, { followLinks }),
        await writeExport(path, 'x', { followLinks })
      ]
      expect(checked).toEqual(written)
      return written.ok ? 'written' : written.problem.code
    }
    const codes = async (followLinks: boolean) =>
      Object.fromEntries(
        await Promise.all(Object.entries(odd).map(async ([kind, path]) => [kind, await codeOf(path, followLinks)]))
      )
    const notLinks = { pipe: 'file.special', socket: 'file.special', device: 'file.special', folder: 'file.isFolder' }
    expect(await codes(false)).toEqual({ ...notLinks, loop: 'file.isLink', dangling: 'file.isLink' })
    expect(await codes(true)).toEqual({ ...notLinks, loop: 'file.brokenLink', dangling: 'file.brokenLink' })
    expect(readdirSync(folder).sort()).toEqual(names)
    expect(lstatSync('/dev/zero').isCharacterDevice()).toBe(true)
  })
})

test.skipIf(process.platform === 'win32')(
  'a link is written through only when that was asked for, and stays a link',
  async () => {
    const folder = temporaryFolder()
    const [file, link] = [join(folder, 'kept.csv'), join(folder, 'link.csv')]
    writeFileSync(file, 'old')
    symlinkSync(file, link)
    expect(await writeExport(link, 'new')).toMatchObject({ ok: false, problem: { code: 'file.isLink' } })
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(await writeExport(link, 'new', { followLinks: true })).toEqual({ ok: true, value: null })
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['kept.csv', 'link.csv'])
  }
)

test('nothing is exported into the folder of any library, by whatever way it is named', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  await createLibraryFolder(library, 'test', countingContext())
  symlinkSync(join(library, 'tables'), join(folder, 'way'))
  symlinkSync(join(library, 'library.json'), join(folder, 'link.json'))
  const before = contentOf(library)
  for (const path of [
    join(library, 'a.pdf'),
    join(library, 'library.json'),
    join(library, 'backups', 'a.pdf'),
    join(folder, 'way', 'a.pdf'),
    join(folder, 'link.json')
  ]) {
    expect(await writeExport(path, 'x', { followLinks: true }), path).toMatchObject({
      ok: false,
      problem: { code: 'file.inLibrary', details: { folder: library } }
    })
  }
  expect(contentOf(library)).toEqual(before)
  expect(await writeExport(join(folder, 'a.pdf'), 'x')).toEqual({ ok: true, value: null })
})

test.skipIf(process.platform === 'win32')(
  'a file that is replaced keeps its mode, and a new one gets that of the system',
  async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.csv')
    for (const mode of [0o600, 0o640, 0o666]) {
      writeFileSync(path, 'old')
      chmodSync(path, mode)
      expect(await writeExport(path, 'new')).toEqual({ ok: true, value: null })
      expect(statSync(path).mode & 0o777).toBe(mode)
    }
    await writeExport(join(folder, 'new.csv'), 'x')
    expect(statSync(join(folder, 'new.csv')).mode & 0o777).toBe(0o666 & ~process.umask())
  }
)

test('a file that has the name of an earlier temporary file is left alone, and exports at one time do not meet', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'a.csv')
  writeFileSync(`${path}.writing`, 'of somebody else')
  const written = await Promise.all(
    Array.from({ length: 8 }, (_, index) => writeExport(path, `${index}`.repeat(100_000)))
  )
  expect(written.every(({ ok }) => ok)).toBe(true)
  expect(readFileSync(path, 'utf8')).toMatch(/^(\d)\1{99999}$/)
  expect(readFileSync(`${path}.writing`, 'utf8')).toBe('of somebody else')
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'a.csv.writing'])
})

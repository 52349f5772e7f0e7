import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setReviewState } from '#core/documents/edit-document'
import { importSource } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import type { Workspace } from '#main/workspace'
import { repository } from '../support/cli'
import { countingContext } from '../support/counting-context'
import { citation } from '../support/records'
import { firstPart } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

const open = (folder: string, replaces?: Workspace) => openLibrary(folder, countingContext('open-'), { replaces })

async function opened(folder: string): Promise<Workspace> {
  const result = await open(folder)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** A closed library with one source. */
async function libraryWithSource(): Promise<string> {
  const folder = join(temporaryFolder(), 'T')
  await createLibraryFolder(folder, 'T', countingContext())
  const workspace = await opened(folder)
  const words = 'السد كبير'
  await importSource(workspace, {
    bytes: Buffer.from(words),
    fileName: 'a.txt',
    citation,
    blocks: [{ kind: 'paragraph', text: words, clutter: null }]
  })
  await workspace.close()
  return folder
}

/** Puts a folder in place of what is at `path`. */
function makeFolderOf(path: string): void {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path)
}

/** Things that may be found in the place of a file, and how each is put there. */
const oddities: [string, (path: string) => void][] = [
  ['folder', path => mkdirSync(path)],
  ['pipe', path => execFileSync('mkfifo', [path])],
  ['device', path => symlinkSync('/dev/zero', path)],
  ['link', path => symlinkSync(path, path)],
  ['link', path => symlinkSync(join(path, '..', 'nowhere'), path)]
]

test
  .skipIf(process.platform === 'win32')
  .each(
    oddities.flatMap(([kind, put]) =>
      ['library.lock', 'journal.jsonl', 'library.json'].map(name => [name, kind, put] as const)
    )
  )('a library whose %s is a %s is refused at once, with its name, and nothing is written', async (name, kind, put) => {
  const folder = await libraryWithSource()
  const path = join(folder, name)
  rmSync(path, { force: true })
  put(path)
  const before = readdirSync(folder)
  expect(await open(folder)).toEqual({
    ok: false,
    problem: { code: 'library.notAFile', details: { file: path, kind } }
  })
  expect(readdirSync(folder)).toEqual(before)
})

test.skipIf(process.platform === 'win32')('the place of a torn line that is a pipe is refused at once', async () => {
  const folder = await libraryWithSource()
  writeFileSync(join(folder, 'journal.jsonl'), '{"sum":')
  execFileSync('mkfifo', [join(folder, 'journal.jsonl.torn')])
  expect(await open(folder)).toMatchObject({
    ok: false,
    problem: { code: 'library.notAFile', details: { kind: 'pipe' } }
  })
  expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toBe('{"sum":')
})

test.skipIf(process.platform === 'win32').each([
  ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ['a link to a file elsewhere', (path: string) => symlinkSync(join(path, '../../mine.txt'), path)],
  ['a file that a kill left', (path: string) => writeFileSync(path, '{"half":')]
])(
  'a library is written although there is %s with the name of its temporary file, which is not followed',
  async (_, put) => {
    const folder = await libraryWithSource()
    const mine = join(folder, '..', 'mine.txt')
    writeFileSync(mine, 'mine')
    put(`${join(folder, firstPart(folder, 'documents'))}.writing`)
    const workspace = await opened(folder)
    const [id = ''] = Object.keys(workspace.library.documents)
    await workspace.edit('documents.review', library => setReviewState(library, id, 'reviewed'))
    expect(await workspace.close()).toBeNull()
    expect(readFileSync(mine, 'utf8')).toBe('mine')
    expect(lstatSync(join(folder, firstPart(folder, 'documents'))).isFile()).toBe(true)
    const again = await opened(folder)
    expect(again.library.documents[id]?.reviewState).toBe('reviewed')
    await again.close()
  }
)

test('a library whose folder of tables is a file is refused', async () => {
  const folder = await libraryWithSource()
  rmSync(join(folder, 'tables'), { recursive: true })
  writeFileSync(join(folder, 'tables'), '')
  const result = await open(folder)
  expect(result).toMatchObject({ ok: false, problem: { code: 'library.inaccessible' } })
  expect(JSON.stringify(result)).toContain(join(folder, 'tables'))
})

test('a folder that is a link to itself holds no library', async () => {
  const folder = join(temporaryFolder(), 'T')
  symlinkSync(folder, folder)
  expect(await open(folder)).toMatchObject({ ok: false, problem: { code: 'library.missing' } })
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a library that may not be written is refused, and opens once it may',
  async () => {
    const folder = await libraryWithSource()
    for (const path of [folder, join(folder, 'journal.jsonl')]) {
      chmodSync(path, 0o500)
      expect(await open(folder)).toMatchObject({ ok: false, problem: { code: 'library.inaccessible' } })
      chmodSync(path, 0o700)
    }
    await (await opened(folder)).close()
  }
)

test('empty folders that a copy left out are no damage, and are made again', async () => {
  const folder = await libraryWithSource()
  for (const name of ['backups', 'cache']) rmSync(join(folder, name), { recursive: true })
  const workspace = await opened(folder)
  expect(Object.keys(workspace.library.documents)).toHaveLength(1)
  for (const name of ['backups', 'cache']) expect(readdirSync(join(folder, name))).toEqual([])
  expect(await workspace.close()).toBeNull()
})

test.each([
  ['a file', (path: string) => writeFileSync(path, '')],
  ['a link to nothing', (path: string) => symlinkSync(join(path, '..', 'nowhere'), path)]
])('a library whose folder of backups is %s is refused', async (_, put) => {
  const folder = await libraryWithSource()
  rmSync(join(folder, 'backups'), { recursive: true })
  put(join(folder, 'backups'))
  expect(await open(folder)).toMatchObject({
    ok: false,
    problem: { code: 'library.damaged', details: { file: join(folder, 'backups') } }
  })
})

test('a library of version 1 without its folder of backups is brought up to date', async () => {
  const folder = join(temporaryFolder(), 'v1')
  cpSync(join(repository, 'tests/fixtures/libraries/v1'), folder, { recursive: true })
  expect(existsSync(join(folder, 'backups'))).toBe(false)
  await (await opened(folder)).close()
  expect(existsSync(join(folder, 'backups', 'version-1', 'library.json'))).toBe(true)
})

test('a library whose sources are all gone says so for each', async () => {
  const folder = await libraryWithSource()
  rmSync(join(folder, 'documents'), { recursive: true })
  const workspace = await opened(folder)
  const [id = ''] = Object.keys(workspace.library.documents)
  const file = expect.stringContaining(`${id}.claims.json`)
  expect(workspace.snapshot().gaps).toMatchObject([{ code: 'library.damaged', details: { file } }])
  expect(await workspace.body(id)).toMatchObject({ ok: false, problem: { code: 'library.damaged' } })
  await workspace.close()
})

test('a text and an original that are folders are problems of their call', async () => {
  const folder = await libraryWithSource()
  const workspace = await opened(folder)
  const [document] = Object.values(workspace.library.documents)
  const { id = '', sha256 = '' } = document ?? {}
  makeFolderOf(join(folder, 'documents', id.slice(0, 2), `${id}.json`))
  makeFolderOf(join(folder, 'originals', `${sha256}.txt`))
  const problem = { code: 'library.notAFile', details: { kind: 'folder', file: expect.stringContaining(folder) } }
  expect(await workspace.body(id)).toMatchObject({ ok: false, problem })
  expect(await workspace.original(id)).toMatchObject({ ok: false, problem })
  await workspace.close()
})

test.each([
  ['a folder', (path: string) => makeFolderOf(path)],
  [
    'a folder with something in it',
    (path: string) => {
      makeFolderOf(path)
      writeFileSync(join(path, 'x'), '')
    }
  ],
  [
    'a link to itself',
    (path: string) => {
      unlinkSync(path)
      symlinkSync(path, path)
    }
  ]
])('a lock that is replaced by %s while the library is open is a lost lock', async (_, replace) => {
  const folder = await libraryWithSource()
  const workspace = await opened(folder)
  replace(join(folder, 'library.lock'))
  expect(await workspace.check()).toMatchObject({ problem: { code: 'library.lockDeleted' } })
  expect(await workspace.close()).toBeNull()
})

test('a folder that is replaced by a link to itself while the library is open was moved', async () => {
  const folder = await libraryWithSource()
  const workspace = await opened(folder)
  renameSync(folder, `${folder}2`)
  symlinkSync(folder, folder)
  const lost = await workspace.check()
  expect(lost?.problem.code).toBe(process.platform === 'linux' ? 'library.moved' : 'library.gone')
  await workspace.close()
})

test.each([
  ['a file', (path: string) => writeFileSync(path, '')],
  ['below a file', (path: string) => writeFileSync(join(path, '..'), '')],
  ['a link to itself', (path: string) => symlinkSync(path, path)],
  ['a link to nothing', (path: string) => symlinkSync(join(path, '..', 'nowhere', 'at all'), path)]
])('a new library whose folder is %s is refused', async (_, place) => {
  const folder = join(temporaryFolder(), 'new', 'T')
  if (_ !== 'below a file') mkdirSync(join(folder, '..'))
  place(folder)
  expect(await createLibraryFolder(folder, 'T', countingContext())).toMatchObject({
    ok: false,
    problem: { code: 'storage.failed' }
  })
})

test.skipIf(process.platform !== 'linux')(
  'a new library in a folder of the system that takes no files is refused at once',
  async () => {
    for (const folder of ['/proc/x', '/proc/x/y', '/proc/self/fd/x']) {
      expect(await createLibraryFolder(folder, 'T', countingContext())).toMatchObject({
        ok: false,
        problem: { code: 'storage.failed' }
      })
    }
  }
)

test('a library without its library.json is damaged, not absent, so that it is repaired', async () => {
  const folder = await libraryWithSource()
  rmSync(join(folder, 'library.json'))
  const details = { file: join(folder, 'library.json'), damage: 'gone', detail: '' }
  expect(await open(folder)).toEqual({ ok: false, problem: { code: 'library.damaged', details } })
})

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { allClaims } from '#core/claims/find-claims'
import { updateClaim } from '#core/claims/update-claim'
import { importSource, importSources } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder, openLibraryFolder } from '#main/storage/folder-store'
import { tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import type { LostLibrary } from '#shared/api'
import { contentOf } from '../support/cli-library'
import { countingContext } from '../support/counting-context'
import { citation, claim, document } from '../support/records'
import { temporaryFolder } from '../support/temporary-folder'

const text = 'تُمثّل روما (5+1) بابًا.'
async function open(folder: string, replaces?: Workspace): Promise<Workspace> {
  const opened = await openLibrary(folder, countingContext(`run${Math.random().toString(36).slice(2, 8)}-`), {
    replaces
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  return opened.value
}

/** An open library with one source and one claim in `folder`/T, and what it reports of its folder. */
async function openT() {
  const parent = temporaryFolder()
  const folder = join(parent, 'T')
  await createLibraryFolder(folder, 'T', countingContext())
  const workspace = await open(folder)
  const imported = await importSource(workspace, source(text))
  if (!imported.ok) throw new Error(imported.problem.code)
  const documentId = imported.value.documentId
  await tagPassage(workspace, documentId, { start: 0, end: 8 }, { codeId: 'motive' })
  const id = allClaims(workspace.library)[0]?.id ?? ''
  const told: (LostLibrary | null)[] = []
  workspace.onLoss(lost => told.push(lost))
  const write = (memo: string) =>
    workspace.edit('claims.update', library => updateClaim(library, id, { memo }, workspace.context))
  return { parent, folder, workspace, documentId, told, write }
}

const source = (words: string) => ({
  bytes: Buffer.from(words),
  fileName: 'a.txt',
  citation,
  blocks: [{ kind: 'paragraph' as const, text: words, clutter: null }]
})

const memoIn = (workspace: Workspace) => allClaims(workspace.library)[0]?.memo

/** Opens and closes the library in `folder`, and returns the memo of its claim. */
async function memoOnDisk(folder: string): Promise<string | undefined> {
  const workspace = await open(folder)
  const memo = memoIn(workspace)
  await workspace.close()
  return memo
}

/** Replaces a file by one with the same content, as a sync program does. */
function rewrite(path: string, content = readFileSync(path)): void {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}

type Happening = [string, string, (folder: string, parent: string) => void]

const happenings: Happening[] = [
  ['renamed', 'library.moved', folder => renameSync(folder, `${folder}2`)],
  [
    'moved elsewhere',
    'library.moved',
    (folder, parent) => {
      mkdirSync(join(parent, 'other'))
      renameSync(folder, join(parent, 'other', 'T'))
    }
  ],
  ['renamed in its parent', 'library.moved', (_, parent) => renameSync(parent, `${parent}-2`)],
  [
    'moved and an empty folder put in its place',
    'library.moved',
    folder => {
      renameSync(folder, `${folder}2`)
      mkdirSync(folder)
    }
  ],
  [
    'moved and a file put in its place',
    'library.moved',
    folder => {
      renameSync(folder, `${folder}2`)
      writeFileSync(folder, '')
    }
  ],
  ['deleted', 'library.gone', folder => rmSync(folder, { recursive: true })],
  [
    'emptied',
    'library.gone',
    folder => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    }
  ],
  [
    'replaced by a copy',
    'library.replaced',
    folder => {
      cpSync(folder, `${folder}-copy`, { recursive: true, preserveTimestamps: true })
      renameSync(folder, `${folder}-old`)
      renameSync(`${folder}-copy`, folder)
    }
  ],
  [
    'deleted and replaced by a copy',
    'library.replaced',
    folder => {
      cpSync(folder, `${folder}-copy`, { recursive: true, preserveTimestamps: true })
      rmSync(folder, { recursive: true })
      renameSync(`${folder}-copy`, folder)
    }
  ],
  [
    'robbed of its files, which are put in a new folder',
    'library.replaced',
    folder => {
      mkdirSync(`${folder}-new`)
      for (const name of readdirSync(folder)) renameSync(join(folder, name), join(`${folder}-new`, name))
      rmSync(folder, { recursive: true })
      renameSync(`${folder}-new`, folder)
    }
  ],
  ['robbed of its lock', 'library.lockDeleted', folder => rmSync(join(folder, 'library.lock'))],
  ['given an empty lock', 'library.lockDeleted', folder => writeFileSync(join(folder, 'library.lock'), '')],
  [
    'locked by another machine',
    'library.lockTaken',
    folder => writeFileSync(join(folder, 'library.lock'), JSON.stringify({ pid: 71, host: 'another', bootedAt: 1 }))
  ],
  [
    'locked by another process through a new file',
    'library.lockTaken',
    folder => rewrite(join(folder, 'library.lock'), Buffer.from('{"pid":1,"host":"here","bootedAt":1,"token":"t"}'))
  ],
  ['robbed of its journal', 'library.journalDeleted', folder => rmSync(join(folder, 'journal.jsonl'))],
  ['given a copy of its journal', 'library.journalReplaced', folder => rewrite(join(folder, 'journal.jsonl'))],
  ['given an empty journal', 'library.journalReplaced', folder => writeFileSync(join(folder, 'journal.jsonl'), '')],
  [
    'given a journal with a line more',
    'library.journalReplaced',
    folder => appendFileSync(join(folder, 'journal.jsonl'), '{}\n')
  ],
  [
    'given a journal of the same length',
    'library.journalReplaced',
    folder => {
      const path = join(folder, 'journal.jsonl')
      writeFileSync(path, readFileSync(path, 'utf8').replace('first', 'FIRST'))
      utimesSync(path, 1, 1)
    }
  ]
]

test.each(happenings)('a library that is %s refuses edits with %s and writes nothing', async (_, code, happen) => {
  const { parent, folder, workspace, told, write } = await openT()
  expect(await write('first')).toMatchObject({ ok: true })
  happen(folder, parent)
  const root = existsSync(parent) ? parent : `${parent}-2`
  const before = contentOf(root)
  expect(await write('second')).toMatchObject({ ok: false, problem: { code } })
  expect(await write('third')).toMatchObject({ ok: false, problem: { code } })
  expect(await workspace.undo()).toMatchObject({ ok: false, problem: { code } })
  expect(await importSources(workspace, [source('نص آخر')])).toMatchObject({ ok: false, problem: { code } })
  expect(contentOf(root)).toEqual(before)
  expect(memoIn(workspace)).toBe('first')
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ problem: { code } })
  expect(await workspace.close()).toMatchObject({ code })
  // Closing removes the lock of the moved library and nothing else; a lock of another process stays.
  const withoutLocks = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('library.lock')))
  expect(withoutLocks(contentOf(root))).toEqual(withoutLocks(before))
  if (code === 'library.lockTaken') expect(contentOf(root)).toEqual(before)
  if (root !== parent) rmSync(root, { recursive: true })
})

test('an edit acknowledged before the folder was renamed is in the renamed folder', async () => {
  const { folder, workspace, write } = await openT()
  await write('first')
  renameSync(folder, `${folder}2`)
  expect(await write('second')).toMatchObject({
    problem: { code: 'library.moved', details: { folder, now: `${folder}2` } }
  })
  await workspace.close()
  expect(existsSync(folder)).toBe(false)
  expect(await memoOnDisk(`${folder}2`)).toBe('first')
})

test('a renamed library is opened where it is now, and the one that lost it writes and deletes nothing there', async () => {
  const { folder, workspace, write } = await openT()
  await write('first')
  renameSync(folder, `${folder}2`)
  const lost = await workspace.check()
  expect(lost).toMatchObject({ foundAt: `${folder}2` })
  const again = await open(`${folder}2`, workspace)
  await workspace.close()
  const id = allClaims(again.library)[0]?.id ?? ''
  expect(
    await again.edit('claims.update', library => updateClaim(library, id, { memo: 'second' }, again.context))
  ).toMatchObject({ ok: true })
  await again.close()
  expect(await memoOnDisk(`${folder}2`)).toBe('second')
})

test('a folder that is put back is written again, with all that was acknowledged', async () => {
  const { folder, workspace, told, write } = await openT()
  await write('first')
  renameSync(folder, `${folder}2`)
  expect(await write('second')).toMatchObject({ ok: false })
  renameSync(`${folder}2`, folder)
  expect(await write('third')).toMatchObject({ ok: true })
  expect(told.map(lost => lost?.problem.code ?? null)).toEqual(['library.moved', null])
  await workspace.close()
  expect(await memoOnDisk(folder)).toBe('third')
})

test.each([
  ['deleted', (path: string) => rmSync(path)],
  ['emptied', (path: string) => writeFileSync(path, '')],
  ['replaced by an older one', (path: string) => rewrite(path, Buffer.from(older))],
  ['replaced by damage', (path: string) => writeFileSync(path, '{}\n{}\n')]
])('after the journal was %s, opening again brings back what it held', async (_, happen) => {
  const { folder, workspace, write } = await openT()
  await write('older')
  older = readFileSync(join(folder, 'journal.jsonl'), 'utf8')
  await write('first')
  happen(join(folder, 'journal.jsonl'))
  expect(await write('second')).toMatchObject({ ok: false })
  const again = await open(folder, workspace)
  await workspace.close()
  expect(memoIn(again)).toBe('first')
  await again.close()
  expect(await memoOnDisk(folder)).toBe('first')
})
let older = ''

test('the checkpoint that comes due after the folder was renamed writes nothing, loses nothing and reports once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { parent, folder, workspace, told, write } = await openT()
  await write('first')
  renameSync(folder, `${folder}2`)
  const before = contentOf(parent)
  vi.advanceTimersByTime(60_000)
  // Edits wait for the checkpoint.
  expect(await write('second')).toMatchObject({ ok: false })
  vi.advanceTimersByTime(60_000)
  expect(await write('third')).toMatchObject({ ok: false })
  expect(contentOf(parent)).toEqual(before)
  expect(told).toHaveLength(1)
  await workspace.close()
  expect(await memoOnDisk(`${folder}2`)).toBe('first')
})

test('whenever a folder is renamed during edits and checkpoints, it holds exactly what was acknowledged', async () => {
  for (let turns = 0; turns < 24; turns += 1) {
    const { folder, workspace, write } = await openT()
    await write('first')
    const second = write('second')
    const closed = turns % 2 === 0 ? workspace.close() : null
    for (let turn = 0; turn < turns * 3; turn += 1) await setImmediate()
    renameSync(folder, `${folder}2`)
    const acknowledged = (await second).ok ? 'second' : 'first'
    await (closed ?? workspace.close())
    expect(existsSync(folder)).toBe(false)
    expect(await memoOnDisk(`${folder}2`)).toBe(acknowledged)
  }
})

test('a check while an edit is being written finds nothing wrong', async () => {
  const { workspace, told, write } = await openT()
  for (let turns = 0; turns < 20; turns += 1) {
    const written = write(`memo ${turns}`)
    for (let turn = 0; turn < turns; turn += 1) await setImmediate()
    expect(await workspace.store.check()).toBeNull()
    expect(await workspace.check()).toBeNull()
    expect(await written).toMatchObject({ ok: true })
  }
  expect(told).toEqual([])
  await workspace.close()
})

test('a file that is only touched does not stop the library', async () => {
  const { folder, workspace, write } = await openT()
  await write('first')
  for (const name of ['journal.jsonl', 'library.lock', 'library.json']) utimesSync(join(folder, name), 1, 1)
  expect(await write('second')).toMatchObject({ ok: true })
  expect(await workspace.close()).toBeNull()
})

test('missing folders below the library folder are made again, the library folder itself is not', async () => {
  const { folder, workspace } = await openT()
  for (const name of ['originals', 'documents']) rmSync(join(folder, name), { recursive: true })
  expect(await importSources(workspace, [source('نص آخر')])).toMatchObject({ ok: true })
  rmSync(folder, { recursive: true })
  expect(await importSources(workspace, [source('نص ثالث')])).toMatchObject({ problem: { code: 'library.gone' } })
  expect(existsSync(folder)).toBe(false)
  await workspace.close()
  expect(existsSync(folder)).toBe(false)
})

test('where inodes change, the token in the lock names the folder, and a copy is found out by its journal', async () => {
  const parent = temporaryFolder()
  const folder = join(parent, 'T')
  await createLibraryFolder(folder, 'T', countingContext())
  const opened = await openLibraryFolder(folder, { stableInodes: false })
  if (!opened.ok) throw new Error(opened.problem.code)
  const store = opened.value
  const entry = (id: string) => ({
    at: '2026-01-01T00:00:00.000Z',
    edit: 'claims.tag',
    change: {
      added: [
        { table: 'documents' as const, record: document('d1') },
        { table: 'claims' as const, record: claim(id, 'd1') }
      ],
      updated: [],
      removed: []
    }
  })
  expect(await store.journal(entry('c1'))).toMatchObject({ ok: true })
  // The same files in a folder with another inode.
  mkdirSync(`${folder}-new`)
  for (const name of readdirSync(folder)) renameSync(join(folder, name), join(`${folder}-new`, name))
  rmSync(folder, { recursive: true })
  renameSync(`${folder}-new`, folder)
  expect(await store.journal(entry('c2'))).toMatchObject({ ok: true })
  cpSync(folder, `${folder}-copy`, { recursive: true, preserveTimestamps: true })
  renameSync(folder, `${folder}-old`)
  renameSync(`${folder}-copy`, folder)
  const before = contentOf(parent)
  expect(await store.journal(entry('c3'))).toMatchObject({ problem: { code: 'library.journalReplaced' } })
  expect(contentOf(parent)).toEqual(before)
  await store.close()
})

test('a copy of what is in memory is a whole library', async () => {
  const { parent, folder, workspace, write } = await openT()
  await write('first')
  renameSync(folder, `${folder}2`)
  expect(await write('second')).toMatchObject({ ok: false })
  expect(await workspace.copyTo(join(parent, 'copy'))).toEqual({
    ok: true,
    value: { texts: [], originals: [], signingKey: false }
  })
  const copy = await open(join(parent, 'copy'))
  expect(copy.library).toEqual(workspace.library)
  const [id = ''] = Object.keys(copy.library.documents)
  expect(await copy.body(id)).toMatchObject({ value: { text } })
  expect(readdirSync(join(parent, 'copy', 'originals'))).toEqual(readdirSync(join(`${folder}2`, 'originals')))
  await copy.close()
  await workspace.close()
})

test('a copy of a deleted library has all that is in memory and names what is not', async () => {
  const { parent, folder, workspace, documentId, write } = await openT()
  // Its text has not been read since, so that it is not in memory.
  await importSources(workspace, [source('نص لم يُقرأ')])
  const unread = Object.keys(workspace.library.documents).find(id => id !== documentId)
  await write('first')
  rmSync(folder, { recursive: true })
  const copied = await workspace.copyTo(join(parent, 'copy'))
  expect(copied).toEqual({
    ok: true,
    value: { texts: [unread], originals: expect.arrayContaining([unread, documentId]), signingKey: false }
  })
  expect(await memoOnDisk(join(parent, 'copy'))).toBe('first')
  await workspace.close()
})

test('a copy is never written over something', async () => {
  const { parent, workspace } = await openT()
  mkdirSync(join(parent, 'copy'))
  expect(await workspace.copyTo(join(parent, 'copy'))).toMatchObject({ problem: { code: 'file.exists' } })
  expect(await workspace.copyTo(join(parent, 'no', 'copy'))).toMatchObject({ problem: { code: 'storage.failed' } })
  expect(readdirSync(join(parent, 'copy'))).toEqual([])
  await workspace.close()
})

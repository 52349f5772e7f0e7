import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allClaims } from '#core/claims/find-claims'
import { setReviewState } from '#core/documents/edit-document'
import type { Library } from '#core/library'
import { openLibrary } from '#main/open-library'
import { Session } from '#main/session'
import { SettingsFile } from '#main/settings'
import { names } from '#main/storage/shards'
import { StoredFolder } from '#main/storage/stored-folder'
import { writeLibrary } from '#main/storage/write-library'
import type { Workspace } from '#main/workspace'
import { unforeseen } from '#shared/unforeseen'
import { countingContext } from '../support/counting-context'
import { madeOnce } from '../support/made-once'
import { claim, document, emptyLibrary } from '../support/records'
import { changeContent, namesBelow, readContent } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

/** One more than `fewDocuments`. */
const ids = Array.from({ length: 65 }, (_, index) => `source-${index}`)

/** A closed library of 65 sources with a claim in each, whose files were written long ago. */
const largeLibrary = madeOnce(async folder => {
  const documents = Object.fromEntries(ids.map(id => [id, document(id)]))
  const claims = Object.fromEntries(ids.map(id => [id, { [`claim-${id}`]: claim(`claim-${id}`, id) }]))
  const library: Library = { ...emptyLibrary, documents, claims }
  await writeLibrary(new StoredFolder(folder, null), library, { createdAt: '2026-01-01T00:00:00.000Z' })
})

async function libraryOf65(): Promise<string> {
  const folder = join(temporaryFolder(), 'large')
  await largeLibrary(folder)
  const longAgo = new Date('2026-01-01T00:00:00.000Z')
  for (const id of ids) utimesSync(join(folder, names.claims(id)), longAgo, longAgo)
  return folder
}

async function opened(folder: string): Promise<Workspace> {
  const result = await openLibrary(folder, countingContext('open-'))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** The statements of the library, by the ids of their claims, as it is opened. */
async function statementsIn(folder: string): Promise<Record<string, string>> {
  const workspace = await opened(folder)
  const statements = Object.fromEntries(allClaims(workspace.library).map(({ id, statement }) => [id, statement]))
  await workspace.close()
  return statements
}

const cacheOf = (folder: string) => namesBelow(folder, 'cache')

/** Writes other words into a claim in a file of the library or of its cache, as a program would. */
function reword(folder: string, name: string, statement: string): void {
  changeContent(folder, name, content => {
    const shard = (content.documents as Record<string, object> | undefined)?.['source-7'] ?? content
    ;(shard as { claims: Record<string, { statement: string }> }).claims['claim-source-7'] = {
      ...claim('claim-source-7', 'source-7'),
      statement
    }
  })
}

const cachedFileWith = (folder: string, id: string) =>
  cacheOf(folder).find(name => readFileSync(join(folder, name), 'utf8').includes(`"claim-${id}"`)) ?? ''

test('a large library is read from the copies of its claims the second time', async () => {
  const folder = await libraryOf65()
  const first = await statementsIn(folder)
  expect(Object.keys(first)).toHaveLength(65)
  expect(cacheOf(folder).length).toBeGreaterThan(0)
  expect(await statementsIn(folder)).toEqual(first)
  reword(folder, cachedFileWith(folder, 'source-7'), 'from the copy')
  expect(await statementsIn(folder)).toEqual({ ...first, 'claim-source-7': 'from the copy' })
})

test('a file of claims that is another than the copy was made of is read itself', async () => {
  const folder = await libraryOf65()
  const first = await statementsIn(folder)
  reword(folder, names.claims('source-7'), 'changed since')
  expect(await statementsIn(folder)).toEqual({ ...first, 'claim-source-7': 'changed since' })
})

test('a file of claims that changed just now is not copied, since its next change could have the same time', async () => {
  const folder = await libraryOf65()
  reword(folder, names.claims('source-7'), 'changed just now')
  await statementsIn(folder)
  expect(cachedFileWith(folder, 'source-8')).not.toBe('')
  expect(cachedFileWith(folder, 'source-7')).toBe('')
})

test('a file of claims that is missing is told, although there is a copy of its claims', async () => {
  const folder = await libraryOf65()
  await statementsIn(folder)
  rmSync(join(folder, names.claims('source-7')))
  const workspace = await opened(folder)
  expect(workspace.snapshot().gaps).toMatchObject([{ details: { file: join(folder, names.claims('source-7')) } }])
  await workspace.close()
})

test.each([
  ['emptied', ''],
  ['changed', '{"schemaVersion":3,"sum":"00000000000000000000000000000000","content":{}}\n']
])('a file of the cache that was %s takes nothing from the library, and is written again', async (_, content) => {
  const folder = await libraryOf65()
  const first = await statementsIn(folder)
  const name = cachedFileWith(folder, 'source-7')
  const before = readContent(folder, name)
  writeFileSync(join(folder, name), content)
  expect(await statementsIn(folder)).toEqual(first)
  expect(readContent(folder, name)).toEqual(before)
})

test('edits of a large library are there when it is opened again', async () => {
  const folder = await libraryOf65()
  await statementsIn(folder)
  const workspace = await opened(folder)
  await workspace.edit('documents.review', library => setReviewState(library, 'source-7', 'reading'))
  await workspace.close()
  const again = await opened(folder)
  expect(again.library.documents['source-7']?.reviewState).toBe('reading')
  expect(allClaims(again.library)).toHaveLength(65)
  await again.close()
})

test('the snapshot of a large library leaves its records to be fetched, its tables leave the claims', async () => {
  const workspace = await opened(await libraryOf65())
  expect(workspace.snapshot()).toMatchObject({ follows: 'records', library: { id: 'library1', documents: {} } })
  const { follows, library } = workspace.tables()
  expect(follows).toBe('claims')
  expect([Object.keys(library.documents), library.claims]).toEqual([ids, {}])
  await workspace.close()
})

test('the sources of a large library are shown before its claims are read, and what is asked meanwhile waits', async () => {
  const [data, folder] = [temporaryFolder(), await libraryOf65()]
  await (await SettingsFile.open(data, { language: 'ar' })).remember({
    folder: folder,
    name: 'large',
    isEncrypted: false
  })
  const folders = { data, seeds: '', fonts: '', renderWorker: '', textWorker: '', keyWorker: '' }
  const read: number[] = []
  const session = await Session.start(folders, {
    language: 'ar',
    context: countingContext(),
    emit: (name, payload) => name === 'library.reading' && read.push(payload as number),
    note: (_, error) => unforeseen(error, null)
  })
  void session.openFirst()
  const tables = await session.tablesAtStart()
  expect(tables).toMatchObject({ folder, library: { claims: {} } })
  expect(Object.keys(tables?.library.documents ?? {})).toEqual(ids)
  const asked = session.whenOpen()
  expect([session.workspace, read]).toEqual([null, []])
  session.windowIsReady()
  expect(await asked).toMatchObject({ ok: true })
  expect(read.at(-1)).toBe(1)
  expect(await session.tablesAtStart()).toBe(null)
  await session.end()
})

test('a small library comes whole', async () => {
  const data = temporaryFolder()
  const folder = join(data, 'small')
  await writeLibrary(
    new StoredFolder(folder, null),
    { ...emptyLibrary, documents: { d: document('d') } },
    { createdAt: '2026-01-01T00:00:00.000Z' }
  )
  const workspace = await opened(folder)
  expect(workspace.snapshot().follows).toBe(undefined)
  expect(workspace.snapshot().library.documents).toHaveProperty('d')
  await workspace.close()
  expect(cacheOf(folder)).toEqual([])
})

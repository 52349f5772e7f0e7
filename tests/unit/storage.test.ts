import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLibraryFolder, openLibraryFolder } from '#main/storage/folder-store'
import { Journal, type JournalEntry } from '#main/storage/journal'
import { DurableJsonFile } from '#main/storage/json-file'
import { StoredFolder } from '#main/storage/stored-folder'
import { repository } from '../support/cli'
import { countingContext } from '../support/counting-context'
import { journalLine } from '../support/newer-library'
import { claim, document } from '../support/records'
import { temporaryFolder } from '../support/temporary-folder'

const entry = (id: string): JournalEntry => ({
  at: '2026-01-01T00:00:00.000Z',
  edit: 'claims.tag',
  change: {
    added: [{ table: 'claims', record: claim(id, 'd1', { statement: 'تُمثّل 66,2 «مليار»' }) }],
    updated: [],
    removed: []
  }
})

/** A briefing as version 1 kept it. */
const firstBriefing = {
  id: 'b1',
  title: 'إحاطة',
  author: 'ليلى',
  language: 'ar',
  introduction: 'سطر أول\nسطر ثان',
  documentIds: null,
  codeIds: ['motive'],
  rows: 'actor',
  updatedAt: '2026-01-01T00:00:00.000Z'
}

/** The folder of a file of a library that is not encrypted. */
const plainFolderOf = (path: string) => new StoredFolder(dirname(path), null)

async function openJournal(path: string) {
  const base = plainFolderOf(path)
  const content = await Journal.read(base)
  return { entries: content.entries, ...(await Journal.open(base, content)) }
}

test('a journal gives back what was appended', async () => {
  const path = join(temporaryFolder(), 'journal.jsonl')
  const first = await openJournal(path)
  await first.journal.append(entry('c1'))
  await first.journal.append(entry('c2'))
  await first.journal.close()
  const second = await openJournal(path)
  expect(second).toMatchObject({ entries: [entry('c1'), entry('c2')], torn: false })
  await second.journal.close()
})

test('a last line that was never finished is set aside, and later lines are not glued to it', async () => {
  const path = join(temporaryFolder(), 'journal.jsonl')
  const first = await openJournal(path)
  await first.journal.append(entry('c1'))
  await first.journal.close()
  appendFileSync(path, '{"sum":"0123","entry":{"at":"20')
  const second = await openJournal(path)
  expect(second).toMatchObject({ entries: [entry('c1')], torn: true })
  await second.journal.append(entry('c2'))
  await second.journal.close()
  const third = await openJournal(path)
  expect(third).toMatchObject({ entries: [entry('c1'), entry('c2')], torn: false })
  await third.journal.close()
  expect(readFileSync(`${path}.torn`, 'utf8')).toBe('{"sum":"0123","entry":{"at":"20\n')
})

test('a line altered in the middle of the journal is refused and the file left as it is', async () => {
  const path = join(temporaryFolder(), 'journal.jsonl')
  const { journal } = await openJournal(path)
  await journal.append(entry('c1'))
  await journal.append(entry('c2'))
  await journal.close()
  const altered = readFileSync(path, 'utf8').replace('66,2', '66,3')
  writeFileSync(path, altered)
  await expect(Journal.read(plainFolderOf(path))).rejects.toThrow('line: 1')
  expect(readFileSync(path, 'utf8')).toBe(altered)
})

test.each([
  ['of another shape', { ...entry('c1'), change: { added: 'all' } }, 'DamagedFileError'],
  ['of a newer version and another shape', { ...entry('c1'), version: 99, at: 'noon' }, 'NewerFileError']
])('a last line %s with a right checksum was acknowledged: it is told and stays', async (_, stored, name) => {
  const path = join(temporaryFolder(), 'journal.jsonl')
  writeFileSync(path, journalLine(stored))
  await expect(Journal.read(plainFolderOf(path))).rejects.toMatchObject({ name, path: `${path}, line 1` })
  expect(readFileSync(path, 'utf8')).toBe(journalLine(stored))
})

test('a line that does not say its version is read as one of the first version', async () => {
  const path = join(temporaryFolder(), 'journal.jsonl')
  writeFileSync(
    path,
    journalLine({
      ...entry('c1'),
      change: { added: [{ table: 'briefings', record: firstBriefing }], updated: [], removed: [] }
    })
  )
  const { entries } = await Journal.read(plainFolderOf(path))
  expect(entries[0]?.change.added[0]).toMatchObject({ table: 'briefings', record: { title: { ar: 'إحاطة', en: '' } } })
})

test('an edit that could not be read back is refused, and the journal stays as it is', async () => {
  const path = join(temporaryFolder(), 'journal.jsonl')
  const { journal } = await openJournal(path)
  await journal.append(entry('c1'))
  const before = readFileSync(path, 'utf8')
  await expect(journal.append(entry('constructor'))).rejects.toThrow('could not be read back')
  expect(readFileSync(path, 'utf8')).toBe(before)
  await journal.close()
})

test('a file is not written with what could not be read back', async () => {
  const path = join(temporaryFolder(), 'claims.json')
  const file = new DurableJsonFile(path, z.object({ words: z.int() }))
  await file.write({ words: 1 })
  await expect(file.write({ words: 1.5 })).rejects.toThrow('could not be read back')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ words: 1 })
})

async function newFolder(): Promise<string> {
  const folder = join(temporaryFolder(), 'library')
  expect(await createLibraryFolder(folder, 'test', countingContext())).toMatchObject({ ok: true })
  return folder
}

test('what was journalled and never checkpointed is there after opening again', async () => {
  const folder = await newFolder()
  const first = await openLibraryFolder(folder)
  if (!first.ok) throw new Error(first.problem.code)
  const change = {
    added: [
      { table: 'documents' as const, record: document('d1') },
      { table: 'claims' as const, record: claim('c1', 'd1') }
    ],
    updated: [],
    removed: []
  }
  await first.value.journal({ at: '2026-01-01T00:00:00.000Z', edit: 'documents.import', change })
  await first.value.close()
  const second = await openLibraryFolder(folder)
  if (!second.ok) throw new Error(second.problem.code)
  expect(second.value.library.claims).toEqual({ d1: { c1: claim('c1', 'd1') } })
  expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toBe('')
  await second.value.close()
})

test.each([
  ['library.json', '', 'library.damaged'],
  ['library.json', '{"schemaVersion":1}', 'library.damaged'],
  ['library.json', '{"schemaVersion":99}', 'library.newer'],
  ['journal.jsonl', '{}\n{}\n', 'library.damaged']
])('a %s that reads %j is told, kept, and the lock given back', async (name, content, code) => {
  const folder = await newFolder()
  writeFileSync(join(folder, name), content)
  expect(await openLibraryFolder(folder)).toMatchObject({ ok: false, problem: { code } })
  expect(readFileSync(join(folder, name), 'utf8')).toBe(content)
  expect(existsSync(join(folder, 'library.lock'))).toBe(false)
})

/** A library of version 1 as a killed program left it, with an empty journal. */
function firstVersion(): { folder: string; libraryFile: string } {
  const folder = join(temporaryFolder(), 'v1')
  cpSync(join(repository, 'tests/fixtures/libraries/v1'), folder, { recursive: true })
  writeFileSync(join(folder, 'journal.jsonl'), '')
  return { folder, libraryFile: readFileSync(join(folder, 'library.json'), 'utf8') }
}

test('a library of version 1 with a damaged file of claims, briefing or journal is refused, and nothing of it is written', async () => {
  const { folder, libraryFile } = firstVersion()
  for (const name of ['documents/fi/first-2.claims.json', 'briefings/first-9.json', 'journal.jsonl']) {
    const before = readFileSync(join(folder, name))
    writeFileSync(join(folder, name), '{}\n{}\n')
    expect(await openLibraryFolder(folder)).toMatchObject({ ok: false, problem: { code: 'library.damaged' } })
    expect(readFileSync(join(folder, 'library.json'), 'utf8')).toBe(libraryFile)
    expect(existsSync(join(folder, 'backups', 'version-1'))).toBe(false)
    writeFileSync(join(folder, name), before)
  }
})

test('a library that was half brought up to date when the program was killed is found whole', async () => {
  const { folder, libraryFile } = firstVersion()
  const first = await openLibraryFolder(folder)
  if (!first.ok) throw new Error(first.problem.code)
  const { library } = first.value
  await first.value.close()
  // As before the last step: all files are in the new form but `library.json`.
  writeFileSync(join(folder, 'library.json'), libraryFile)
  mkdirSync(join(folder, 'briefings'), { recursive: true })
  cpSync(join(folder, 'backups/version-1/briefings'), join(folder, 'briefings'), { recursive: true })
  const second = await openLibraryFolder(folder)
  if (!second.ok) throw new Error(second.problem.code)
  expect(second.value.library).toEqual(library)
  await second.value.close()
})

test('a folder that is not empty is not made a library', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  const created = await createLibraryFolder(folder, 'test', countingContext())
  expect(created).toMatchObject({ ok: false, problem: { code: 'library.folderNotEmpty' } })
})

test('a library that is open is not opened a second time', async () => {
  const folder = await newFolder()
  const first = await openLibraryFolder(folder)
  expect(await openLibraryFolder(folder)).toMatchObject({ ok: false, problem: { code: 'library.locked' } })
  if (first.ok) await first.value.close()
})

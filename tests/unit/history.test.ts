import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { apply, type Change, invert, noChange } from '#core/change'
import { historyLimit, moved, noHistory } from '#core/history'
import { emptyLibrary } from '#core/library'
import { ok } from '#core/problem'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { HistoryFile } from '#main/storage/history-file'
import type { JournalEntry } from '#main/storage/journal'
import { partOf } from '#main/storage/shards'
import { StoredFolder } from '#main/storage/stored-folder'
import type { Workspace } from '#main/workspace'
import { countingContext } from '../support/counting-context'
import { changeContent } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

const proposition = (id: string, text: string) => ({
  table: 'propositions' as const,
  record: { id, text, note: '', createdAt: '2026-01-01T00:00:00.000Z' }
})

const adding = (id: string): Change => ({ ...noChange, added: [proposition(id, id)] })

async function newFolder(): Promise<string> {
  const folder = join(temporaryFolder(), 'T')
  await createLibraryFolder(folder, 'T', countingContext())
  return folder
}

async function opened(folder: string): Promise<Workspace> {
  const result = await openLibrary(folder, countingContext('open-'))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const add = (workspace: Workspace, id: string) => workspace.edit('propositions.add', () => ok(adding(id)))
const present = (workspace: Workspace) => Object.keys(workspace.library.propositions)

test('steps of earlier openings are undone and done again, after closing and after a crash', async () => {
  const folder = await newFolder()
  const first = await opened(folder)
  for (const id of ['p1', 'p2', 'p3', 'p4']) await add(first, id)
  await first.undo()
  await first.close()
  const second = await opened(folder)
  expect(second.snapshot().history).toMatchObject({ undo: 'propositions.add', redo: 'propositions.add' })
  await second.undo()
  expect(present(second)).toEqual(['p1', 'p2'])
  // All that is on disk at this moment, without the files being written.
  const left = `${folder}-left`
  cpSync(folder, left, { recursive: true, filter: path => basename(path) !== 'library.lock' })
  await second.close()
  const third = await opened(left)
  await third.redo()
  await third.redo()
  expect(present(third).sort()).toEqual(['p1', 'p2', 'p3', 'p4'])
  for (let step = 0; step < 4; step += 1) expect(await third.undo()).toMatchObject({ ok: true })
  expect(present(third)).toEqual([])
  expect(await third.undo()).toMatchObject({ ok: false, problem: { code: 'history.nothingToUndo' } })
  await third.close()
})

test('edits under one name are one step, and not the step of an earlier opening with that name', async () => {
  const folder = await newFolder()
  const first = await opened(folder)
  await first.edit('propositions.add', () => ok(adding('p1')), 'run-1')
  await first.edit('propositions.add', () => ok(adding('p2')), 'run-1')
  await first.close()
  const second = await opened(folder)
  await second.edit('propositions.add', () => ok(adding('p3')), 'run-1')
  await second.undo()
  expect(present(second).sort()).toEqual(['p1', 'p2'])
  await second.undo()
  expect(present(second)).toEqual([])
  await second.close()
})

test('a step that no longer fits the library is told and skipped', async () => {
  const folder = await newFolder()
  const first = await opened(folder)
  await add(first, 'p1')
  await add(first, 'p2')
  await first.close()
  changeContent(folder, `tables/propositions/${partOf('p2')}.json`, content => {
    Object.assign((content.records as Record<string, object>).p2 ?? {}, { text: 'غيّرها شيء آخر' })
  })
  const second = await opened(folder)
  const told: string[] = []
  second.onProblem(({ code }) => told.push(code))
  expect(await second.undo()).toMatchObject({ ok: true, value: { change: { removed: [proposition('p1', 'p1')] } } })
  expect(told).toEqual(['history.skipped'])
  expect(present(second)).toEqual(['p2'])
  expect(second.snapshot().history.undo).toBeNull()
  await second.close()
})

const entry = (number: number, change: Change, move: JournalEntry['move'] = 'edit'): JournalEntry => ({
  at: '2026-01-01T00:00:00.000Z',
  number,
  edit: 'propositions.add',
  move,
  change
})

test('the file of the history is bounded, and holds the last steps when it is written anew', async () => {
  const path = join(temporaryFolder(), 'history.jsonl')
  const file = await HistoryFile.open(new StoredFolder(dirname(path), null))
  const count = 3 * historyLimit + 50
  for (let number = 1; number <= count; number += 50) {
    const entries = Array.from({ length: 50 }, (_, at) => entry(number + at, adding(`p${number + at}`)))
    await file.append(entries)
  }
  const added = file.last
  expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(2 * historyLimit)
  const again = await HistoryFile.open(new StoredFolder(dirname(path), null))
  expect(again.history).toEqual(file.history)
  expect(again.history.undo).toHaveLength(historyLimit)
  expect(again.history.undo.at(-1)?.change).toEqual(adding(`p${added}`))
  expect(again.last).toBe(added)
})

test('an edit that the file has already is not taken in twice', async () => {
  const path = join(temporaryFolder(), 'history.jsonl')
  const file = await HistoryFile.open(new StoredFolder(dirname(path), null))
  await file.append([entry(1, adding('p1'))])
  const again = await HistoryFile.open(new StoredFolder(dirname(path), null))
  await again.append([entry(1, adding('p1')), entry(2, adding('p2'))])
  expect(again.history.undo.map(({ change }) => change)).toEqual([adding('p1'), adding('p2')])
  expect((await HistoryFile.open(new StoredFolder(dirname(path), null))).history).toEqual(again.history)
})

test('lines of the history that cannot be read are left out, and the file is set aside', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'history.jsonl')
  const file = await HistoryFile.open(new StoredFolder(dirname(path), null))
  await file.append([1, 2, 3].map(number => entry(number, adding(`p${number}`))))
  const before = readFileSync(path, 'utf8').replace('"p2"', '"q2"')
  writeFileSync(path, before)
  const again = await HistoryFile.open(new StoredFolder(dirname(path), null))
  expect(again.isDamaged).toBe(true)
  expect(again.history.undo.map(({ change }) => change)).toEqual([adding('p1'), adding('p3')])
  const aside = readdirSync(folder).find(name => name.includes('.damaged-')) ?? ''
  expect(readFileSync(join(folder, aside), 'utf8')).toBe(before)
  expect((await HistoryFile.open(new StoredFolder(dirname(path), null))).isDamaged).toBe(false)
})

test('half a last line of the history is no damage', async () => {
  const path = join(temporaryFolder(), 'history.jsonl')
  const file = await HistoryFile.open(new StoredFolder(dirname(path), null))
  await file.append([entry(1, adding('p1'))])
  appendFileSync(path, '{"sum":"01')
  const again = await HistoryFile.open(new StoredFolder(dirname(path), null))
  expect(again.isDamaged).toBe(false)
  await again.append([entry(2, adding('p2'))])
  expect((await HistoryFile.open(new StoredFolder(dirname(path), null))).history.undo).toHaveLength(2)
})

test('the history survives that its file is removed while the library is open', async () => {
  const folder = await newFolder()
  const workspace = await opened(folder)
  await add(workspace, 'p1')
  await workspace.close()
  const second = await opened(folder)
  writeFileSync(join(folder, 'history.jsonl'), '')
  await add(second, 'p2')
  await second.close()
  expect(existsSync(join(folder, 'history.jsonl'))).toBe(true)
  const third = await opened(folder)
  await third.undo()
  await third.undo()
  expect(present(third)).toEqual([])
  await third.close()
})

test('undone steps are done again in order after the file was written anew', () => {
  const step = (id: string) => ({ edit: 'x', change: adding(id), revision: 0 })
  let history = ['p1', 'p2', 'p3'].reduce((before, id) => moved(before, 'edit', step(id)), noHistory)
  let library = ['p1', 'p2', 'p3'].reduce((before, id) => apply(before, adding(id)), emptyLibrary('l', 'T'))
  for (const _ of [1, 2]) {
    library = apply(library, invert(history.undo.at(-1)?.change ?? noChange))
    history = moved(history, 'undo', step(''))
  }
  expect(Object.keys(library.propositions)).toEqual(['p1'])
  expect(history.redo.map(({ change }) => change)).toEqual([adding('p3'), adding('p2')])
})

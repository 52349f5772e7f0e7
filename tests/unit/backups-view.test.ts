import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noChange } from '#core/change'
import type { BackupDifference, Snapshot } from '#shared/api'
import {
  closeBackups,
  compareWith,
  restore,
  select,
  useBackups
} from '../../src/renderer/features/backups/backups-view'
import { adoptEdit, adoptSnapshot, useLibrary } from '../../src/renderer/state/library'
import { useNotices } from '../../src/renderer/state/notices'
import { emptyLibrary } from '../support/records'

const snapshot: Snapshot = {
  revision: 0,
  folder: '/one',
  library: emptyLibrary,
  history: { undo: null, redo: null, undoRevision: 0 },
  notices: [],
  gaps: [],
  lost: null,
  readOnly: null,
  isEncrypted: false
}

const removed = (id: string): BackupDifference => ({
  table: 'claims',
  id,
  kind: 'removed',
  now: null,
  earlier: id,
  fields: []
})
const edited = (revision: number) => ({ revision, change: noChange, history: snapshot.history })
const backup = { name: '2026-03-01T10-00-00.000Z', at: '2026-03-01T10:00:00.000Z' }

/** Calls that main has not answered yet, the oldest first. */
let asked: { name: string; args: unknown; answer: (result: unknown) => void }[] = []

async function answer(name: string, result: unknown): Promise<void> {
  const call = asked.find(one => one.name === name)
  if (!call) throw new Error(`${name} was not called`)
  asked = asked.filter(one => one !== call)
  call.answer(result)
  // The window goes on once promises are settled.
  await new Promise(setImmediate)
}

beforeEach(() => {
  asked = []
  const call = (name: string, args: unknown) => new Promise(resolve => asked.push({ name, args, answer: resolve }))
  vi.stubGlobal('window', { muqarin: { call } })
  adoptSnapshot(snapshot)
})

afterEach(() => {
  closeBackups()
  useNotices.setState({ notices: [] })
  useLibrary.setState({ library: null, pending: 0 })
  vi.unstubAllGlobals()
})

const differing = () => useBackups.getState().differences?.map(({ id }) => id)

test('a comparison that an edit overtook is dropped and asked for again, and marks stay on what still differs', async () => {
  void compareWith(backup)
  await answer('backups.compare', { ok: true, value: [removed('a'), removed('b')] })
  select([removed('a'), removed('b')], true)
  adoptEdit(edited(1))
  adoptEdit(edited(2))
  await answer('backups.compare', { ok: true, value: [removed('a')] })
  expect(differing()).toEqual(['a', 'b'])
  await answer('backups.compare', { ok: true, value: [removed('b')] })
  expect(differing()).toEqual(['b'])
  expect([...useBackups.getState().selected]).toEqual(['claims/b'])
})

test('only marked records are restored, and a second press meanwhile restores nothing', async () => {
  void compareWith(backup)
  await answer('backups.compare', { ok: true, value: [removed('a'), removed('b')] })
  select([removed('b')], true)
  void restore('selected')
  void restore('selected')
  expect(asked.map(({ name, args }) => ({ name, args }))).toEqual([
    { name: 'backups.restore', args: { name: backup.name, records: [{ table: 'claims', id: 'b' }] } }
  ])
})

test('a backup that is gone leads back to the list, which is read anew', async () => {
  useBackups.setState({ isOpen: true })
  void compareWith(backup)
  await answer('backups.compare', { ok: false, problem: { code: 'backup.missing', details: { name: backup.name } } })
  expect(asked.map(({ name }) => name)).toEqual(['backups.list'])
  expect(useBackups.getState()).toMatchObject({ isOpen: true, compared: null })
  expect(useNotices.getState().notices.map(({ message }) => message)).toEqual(['problem.backup.missing'])
})

test('the dialog closes when another library is opened', () => {
  useBackups.setState({ isOpen: true })
  adoptSnapshot({ ...snapshot, folder: '/two', library: { ...emptyLibrary, id: 'another' } })
  expect(useBackups.getState().isOpen).toBe(false)
})

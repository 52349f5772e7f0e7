import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noChange } from '#core/change'
import { tableOf } from '#core/library'
import { ok, type Result } from '#core/problem'
import type { Edit, Snapshot } from '#shared/api'
import {
  adoptEdit,
  adoptReading,
  adoptSnapshot,
  adoptTables,
  dropTables,
  useLibrary,
  withTables
} from '../../src/renderer/state/library'
import { claim, document, emptyLibrary } from '../support/records'

const history = { undo: null, redo: null, undoRevision: 0 }
const documents = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`d${index}`, document(`d${index}`)]))
const claims = Object.fromEntries(Object.keys(documents).map(id => [id, { [`c-${id}`]: claim(`c-${id}`, id) }]))
const large: Snapshot = {
  ...{ revision: 0, folder: '/large', history, notices: [], gaps: [], lost: null, readOnly: null, isEncrypted: false },
  library: { ...emptyLibrary, id: 'large', documents },
  follows: 'claims'
}

/** The calls to main that are still to be answered, the oldest first. */
let asked: { name: string; args: { documentIds: string[] }; answer: (result: Result<unknown>) => void }[] = []

/** Answers the oldest call as main does, and lets the window go on. */
async function answerClaims(): Promise<void> {
  const { args, answer } = asked.shift() ?? (expect.fail('nothing was asked') as never)
  answer(ok(JSON.stringify(Object.fromEntries(args.documentIds.map(id => [id, claims[id]])))))
  await vi.waitFor(() => undefined)
}

const edited = (revision: number, change: Edit['change']): Edit => ({ revision, history, change })
const shown = () => useLibrary.getState()

beforeEach(() => {
  asked = []
  const call = (name: string, args: { documentIds: string[] }) =>
    new Promise(answer => asked.push({ name, args, answer }))
  vi.stubGlobal('window', { muqarin: { call } })
  useLibrary.setState({ library: null, claimsRead: null, isOpen: false, folder: '', revision: 0 })
})

afterEach(() => vi.unstubAllGlobals())

test('the claims of a large library are fetched part by part, and its sources are shown meanwhile', async () => {
  adoptSnapshot(large)
  expect(Object.keys(shown().library?.documents ?? {})).toHaveLength(300)
  expect(shown()).toMatchObject({ claimsRead: 0.5, library: { claims: {} } })
  await answerClaims()
  expect(shown().claimsRead).toBeCloseTo(0.5 + 200 / 300 / 2)
  await answerClaims()
  expect(shown().claimsRead).toBe(null)
  expect(shown().library?.claims).toEqual(tableOf(claims))
  expect(asked).toEqual([])
})

test('edits made while claims are fetched are in the library when all have come', async () => {
  adoptSnapshot(large)
  const early = claims.d0?.['c-d0'] ?? claim('', '')
  const removed = { table: 'claims' as const, record: early }
  await answerClaims()
  adoptEdit(edited(1, { ...noChange, removed: [removed] }))
  adoptEdit(edited(2, { ...noChange, added: [{ table: 'claims', record: claim('new', 'd299') }] }))
  await answerClaims()
  expect(shown().library?.claims.d0).toBe(undefined)
  expect(Object.keys(shown().library?.claims.d299 ?? {})).toEqual(['c-d299', 'new'])
  expect(shown().revision).toBe(2)
})

test('claims of a library that is not shown any more are given up', async () => {
  adoptSnapshot(large)
  const { follows: _, ...small } = large
  adoptSnapshot({ ...small, library: emptyLibrary, folder: '/small' })
  await answerClaims()
  expect(asked).toEqual([])
  expect(shown()).toMatchObject({ claimsRead: null, library: { id: 'library1', claims: {} } })
})

test('claims that are shown stay while the same library is fetched anew', async () => {
  adoptSnapshot(large)
  await answerClaims()
  await answerClaims()
  adoptSnapshot({ ...large, revision: 7 })
  expect(shown().claimsRead).toBe(null)
  expect(shown().library?.claims.d0).toEqual(claims.d0)
})

test('the sources that are shown while a library is opened are kept when it is open', async () => {
  adoptTables({ folder: '/large', library: large.library })
  adoptReading(0.5)
  expect(shown()).toMatchObject({ claimsRead: 0.25, isOpen: false })
  const head: Snapshot = { ...large, library: { ...emptyLibrary, id: 'large' }, follows: 'records' }
  const whole = await withTables(head)
  expect([whole?.library, whole?.follows, asked]).toEqual([large.library, 'claims', []])
})

test('sources of a library that could not be opened after all go', () => {
  adoptTables({ folder: '/large', library: large.library })
  dropTables()
  expect(shown()).toMatchObject({ library: null, claimsRead: null })
})

test('the records of a large library that is not shown yet are fetched', async () => {
  const whole = withTables({ ...large, library: emptyLibrary, follows: 'records' })
  expect(asked.map(({ name }) => name)).toEqual(['library.tables'])
  asked.shift()?.answer(ok(JSON.stringify(large)))
  expect((await whole)?.library).toEqual(large.library)
})

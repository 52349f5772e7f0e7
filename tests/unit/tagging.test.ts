import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noChange } from '#core/change'
import { useView } from '#state/view'
import {
  applyCode,
  deleteMeant,
  hasClaim,
  isTagging,
  leaveClaim,
  tagSelection
} from '../../src/renderer/features/desk/tagging'
import { adoptSnapshot } from '../../src/renderer/state/library'
import { useNotices } from '../../src/renderer/state/notices'
import { claim, emptyLibrary } from '../support/records'

const history = { undo: null, redo: null, undoRevision: 0 }
const chosen = () => useView.getState().claimId

/** What main was asked and has not yet answered. */
let asked: { name: string; args: unknown; answer: (result: unknown) => void }[] = []
let revision = 0

/** Main stores the tag that it was asked for first, as this claim. */
async function store(id: string): Promise<void> {
  const change = { ...noChange, added: [{ table: 'claims', record: claim(id, 'd') }] }
  await answer({ ok: true, value: { revision: ++revision, history, change } })
}

async function answer(result: unknown): Promise<void> {
  asked.shift()?.answer(result)
  await vi.runAllTimersAsync()
}

function select(start: number): void {
  useView.setState({ selection: { pane: 0, documentId: 'd', start, end: start + 5 }, claimId: null })
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (tell: () => void) => setTimeout(tell))
  vi.stubGlobal('scheduler', { postTask: (task: () => void) => setTimeout(task) })
  const call = (name: string, args: unknown) => new Promise(answer => asked.push({ name, args, answer }))
  vi.stubGlobal('window', { muqarin: { call } })
  asked = []
  revision = 0
  adoptSnapshot({
    revision,
    folder: '',
    library: emptyLibrary,
    history,
    notices: [],
    gaps: [],
    lost: null,
    readOnly: null,
    isEncrypted: false
  })
  useView.setState({ selection: null, claimId: null })
})

afterEach(async () => {
  while (asked.length > 0) await answer({ ok: false, problem: { code: 'notFound', details: {} } })
  await vi.runAllTimersAsync()
  useNotices.setState({ notices: [] })
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a tag that is stored puts its claim into the inspector', async () => {
  select(0)
  void tagSelection('motive')
  await store('a')
  expect(chosen()).toBe('a')
  expect(isTagging()).toBe(false)
})

test('a tag is in flight until the last of several is stored, and the last is chosen', async () => {
  select(0)
  void tagSelection('motive')
  select(10)
  void tagSelection('outcome')
  await store('a')
  expect(isTagging()).toBe(true)
  await store('b')
  expect([chosen(), isTagging()]).toEqual(['b', false])
})

test('a claim that was left before it is stored stays out of the inspector', async () => {
  select(0)
  void tagSelection('motive')
  leaveClaim()
  expect(isTagging()).toBe(false)
  await store('a')
  expect(chosen()).toBeNull()
})

test('another claim chosen before a tag is stored stays chosen', async () => {
  select(0)
  void tagSelection('motive')
  useView.setState({ claimId: 'other' })
  await store('a')
  expect(chosen()).toBe('other')
})

test('a tag that is refused gives the selection back, and a second code meant for it does nothing', async () => {
  select(0)
  void tagSelection('motive')
  void applyCode('outcome')
  await answer({ ok: false, problem: { code: 'passageOutside', details: {} } })
  expect([useView.getState().selection?.start, chosen(), asked.length]).toEqual([0, null, 0])
})

test('a second code waits for the claim that it is meant for', async () => {
  select(0)
  void tagSelection('motive')
  void applyCode('outcome')
  expect(asked.map(({ name }) => name)).toEqual(['claims.tag'])
  await store('a')
  expect(asked.map(({ name }) => name)).toEqual(['claims.update'])
})

test('a code is given to the claim it was pressed for, whichever is chosen by then', async () => {
  select(0)
  void tagSelection('motive')
  void applyCode('outcome')
  useView.setState({ claimId: 'other' })
  await store('a')
  expect(asked.map(({ args }) => args)).toEqual([{ id: 'a', edit: { codeId: 'outcome' } }])
})

test('a claim that is deleted before it is stored is deleted once it is, and never comes into the inspector', async () => {
  select(0)
  void tagSelection('motive')
  void deleteMeant()
  void applyCode('outcome')
  await store('a')
  expect([chosen(), ...asked.map(({ name }) => name)]).toEqual([null, 'claims.remove'])
})

test('a selection made while a tag is on its way is what a code is given to', async () => {
  select(0)
  void tagSelection('motive')
  select(10)
  expect(hasClaim()).toBe(false)
  void applyCode('outcome')
  expect(asked.map(({ name }) => name)).toEqual(['claims.tag', 'claims.tag'])
})

test('a code given after the tag was undone asks for nothing', async () => {
  select(0)
  void tagSelection('motive')
  await store('a')
  adoptSnapshot({
    revision: 2,
    folder: '',
    library: emptyLibrary,
    history,
    notices: [],
    gaps: [],
    lost: null,
    readOnly: null,
    isEncrypted: false
  })
  void applyCode('outcome')
  await vi.runAllTimersAsync()
  expect(asked).toEqual([])
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noChange } from '#core/change'
import type { Edit } from '#shared/api'
import { adoptEdit, adoptSnapshot, holdEditsForFrame, loadBody, useLibrary } from '../../src/renderer/state/library'
import { claim, emptyLibrary } from '../support/records'

const history = { undo: null, redo: null, undoRevision: 0 }
const shown = () => Object.keys(useLibrary.getState().library?.claims.d ?? {}).join(' ')

/** The edit that tags claim `id`, as main answers it. */
function tagged(revision: number, id: string): Edit {
  return { revision, history, change: { ...noChange, added: [{ table: 'claims', record: claim(id, 'd') }] } }
}

/** What the window asked to be told before the next frame. */
let asked: (() => void)[] = []

/** The next frame is painted, and what was put off until then has run. */
async function paintFrame(): Promise<void> {
  for (const tell of asked.splice(0)) tell()
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  vi.stubGlobal('requestAnimationFrame', (tell: () => void) => asked.push(tell))
  vi.stubGlobal('scheduler', { postTask: (task: () => void) => setTimeout(task) })
  adoptSnapshot({
    revision: 0,
    folder: '',
    library: emptyLibrary,
    history,
    notices: [],
    gaps: [],
    lost: null,
    readOnly: null,
    isEncrypted: false
  })
})

afterEach(async () => {
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('an edit is taken in at once', () => {
  adoptEdit(tagged(1, 'a'))
  expect(shown()).toBe('a')
})

test('an edit that comes while the next frame is waited for is taken in after it', async () => {
  holdEditsForFrame()
  adoptEdit(tagged(1, 'a'))
  await vi.advanceTimersByTimeAsync(0)
  expect(shown()).toBe('')
  await paintFrame()
  expect(shown()).toBe('a')
})

test('edits that waited are taken in in their order', async () => {
  holdEditsForFrame()
  adoptEdit(tagged(1, 'a'))
  adoptEdit(tagged(2, 'b'))
  await paintFrame()
  expect(shown()).toBe('a b')
  expect(useLibrary.getState().revision).toBe(2)
})

test('a window that is given no frames takes edits in nonetheless', async () => {
  holdEditsForFrame()
  adoptEdit(tagged(1, 'a'))
  await vi.advanceTimersByTimeAsync(50)
  expect(shown()).toBe('a')
})

test('after the frame edits wait no longer', async () => {
  holdEditsForFrame()
  await paintFrame()
  adoptEdit(tagged(1, 'a'))
  expect(shown()).toBe('a')
})

test('a text of another library is not asked for', async () => {
  const call = vi.fn()
  vi.stubGlobal('window', { muqarin: { call } })
  await loadBody('of another library')
  expect(call).not.toHaveBeenCalled()
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noChange } from '#core/change'
import type { Edit, Snapshot } from '#shared/api'
import { adoptEdit, adoptSnapshot, useLibrary } from '../../src/renderer/state/library'
import { showMessage, useNotices } from '../../src/renderer/state/notices'
import { isOffered, showUndoable } from '../../src/renderer/state/undo-notice'
import { claim, emptyLibrary } from '../support/records'

const tagged = { ...noChange, added: [{ table: 'claims' as const, record: claim('a', 'd') }] }

/** The `revision`-th edit of the library, after which undo takes back the one of `undoRevision`. */
function edited(revision: number, undoRevision = revision): Edit {
  return { revision, change: tagged, history: { undo: 'claims.tag', redo: null, undoRevision } }
}

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

/** What main was asked. */
let asked: string[] = []

/** The notices by their words, those with a button to press with a sign. */
const shown = () =>
  useNotices
    .getState()
    .notices.map(({ message, action }) =>
      action && isOffered(action, useLibrary.getState()) ? `${message}!` : message
    )

function press(): void {
  useNotices.getState().notices.at(-1)?.action?.run()
}

beforeEach(() => {
  asked = []
  const call = (name: string) => {
    asked.push(name)
    return new Promise(() => undefined)
  }
  vi.stubGlobal('window', { muqarin: { call } })
  adoptSnapshot(snapshot)
})

afterEach(() => {
  useNotices.setState({ notices: [] })
  useLibrary.setState({ library: null, pending: 0 })
  vi.unstubAllGlobals()
})

function make(edit: Edit, message: string): void {
  adoptEdit(edit)
  showUndoable(edit, message)
}

test('the latest edit can be taken back from its notice', () => {
  make(edited(1), 'deleted')
  expect(shown()).toEqual(['deleted!'])
  press()
  expect(asked).toEqual(['history.undo'])
})

test('once another edit has come after it the notice offers nothing', () => {
  make(edited(1), 'deleted')
  adoptEdit(edited(2))
  expect(shown()).toEqual(['deleted'])
  press()
  expect(asked).toEqual([])
})

test('of two edits told one after the other only the later one is offered to be taken back', () => {
  make(edited(1), 'deleted')
  make(edited(2), 'detached')
  expect(shown()).toEqual(['deleted', 'detached!'])
})

test('the notice of an edit that has been taken back goes, and the one before it can be taken back again', () => {
  make(edited(1), 'deleted')
  make(edited(2), 'detached')
  adoptEdit(edited(3, 1))
  expect(shown()).toEqual(['deleted!'])
  adoptEdit(edited(4, 0))
  expect(shown()).toEqual([])
})

test('an edit that is redone does not bring its notice back, nor let an earlier one be taken back from its own', () => {
  make(edited(1), 'deleted')
  make(edited(2), 'detached')
  adoptEdit(edited(3, 1))
  adoptEdit(edited(4, 2))
  expect(shown()).toEqual(['deleted'])
})

test('the edit that comes again as an event changes nothing', () => {
  make(edited(1), 'deleted')
  adoptEdit(edited(1))
  expect(shown()).toEqual(['deleted!'])
})

test('an edit on its way keeps the one before from being taken back in its stead', () => {
  make(edited(1), 'deleted')
  useLibrary.setState({ pending: 1 })
  press()
  expect(asked).toEqual([])
})

test('an edit that changed nothing has nothing to be taken back', () => {
  make(edited(1), 'deleted')
  showUndoable({ ...edited(1), change: noChange }, 'merged')
  expect(shown()).toEqual(['deleted!', 'merged'])
})

test('an edit told before the library was fetched anew is offered once that has come', () => {
  adoptEdit(edited(1))
  // The one between was missed, so the window does not know this one yet.
  showUndoable(edited(3), 'deleted')
  expect(shown()).toEqual(['deleted'])
  adoptSnapshot({ ...snapshot, revision: 3, history: edited(3).history })
  expect(shown()).toEqual(['deleted!'])
})

test.each([
  ['another library', { library: { ...emptyLibrary, id: 'other' } }],
  ['a copy of it', { folder: '/two' }],
  ['the same, opened anew', {}]
])('%s ends the notices of edits alone', (_, opened) => {
  make(edited(1), 'deleted')
  showMessage('exported')
  adoptSnapshot({ ...snapshot, ...opened })
  expect(shown()).toEqual(['exported'])
})

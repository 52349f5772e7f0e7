import { beforeEach, expect, test } from 'vitest'
import { boxesOf, rowsOf } from '../../src/renderer/features/desk/pane-geometry'
import {
  addPane,
  closePane,
  duplicatePane,
  evenPanes,
  moveBorder,
  movePane,
  moveRowBorder,
  showInPane,
  stepFontSize,
  swapPanes
} from '../../src/renderer/features/desk/panes'
import { placeOf, setPlace } from '../../src/renderer/features/desk/reading-places'
import { currentPassage } from '../../src/renderer/features/desk/sync-align'
import { useSync } from '../../src/renderer/features/desk/sync-state'
import { newFrame, openOnDesk, paneShowing, useView, usualFontSize } from '../../src/renderer/state/view'

const panes = () => useView.getState().panes.join(' ')
const keys = () => useView.getState().frames.map(frame => frame.key)
const shares = () => useView.getState().frames.map(frame => Math.round(frame.share * 100) / 100)

/** A desk with these documents; the pane at `activePane` has a selection. */
function desk(documents: (string | null)[], activePane = 0): void {
  useView.setState({
    panes: documents,
    frames: documents.map(() => newFrame()),
    activePane,
    selection: { pane: activePane, documentId: documents[activePane] ?? '', start: 3, end: 5 },
    recentDocuments: []
  })
}

beforeEach(() => desk(['a', 'b', 'c'], 1))

test('a moved pane keeps its identity, and what was active or selected stays so', () => {
  const [a, b, c] = keys()
  movePane(0, 2)
  expect(panes()).toBe('b c a')
  expect(keys()).toEqual([b, c, a])
  expect(useView.getState().activePane).toBe(0)
  expect(useView.getState().selection?.pane).toBe(0)
  movePane(0, 3)
  expect(panes()).toBe('b c a')
})

test('two panes are swapped, whatever stands between them', () => {
  const [a, b, c] = keys()
  swapPanes(0, 2)
  expect(panes()).toBe('c b a')
  expect(keys()).toEqual([c, b, a])
})

test('a closed pane is left for its neighbour; the last one is only emptied', () => {
  closePane(1)
  expect([panes(), useView.getState().activePane, useView.getState().selection]).toEqual(['a c', 1, null])
  closePane(1)
  expect([panes(), useView.getState().activePane]).toEqual(['a', 0])
  closePane(0)
  expect(useView.getState().panes).toEqual([null])
})

test('a pane closed before the active one leaves that active, with its selection', () => {
  closePane(0)
  expect([panes(), useView.getState().activePane, useView.getState().selection?.pane]).toEqual(['b c', 0, 0])
})

test('a duplicate shows the same text beside it from the same place, and then has a place of its own', () => {
  const [, b = 0] = keys()
  setPlace(b, 'b', { block: 7, past: 0.5 })
  duplicatePane(1)
  expect(panes()).toBe('a b b c')
  const copy = keys()[2] ?? 0
  expect(placeOf(copy, 'b')).toEqual({ block: 7, past: 0.5 })
  setPlace(copy, 'b', { block: 9, past: 0 })
  expect(placeOf(b, 'b')).toEqual({ block: 7, past: 0.5 })
})

test('there are never more than four panes', () => {
  addPane()
  addPane()
  duplicatePane(0)
  expect(useView.getState().panes).toEqual(['a', 'b', 'c', null])
  expect(new Set(keys()).size).toBe(4)
})

test('a text shown twice is shown in the active pane, and elsewhere in the first that has it', () => {
  expect(paneShowing({ panes: ['a', 'b', 'b'], activePane: 2 }, 'b')).toBe(2)
  expect(paneShowing({ panes: ['a', 'b', 'b'], activePane: 0 }, 'b')).toBe(1)
  expect(paneShowing({ panes: ['a'], activePane: 0 }, 'b')).toBe(-1)
})

test('a source is opened where it stands, else in an empty pane, else in the active one; it becomes the latest', () => {
  desk(['a', null, 'c'], 2)
  openOnDesk('a')
  expect([panes(), useView.getState().activePane]).toEqual(['a  c', 0])
  openOnDesk('d')
  expect([panes(), useView.getState().activePane]).toEqual(['a d c', 1])
  openOnDesk('e')
  expect(panes()).toBe('a e c')
  showInPane(2, 'a')
  expect(panes()).toBe('a e a')
  expect(useView.getState().recentDocuments).toEqual(['a', 'e', 'd'])
})

test('a border gives to one pane what it takes from the other, down to a least width, and is evened out', () => {
  const row = [0, 1, 2]
  moveBorder(0, 0.1, row)
  expect(shares()).toEqual([1.3, 0.7, 1])
  moveBorder(0, 5, row)
  expect(shares()).toEqual([1.55, 0.45, 1])
  moveBorder(2, 0.1, row)
  expect(shares()).toEqual([1.55, 0.45, 1])
  evenPanes()
  expect(shares()).toEqual([1, 1, 1])
})

test('letters grow and shrink by steps within limits, in one pane alone', () => {
  for (let press = 0; press < 20; press += 1) stepFontSize(1, 1)
  expect(useView.getState().frames.map(frame => frame.fontSize)).toEqual([usualFontSize, 40, usualFontSize])
  for (let press = 0; press < 20; press += 1) stepFontSize(1, -1)
  expect(useView.getState().frames[1]?.fontSize).toBe(14)
  stepFontSize(1, 0)
  expect(useView.getState().frames[1]?.fontSize).toBe(usualFontSize)
})

test('up to two panes are columns; more stand in two rows where columns would be too narrow', () => {
  expect(rowsOf(2, 400)).toEqual([[0, 1]])
  expect(rowsOf(4, 1_300)).toEqual([[0, 1, 2, 3]])
  expect(rowsOf(4, 1_000)).toEqual([
    [0, 1],
    [2, 3]
  ])
  expect(rowsOf(3, 800)).toEqual([[0, 1], [2]])
})

test('boxes fill the desk without gaps, by their shares within each row and by the height of the upper row', () => {
  expect(boxesOf([1, 3, 2], [[0, 1], [2]], 0.25)).toEqual([
    { inlineStart: 0, inlineSize: 0.25, blockStart: 0, blockSize: 0.25 },
    { inlineStart: 0.25, inlineSize: 0.75, blockStart: 0, blockSize: 0.25 },
    { inlineStart: 0, inlineSize: 1, blockStart: 0.25, blockSize: 0.75 }
  ])
  expect(boxesOf([1, 1], [[0, 1]], 0.25)[1]).toMatchObject({ blockStart: 0, blockSize: 1 })
})

test('the border between the rows moves as far as both can be read, and is evened out with the others', () => {
  useView.setState({ upperRow: 0.5 })
  moveRowBorder(0.125)
  expect(useView.getState().upperRow).toBe(0.625)
  moveRowBorder(3)
  expect(useView.getState().upperRow).toBe(0.85)
  moveRowBorder(-3)
  expect(useView.getState().upperRow).toBe(0.15)
  evenPanes()
  expect(useView.getState().upperRow).toBe(0.5)
})

test('the passage that a pane is at goes with it when panes are moved and closed', () => {
  const passages = [0, 40, 80].map(start => ({ claimId: `at ${start}`, start, end: start + 9 }))
  const at = () => useView.getState().frames.map(({ key }) => currentPassage(key, passages))
  const [a = 0, , c = 0] = keys()
  useSync.setState({ at: { [a]: 1, [c]: 2 } })
  expect(at()).toEqual([1, 0, 2])
  movePane(2, 0)
  expect(at()).toEqual([2, 1, 0])
  closePane(0)
  expect(at()).toEqual([1, 0])
})

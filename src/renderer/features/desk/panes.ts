import type { Id } from '#core/ids'
import { leastShare, mostPanes } from '#shared/desk-layout'
import { newFrame, type PaneFrame, useView, usualFontSize, withRecent } from '#state/view'
import { enterPane } from './pane-tools'
import { placeOf, rememberPlaces, setPlace } from './reading-places'

/** Shows a document in a pane, or nothing. */
export function showInPane(pane: number, documentId: Id | null): void {
  useView.setState(state => ({
    panes: state.panes.map((id, index) => (index === pane ? documentId : id)),
    activePane: pane,
    recentDocuments: withRecent(state.recentDocuments, documentId),
    selection: null
  }))
}

/** Takes the pane away; the last one is only emptied. */
export function closePane(pane: number): void {
  const { panes, activePane } = useView.getState()
  if (panes.length === 1) {
    showInPane(0, null)
    return
  }
  arrange(
    panes.map((_, index) => index).filter(index => index !== pane),
    // Who closes what they are reading goes on in its neighbour.
    activePane !== pane ? activePane : pane + 1 < panes.length ? pane + 1 : pane - 1
  )
}

/** Adds an empty pane at the end, as long as there is room for one. */
export function addPane(): void {
  insertPane(useView.getState().panes.length, null, newFrame())
}

/** Opens the same text once more beside itself, at the place it stands at. */
export function duplicatePane(pane: number): void {
  const { panes, frames } = useView.getState()
  const documentId = panes[pane] ?? null
  const frame = frames[pane]
  if (!frame) return
  rememberPlaces()
  const copy = newFrame({ fontSize: frame.fontSize, share: frame.share })
  if (documentId) setPlace(copy.key, documentId, placeOf(frame.key, documentId))
  insertPane(pane + 1, documentId, copy)
}

function insertPane(at: number, documentId: Id | null, frame: PaneFrame): void {
  enterPane(frame.key)
  useView.setState(({ panes, frames }) =>
    panes.length < mostPanes
      ? {
          panes: panes.toSpliced(at, 0, documentId),
          frames: frames.toSpliced(at, 0, frame),
          activePane: at,
          selection: null
        }
      : {}
  )
}

/** Moves a pane to another place; those between move up. Nothing else changes: what was active stays so. */
export function movePane(from: number, to: number): void {
  const { panes, activePane } = useView.getState()
  if (from === to || panes[from] === undefined || panes[to] === undefined) return
  const order = panes.map((_, index) => index)
  order.splice(from, 1)
  order.splice(to, 0, from)
  arrange(order, activePane)
}

/** Exchanges two panes. */
export function swapPanes(one: number, other: number): void {
  const { panes, activePane } = useView.getState()
  if (panes[one] === undefined || panes[other] === undefined) return
  arrange(
    panes.map((_, index) => (index === one ? other : index === other ? one : index)),
    activePane
  )
}

/** `order`: for each new place the old one. `active`: the old place of the pane that is active then. */
function arrange(order: readonly number[], active: number): void {
  rememberPlaces()
  useView.setState(({ panes, frames, selection }) => {
    const selected = selection ? order.indexOf(selection.pane) : -1
    return {
      panes: order.map(index => panes[index] ?? null),
      frames: order.map(index => frames[index] ?? newFrame()),
      activePane: Math.max(0, order.indexOf(active)),
      selection: selection && selected >= 0 ? { ...selection, pane: selected } : null
    }
  })
}

/**
 * Moves the border between a pane and the next one by a part of their row's width (positive: the first grows). Neither
 * becomes narrower than `leastShare` of the row.
 */
export function moveBorder(pane: number, by: number, row: readonly number[]): void {
  useView.setState(({ frames }) => {
    const [first, second] = [frames[pane], frames[pane + 1]]
    if (!first || !second) return {}
    const whole = row.reduce((sum, index) => sum + (frames[index]?.share ?? 0), 0)
    const both = first.share + second.share
    const least = Math.min(whole * leastShare, both / 2)
    const grown = Math.min(Math.max(first.share + by * whole, least), both - least)
    return {
      frames: frames.with(pane, { ...first, share: grown }).with(pane + 1, { ...second, share: both - grown })
    }
  })
}

/** Moves the border between the two rows by a part of the desk's height (positive: the upper row grows). */
export function moveRowBorder(by: number): void {
  useView.setState(({ upperRow }) => ({ upperRow: Math.min(Math.max(upperRow + by, leastShare), 1 - leastShare) }))
}

/** Gives all panes the same width and height again. */
export function evenPanes(): void {
  useView.setState(({ frames }) => ({ frames: frames.map(frame => ({ ...frame, share: 1 })), upperRow: 0.5 }))
}

/** In px. */
export const fontSizes = [14, 16, 18, 20, 22, 24, 28, 32, 40] as const

/** One step larger or smaller; `0`: as usual. */
export function stepFontSize(pane: number, step: 1 | -1 | 0): void {
  rememberPlaces()
  useView.setState(({ frames }) => {
    const frame = frames[pane]
    if (!frame) return {}
    const next =
      step === 1
        ? fontSizes.find(size => size > frame.fontSize)
        : step === -1
          ? fontSizes.findLast(size => size < frame.fontSize)
          : usualFontSize
    return next === undefined ? {} : { frames: frames.with(pane, { ...frame, fontSize: next }) }
  })
}

import type { Id } from '#core/ids'
import { nextPassage, type SpeakingPassage } from '#core/propositions/standing'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { domRange } from './dom-offsets'
import { keyOfPane } from './pane-tools'
import { alignmentHeight } from './sync-height'
import { standingNow, useSync } from './sync-state'
import { scrollToSpan } from './use-reveal'

interface SyncPane {
  documentId: Id
  /** The pane's element; the text and its scroller are in it as soon as they are drawn. */
  element: HTMLElement
}

/** By the panes' keys. */
const panes = new Map<number, SyncPane>()

/** A pane tells what it shows; returns the way to take that back. */
export function registerSyncPane(paneKey: number, shown: SyncPane): () => void {
  panes.set(paneKey, shown)
  return () => {
    if (panes.get(paneKey) === shown) panes.delete(paneKey)
  }
}

/** A pane whose text speaks about the proposition at hand, and the passage it is at. */
interface Speaking {
  paneKey: number
  index: number
  passage: SpeakingPassage
  root: HTMLElement
  scroller: HTMLElement
  blocks: Parameters<typeof scrollToSpan>[2]
}

function speaking(): Speaking[] {
  return [...panes].flatMap(([paneKey, shown]) => {
    const passages = standingNow(shown.documentId)?.passages ?? []
    const index = currentPassage(paneKey, passages)
    const passage = passages[index]
    const view = passage && viewOf(shown)
    return view ? [{ paneKey, index, passage, ...view }] : []
  })
}

function viewOf({ documentId, element }: SyncPane) {
  const root = element.querySelector<HTMLElement>('.desk-text')
  const scroller = element.querySelector<HTMLElement>('.desk-scroller')
  const blocks = useLibrary.getState().bodies[documentId]?.blocks
  return root && scroller && blocks ? { root, scroller, blocks } : null
}

/** The passage last gone to in the pane, else the chosen claim's, else the first. -1 without any. */
export function currentPassage(paneKey: number, passages: readonly SpeakingPassage[]): number {
  const known = useSync.getState().at[paneKey]
  if (known !== undefined && known < passages.length) return known
  return passages.length === 0 ? -1 : Math.max(0, chosenAmong(passages))
}

/** Scrolls the panes so that their passages on the proposition at hand begin at one height. */
export function alignPanes(): void {
  const all = speaking()
  if (all.length === 0) return
  useSync.setState(({ at }) => ({
    at: { ...at, ...Object.fromEntries(all.map(({ paneKey, index }) => [paneKey, index])) }
  }))
  const active = all.find(({ paneKey }) => paneKey === keyOfPane(useView.getState().activePane)) ?? all[0]
  const wanted = active && heightOf(active)
  for (const { root, scroller, blocks, passage } of all) scrollToSpan(root, scroller, blocks, passage)
  const settle = () => bringInLine(all, wanted ?? null)
  settle()
  // Blocks that come into view get their true heights in the next frame, which moves what stands below them.
  requestAnimationFrame(() => {
    settle()
    requestAnimationFrame(settle)
  })
}

function heightOf({ root, scroller, blocks, passage }: Speaking): number | null {
  const top = domRange(root, blocks, passage)?.getBoundingClientRect().top
  const frame = scroller.getBoundingClientRect()
  return top !== undefined && top > frame.top && top < frame.bottom - 80 ? top : null
}

function bringInLine(all: readonly Speaking[], wanted: number | null): void {
  const measured = all.flatMap(({ root, scroller, blocks, passage }) => {
    const top = domRange(root, blocks, passage)?.getBoundingClientRect().top
    if (top === undefined) return []
    const { scrollTop, scrollHeight, clientHeight } = scroller
    const reach = { lowest: top + scrollTop - (scrollHeight - clientHeight), highest: top + scrollTop }
    return [{ scroller, top, reach }]
  })
  const [first] = measured
  if (!first) return
  const frame = first.scroller.getBoundingClientRect()
  const height = alignmentHeight(
    measured.map(({ reach }) => reach),
    wanted ?? frame.top + frame.height / 3
  )
  for (const { scroller, top } of measured) scroller.scrollTop += top - height
}

/** Goes to the next or previous passage on the proposition within one pane, round and round, and chooses its claim. */
export function stepPassage(paneKey: number, step: 1 | -1): void {
  const shown = panes.get(paneKey)
  const passages = shown ? (standingNow(shown.documentId)?.passages ?? []) : []
  const known = useSync.getState().at[paneKey]
  const index = nextPassage(passages.length, known === undefined ? chosenAmong(passages) : known, step)
  const passage = passages[index]
  const view = shown && viewOf(shown)
  if (!passage || !view) return
  useSync.setState(({ at }) => ({ at: { ...at, [paneKey]: index } }))
  useView.setState(({ frames }) => ({
    claimId: passage.claimId,
    activePane: frames.findIndex(frame => frame.key === paneKey),
    selection: null
  }))
  const show = () => scrollToSpan(view.root, view.scroller, view.blocks, passage)
  show()
  requestAnimationFrame(() => requestAnimationFrame(show))
}

/** The chosen claim's passage; -1 when it has none here. */
function chosenAmong(passages: readonly SpeakingPassage[]): number {
  const { claimId } = useView.getState()
  return passages.findIndex(passage => passage.claimId === claimId)
}

/** Whether a pane speaks about the proposition at hand. */
export function canAlign(): boolean {
  return speaking().length > 0
}

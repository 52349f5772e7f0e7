import { create } from 'zustand'
import type { Range } from '#core/anchoring/passage'
import type { Id } from '#core/ids'

export type Place = 'library' | 'desk' | 'compare' | 'brief' | 'codebook'

/** A selected span of text, by mouse or keyboard, in one pane. */
export interface DeskSelection extends Range {
  pane: number
  documentId: Id
}

/** What a pane of the desk has beside its text. It goes with the pane when that is moved. */
export interface PaneFrame {
  /** Tells panes apart, also where two show one text. No other pane of this run ever has it. */
  readonly key: number
  /** Width against the other panes of its row. */
  readonly share: number
  /** Of the text, in px. */
  readonly fontSize: number
}

/** What the window shows. Not part of the library, never undone. */
interface View {
  place: Place
  /** Documents on the desk, in reading order; `null` is an empty pane. */
  panes: (Id | null)[]
  /** What else belongs to each pane, by the same index. */
  frames: PaneFrame[]
  /** The upper row's part of the height while the panes stand in two rows. */
  upperRow: number
  activePane: number
  /** The document that is likely to be opened next: its text is fetched ahead. */
  likelyNext: Id | null
  /** Documents shown on the desk, the latest first; some may be gone from the library. */
  recentDocuments: Id[]
  selection: DeskSelection | null
  /** The claim in the inspector. */
  claimId: Id | null
  /**
   * A passage to scroll to and flash; the desk clears it when done. Without `pane`: see `paneShowing`. The text takes the
   * focus unless a field has it, or `keepsFocus`: whoever shows one passage after the other stays where they are.
   */
  reveal: { documentId: Id; start: number; end: number; pane?: number; keepsFocus?: boolean } | null
  go: (place: Place) => void
}

export const usualFontSize = 20

let nextKey = 1

export function newFrame(edit: Partial<Omit<PaneFrame, 'key'>> = {}): PaneFrame {
  return { share: 1, fontSize: usualFontSize, ...edit, key: nextKey++ }
}

export const useView = create<View>(set => ({
  place: 'library',
  panes: [null, null],
  frames: [newFrame(), newFrame()],
  upperRow: 0.5,
  activePane: 0,
  likelyNext: null,
  recentDocuments: [],
  selection: null,
  claimId: null,
  reveal: null,
  go: place => set({ place })
}))

/** The pane that shows a document: the active one if it does, else the first; -1 where none does. */
export function paneShowing({ panes, activePane }: Pick<View, 'panes' | 'activePane'>, documentId: Id): number {
  return panes[activePane] === documentId ? activePane : panes.indexOf(documentId)
}

/** Far more than anyone remembers having had open. */
const recentLimit = 30

export function withRecent(recent: readonly Id[], documentId: Id | null): Id[] {
  if (documentId === null) return [...recent]
  return [documentId, ...recent.filter(id => id !== documentId)].slice(0, recentLimit)
}

/** Opens a document in a pane of the desk and goes there. Unless told, it is the pane that shows it, an empty one, or the active one. */
export function openOnDesk(documentId: Id, pane?: number): void {
  useView.setState(state => {
    const shown = paneShowing(state, documentId)
    const empty = state.panes.indexOf(null)
    const target = pane ?? (shown >= 0 ? shown : empty >= 0 ? empty : state.activePane)
    return {
      place: 'desk',
      panes: state.panes.map((id, index) => (index === target ? documentId : id)),
      activePane: target,
      recentDocuments: withRecent(state.recentDocuments, documentId),
      selection: null
    }
  })
}

/** Shows a passage on the desk: opens its document when it is in no pane, scrolls there, and puts the claim in the inspector. */
export function revealPassage(passage: { documentId: Id; start: number; end: number }, claimId: Id | null): void {
  openOnDesk(passage.documentId)
  useView.setState({ reveal: { documentId: passage.documentId, start: passage.start, end: passage.end }, claimId })
}

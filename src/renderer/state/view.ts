import { create } from 'zustand'
import type { Range } from '#core/anchoring/passage'
import type { Id } from '#core/ids'

export type Place = 'library' | 'desk' | 'compare' | 'brief'

/** A selected span of text, by mouse or keyboard, in one pane. */
export interface DeskSelection extends Range {
  pane: number
  documentId: Id
}

/** What the window shows. Not part of the library, never undone. */
interface View {
  place: Place
  /** Documents on the desk, in reading order; `null` is an empty pane. */
  panes: (Id | null)[]
  activePane: number
  selection: DeskSelection | null
  /** The claim in the inspector. */
  claimId: Id | null
  /** A passage to scroll to and flash; the desk clears it when done. */
  reveal: { documentId: Id; start: number; end: number } | null
  go: (place: Place) => void
}

export const useView = create<View>(set => ({
  place: 'library',
  panes: [null, null],
  activePane: 0,
  selection: null,
  claimId: null,
  reveal: null,
  go: place => set({ place })
}))

/** Opens a document in a pane of the desk (the active one unless told) and goes there. */
export function openOnDesk(documentId: Id, pane?: number): void {
  useView.setState(state => {
    const shown = state.panes.indexOf(documentId)
    const empty = state.panes.indexOf(null)
    const target = pane ?? (shown >= 0 ? shown : empty >= 0 ? empty : state.activePane)
    return {
      place: 'desk',
      panes: state.panes.map((id, index) => (index === target ? documentId : id)),
      activePane: target,
      selection: null
    }
  })
}

/** Shows a passage on the desk: opens its document when it is in no pane, scrolls there, and puts the claim in the inspector. */
export function revealPassage(passage: { documentId: Id; start: number; end: number }, claimId: Id | null): void {
  openOnDesk(passage.documentId)
  useView.setState({ reveal: { documentId: passage.documentId, start: passage.start, end: passage.end }, claimId })
}

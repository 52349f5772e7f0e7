import type { DocumentBody } from '#core/documents/document'
import { useView } from '#state/view'
import { placeOf } from './reading-places'

/** What the rest of the desk may ask of the text in a pane. */
export interface ReaderHandle {
  focus: () => void
  hasFocus: () => boolean
  selectSentence: () => void
  /** Where the reader is: the selection, or the place it was last at. */
  place: () => number
}

const readers = new Map<number, ReaderHandle>()

/** A text that is drawn makes itself known here, since actions are no components. Returns the way to take it back. */
export function registerReader(pane: number, handle: ReaderHandle): () => void {
  readers.set(pane, handle)
  return () => {
    if (readers.get(pane) === handle) readers.delete(pane)
  }
}

export function activeReader(): ReaderHandle | undefined {
  return readers.get(useView.getState().activePane)
}

/** A bare key must not act while the focus is on a button or in a menu: there Enter and letters have their own meaning. */
export function isReadingOrIdle(): boolean {
  return (activeReader()?.hasFocus() ?? false) || document.activeElement === document.body
}

/** Puts the focus into the text of a pane; `false` when none is drawn there. */
export function focusReader(pane: number): boolean {
  const reader = readers.get(pane)
  if (!reader) return false
  useView.setState({ activePane: pane })
  reader.focus()
  return true
}

/** Where a pane is read, as an offset: the reader's own place, or before there is one the block at the top of the view. */
export function placeInPane(pane: number, paneKey: number, body: DocumentBody): number {
  const own = readers.get(pane)?.place() ?? 0
  return own > 0 ? own : (body.blocks[placeOf(paneKey, body.id)?.block ?? 0]?.start ?? 0)
}

/** Moves the focus to the next pane with a text, round and round. */
export function focusNextReader(step: 1 | -1 = 1): void {
  const { panes, activePane } = useView.getState()
  for (let turn = 1; turn <= panes.length; turn += 1) {
    const pane = (activePane + step * turn + panes.length * turn) % panes.length
    const reader = readers.get(pane)
    if (!reader) continue
    useView.setState({ activePane: pane })
    reader.focus()
    return
  }
}

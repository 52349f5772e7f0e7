import { useView } from '#state/view'

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

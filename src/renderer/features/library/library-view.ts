import { create } from 'zustand'
import type { DocumentRecord, ReviewState } from '#core/documents/document'
import type { Id } from '#core/ids'
import { edit, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { openOnDesk, useView } from '#state/view'
import type { SourceSort } from './source-order'

/** What the library screen shows; it outlives the screen, but not the library. */
interface LibraryView {
  libraryId: Id
  filter: string
  sort: SourceSort
  selectedId: Id | null
  /** The source whose citation is being edited. */
  editingId: Id | null
  /** The source whose original is being chosen. */
  reprintId: Id | null
  isPasting: boolean
}

/** Rows drawn at once; a library of thousands is narrowed by the filter sooner than by scrolling. */
export const rowsAtOnce = 60

const initial: LibraryView = {
  libraryId: useLibrary.getState().library?.id ?? '',
  filter: '',
  sort: { column: 'publishedOn', isDescending: false },
  selectedId: null,
  editingId: null,
  reprintId: null,
  isPasting: false
}

export const useLibraryView = create<LibraryView>(() => initial)

// What was looked for in another library is not looked for in this one.
useLibrary.subscribe(({ library }) => {
  const libraryId = library?.id ?? ''
  if (useLibraryView.getState().libraryId !== libraryId) useLibraryView.setState({ ...initial, libraryId })
})

/** The selected source, if it is still there. */
export function selectedSource(): DocumentRecord | undefined {
  const { selectedId } = useLibraryView.getState()
  return selectedId ? useLibrary.getState().library?.documents[selectedId] : undefined
}

/** Selects a source in the list and brings its row into view. */
export function showSource(source: DocumentRecord): void {
  useView.getState().go('library')
  // Among very many its row is not drawn: the filter then shows it alone.
  const many = Object.keys(useLibrary.getState().library?.documents ?? {}).length > rowsAtOnce
  useLibraryView.setState({ selectedId: source.id, filter: many ? source.title : '' })
  // A dialog that closes gives the focus back first.
  requestAnimationFrame(() => requestAnimationFrame(() => focusSelectedRow()))
}

function focusSelectedRow(): void {
  const row = document.querySelector<HTMLElement>('.sources-row[aria-selected=true]')
  row?.scrollIntoView({ block: 'nearest' })
  row?.focus()
}

/** Opens in an empty pane, or else in the pane after the active one, so that what is being read stays. */
export function openBeside(id: Id): void {
  const { panes, activePane } = useView.getState()
  const empty = panes.indexOf(null)
  openOnDesk(id, empty >= 0 ? empty : (activePane + 1) % panes.length)
}

export async function setReviewState(id: Id, state: ReviewState): Promise<void> {
  await edit('documents.review', { id, state })
}

/** Deletes at once; the notice offers to take it back. */
export async function removeSource(source: DocumentRecord): Promise<void> {
  const done = await edit('documents.remove', { id: source.id })
  if (!done) return
  // A pane with a text that is gone would show nothing and say nothing.
  useView.setState(({ panes }) => ({ panes: panes.map(id => (id === source.id ? null : id)) }))
  showUndoable(done, 'library.removed', { title: source.title })
}

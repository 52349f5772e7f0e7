import { create } from 'zustand'
import type { RowKind } from '#core/comparison/build-matrix'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'

/** A cell by row key and document. */
export interface CellRef {
  row: string
  column: Id
}

/** What the analyst chose to see; it outlives the screen, but not the library it was chosen for. */
interface Choices {
  libraryId: Id
  rows: RowKind
  documentIds: Id[] | null
  codeIds: Id[] | null
  /** The cell in the panel. */
  open: CellRef | null
  /** Where the table was scrolled to, in pixels, and the cell that has its tab stop. */
  scroll: { start: number; top: number }
  active: GridPlace
}

/** Row 0 is the head row, column 0 the row headers. */
export interface GridPlace {
  row: number
  column: number
}

const initial: Choices = {
  libraryId: useLibrary.getState().library?.id ?? '',
  rows: 'code',
  documentIds: null,
  codeIds: null,
  open: null,
  scroll: { start: 0, top: 0 },
  active: { row: 1, column: 1 }
}

export const useChoices = create<Choices>(() => initial)

// What was chosen for one library means nothing in another.
useLibrary.subscribe(({ library }) => {
  const libraryId = library?.id ?? ''
  if (useChoices.getState().libraryId !== libraryId) useChoices.setState({ ...initial, libraryId })
})

/** Another kind of rows is another table: nothing of the old one stays open. */
export function showRows(rows: RowKind): void {
  useChoices.setState({ rows, open: null, active: initial.active, scroll: initial.scroll })
}

export function showAll(): void {
  useChoices.setState({ documentIds: null, codeIds: null })
}

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
  open: null
}

export const useChoices = create<Choices>(() => initial)

/** Where the table was left: the cell with its tab stop, and its scroll offsets in pixels. Nothing is shown by it. */
interface TablePlace {
  active: GridPlace
  left: number
  top: number
}

const firstCell: TablePlace = { active: { row: 1, column: 1 }, left: 0, top: 0 }
let tablePlace = firstCell

export function rememberTablePlace(place: Partial<TablePlace>): void {
  tablePlace = { ...tablePlace, ...place }
}

export function rememberedTablePlace(): TablePlace {
  return tablePlace
}

// What was chosen for one library means nothing in another.
useLibrary.subscribe(({ library }) => {
  const libraryId = library?.id ?? ''
  if (useChoices.getState().libraryId === libraryId) return
  tablePlace = firstCell
  useChoices.setState({ ...initial, libraryId })
})

/** Another kind of rows is another table: nothing of the old one stays open. */
export function showRows(rows: RowKind): void {
  tablePlace = firstCell
  useChoices.setState({ rows, open: null })
}

export function showAll(): void {
  useChoices.setState({ documentIds: null, codeIds: null })
}

import { create } from 'zustand'
import type { ClaimFilter } from '#core/comparison/claim-filter'
import type { Axis, MatrixSpec } from '#core/comparison/matrix'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'

/** A cell by the keys of its row and its column. */
export interface CellRef {
  row: string
  column: string
}

/** What stands beside the table. */
export type OpenPart = { kind: 'cell'; cell: CellRef } | { kind: 'row'; row: string } | { kind: 'suggestions' }

/** What the analyst chose to see; it outlives the screen, but not the library it was chosen for. */
interface Choices {
  libraryId: Id
  spec: MatrixSpec
  open: OpenPart | null
  /** Pixels, by the key of a column; the row headers have the key `''`, which no column of sources has. */
  widths: Readonly<Record<string, number>>
}

/** Row 0 is the head row, column 0 the row headers. */
export interface GridPlace {
  row: number
  column: number
}

function initialFor(library: ReturnType<typeof useLibrary.getState>['library']): Choices {
  // Whoever has not lined anything up yet sees what they have: their codes.
  const rows = Object.keys(library?.propositions ?? {}).length > 0 ? 'proposition' : 'code'
  return {
    libraryId: library?.id ?? '',
    spec: { rows, columns: 'source', filter: {}, groupReprints: true },
    open: null,
    widths: {}
  }
}

export const useChoices = create<Choices>(() => initialFor(useLibrary.getState().library))

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
  if (useChoices.getState().libraryId === (library?.id ?? '')) return
  tablePlace = firstCell
  useChoices.setState(initialFor(library))
})

/** Other axes are another table: nothing of the old one stays open. Choosing the axis of the other side swaps the two. */
export function showAxes({ rows, columns }: { rows: Axis; columns: Axis }): void {
  tablePlace = firstCell
  useChoices.setState(({ spec }) => ({ spec: { ...spec, rows, columns }, open: null, widths: {} }))
}

export function swapAxes(): void {
  const { rows, columns } = useChoices.getState().spec
  showAxes({ rows: columns, columns: rows })
}

export function setFilter(filter: ClaimFilter): void {
  useChoices.setState(({ spec }) => ({ spec: { ...spec, filter } }))
}

export function setGroupReprints(groupReprints: boolean): void {
  useChoices.setState(({ spec }) => ({ spec: { ...spec, groupReprints } }))
}

export function setWidth(key: string, width: number): void {
  useChoices.setState(({ widths }) => ({ widths: { ...widths, [key]: width } }))
}

export function openPart(open: OpenPart | null): void {
  useChoices.setState({ open })
}

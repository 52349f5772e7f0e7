import type { Direction } from '#core/documents/document'

/** A table ready to be written: every word in one language. */
export interface TableData {
  /** What it is called: the sheet's name, and the head of the column of labels. */
  name: string
  direction: Direction
  columns: string[]
  /** Each with one cell for every column; `null` is an empty cell. */
  rows: { label: string; cells: (string | number | null)[] }[]
}

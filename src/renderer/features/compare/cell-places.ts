import type { GridPlace } from './choices'

/** What makes a table cell a place in the grid; its index in the whole table is told, as only what is in view is drawn. */
interface CellProps {
  'data-cell': string
  'aria-colindex': number
  tabIndex: number
}

export function cellProps(row: number, column: number, active: GridPlace): CellProps {
  return {
    'data-cell': `${row}:${column}`,
    'aria-colindex': column + 1,
    tabIndex: active.row === row && active.column === column ? 0 : -1
  }
}

export function elementAt(table: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null
}

/** The place that an element of the table belongs to. */
export function placeOf(target: Element): GridPlace | null {
  const [row, column] = target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

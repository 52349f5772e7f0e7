import type { GridPlace } from './choices'

export interface GridSize {
  /** With the head row and the column of row headers. */
  rows: number
  columns: number
  direction: 'rtl' | 'ltr'
}

export interface GridKey {
  key: string
  ctrlKey: boolean
}

/**
 * Where a key leads in the table, as the ARIA practices have it for grids: arrows by one cell, Home and End to the ends of
 * the row (with Ctrl of the table), Page Up and Page Down by `page` rows. Left is onwards in a table that runs from right
 * to left. `null`: not a key of the grid.
 */
export function nextPlace(from: GridPlace, { key, ctrlKey }: GridKey, size: GridSize, page = 5): GridPlace | null {
  const onwards = size.direction === 'rtl' ? -1 : 1
  const to = destination()
  return to && { row: clamp(to.row, size.rows), column: clamp(to.column, size.columns) }

  function destination(): GridPlace | null {
    const { row, column } = from
    switch (key) {
      case 'ArrowRight':
        return { row, column: column + onwards }
      case 'ArrowLeft':
        return { row, column: column - onwards }
      case 'ArrowDown':
        return { row: row + 1, column }
      case 'ArrowUp':
        return { row: row - 1, column }
      case 'PageDown':
        return { row: row + page, column }
      case 'PageUp':
        return { row: row - page, column }
      case 'Home':
        return { row: ctrlKey ? 0 : row, column: 0 }
      case 'End':
        return { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 }
      default:
        return null
    }
  }
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1))
}

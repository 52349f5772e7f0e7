/** Where a pane or the border after it stands, in parts of the desk's width and height, from its start and top. */
export interface PaneBox {
  inlineStart: number
  inlineSize: number
  blockStart: number
  blockSize: number
}

/** Px that a column of Arabic text needs to be read with pleasure; with less, more than two panes stand in two rows. */
const readableWidth = 300

/** Whether so many panes stand in one row or in two by the width of the desk; two panes are always in one. */
export function mayNeedRows(count: number): boolean {
  return count > 2
}

/**
 * Which panes stand beside each other: all of them, or two rows where the columns would be too narrow to read. `width`: of
 * the desk in px, nought as long as it is not known.
 */
export function rowsOf(count: number, width: number): number[][] {
  const all = Array.from({ length: count }, (_, pane) => pane)
  if (!mayNeedRows(count) || width === 0 || width / count >= readableWidth) return [all]
  return [all.slice(0, 2), all.slice(2)]
}

/**
 * The box of each pane, by its index. `shares`: widths against each other within a row; `upperRow`: the first row's part of
 * the height where there are two.
 */
export function boxesOf(shares: readonly number[], rows: readonly (readonly number[])[], upperRow: number): PaneBox[] {
  const boxes: PaneBox[] = []
  rows.forEach((row, line) => {
    const whole = row.reduce((sum, pane) => sum + (shares[pane] ?? 1), 0)
    let inlineStart = 0
    const vertical =
      rows.length === 1
        ? { blockStart: 0, blockSize: 1 }
        : line === 0
          ? { blockStart: 0, blockSize: upperRow }
          : { blockStart: upperRow, blockSize: 1 - upperRow }
    for (const pane of row) {
      const inlineSize = (shares[pane] ?? 1) / whole
      boxes[pane] = { inlineStart, inlineSize, ...vertical }
      inlineStart += inlineSize
    }
  })
  return boxes
}

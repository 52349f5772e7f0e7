// biome-ignore-all lint/a11y/useFocusableInteractive: the cells have the tab stop by `cellProps`; a row of a grid needs none
// biome-ignore-all lint/a11y/useSemanticElements: the parts of a table that is drawn only where it is in view are placed by figures, which table elements do not allow
import type { VirtualItem } from '@tanstack/react-virtual'
import { type DragEvent, memo, useState } from 'react'
import type { Claim } from '#core/claims/claim'
import { cellAt } from '#core/comparison/compute-matrix'
import type { Line, Matrix } from '#core/comparison/matrix'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { CellContent } from './cell'
import { cellProps } from './cell-places'
import { canDrop, dropOn } from './claim-drag'
import { RowHead } from './row-head'

interface Props {
  row: Line
  rowIndex: number
  top: number
  height: number
  rowHeadWidth: number
  /** The columns that are drawn; the same array until another one comes into view. */
  columns: readonly VirtualItem[]
  /** `-1`: the tab stop is in another row. */
  activeColumn: number
  /** Key of the column whose cell is open; `null`: none, or the row itself (`isOpen`). */
  openColumn: string | null
  isOpen: boolean
  library: Library
  matrix: Matrix
  claims: ReadonlyMap<string, Claim>
  onMerge: (fromId: Id, intoId: Id) => void
}

/** One row of the comparison. Rests while the focus is in other rows. */
export const Row = memo(function Row(props: Props) {
  const { row, rowIndex, top, height, rowHeadWidth, columns, activeColumn, openColumn, isOpen, onMerge } = props
  const { library, matrix, claims } = props
  const [isTarget, setTarget] = useState(false)
  const active = { row: activeColumn < 0 ? -1 : rowIndex, column: activeColumn }
  const takesClaims = matrix.spec.rows === 'proposition'
  const drop = takesClaims
    ? {
        onDragOver: (event: DragEvent) => {
          if (!canDrop(row.key)) return
          event.preventDefault()
          setTarget(true)
        },
        onDragLeave: (event: DragEvent) => {
          if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
            setTarget(false)
        },
        onDrop: (event: DragEvent) => {
          event.preventDefault()
          setTarget(false)
          dropOn(row.key, onMerge)
        }
      }
    : {}
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 1}
      className={`compare-row ${isTarget ? 'compare-row-target' : ''}`}
      style={{ insetBlockStart: top, blockSize: height }}
      {...drop}
    >
      <div
        role="rowheader"
        {...cellProps(rowIndex, 0, active)}
        className={`compare-row-head ${isOpen ? 'compare-cell-open' : ''}`}
        style={{ inlineSize: rowHeadWidth }}
      >
        <RowHead line={row} axis={matrix.spec.rows} library={library} verdict={matrix.verdicts[row.key]} />
      </div>
      {columns.map(({ index, start, size }) => {
        const column = matrix.columns[index]
        if (!column) return null
        const open = openColumn === column.key
        return (
          <div
            key={column.key}
            role="gridcell"
            {...cellProps(rowIndex, index + 1, active)}
            className={`compare-cell ${open ? 'compare-cell-open' : ''}`}
            style={{ insetInlineStart: rowHeadWidth + start, inlineSize: size }}
            {...(open ? { 'aria-current': 'true' as const } : {})}
          >
            <CellContent
              cell={cellAt(matrix, row.key, column.key)}
              claims={claims}
              column={column}
              rows={matrix.spec.rows}
              codes={library.codes}
              documents={library.documents}
            />
          </div>
        )
      })}
    </div>
  )
})

import { memo } from 'react'
import type { Claim } from '#core/claims/claim'
import { codeName } from '#core/codebook/order'
import type { Matrix, MatrixRow } from '#core/comparison/build-matrix'
import type { DocumentRecord } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { CodeChip } from '#ui/code-chip'
import { useSay } from '#ui/say'
import { CellContent } from './cell'
import { cellProps } from './cell-places'

interface RowProps {
  row: MatrixRow
  rowIndex: number
  /** `-1`: the tab stop is in another row. */
  activeColumn: number
  openColumn: string | null
  library: Library
  matrix: Matrix
  columns: readonly DocumentRecord[]
  claims: ReadonlyMap<string, Claim>
}

/** A code or an actor, and what each source says there. Rests while the focus is in other rows. */
export const Row = memo(function Row(props: RowProps) {
  const { row, rowIndex, activeColumn, openColumn, library, matrix, columns, claims } = props
  const say = useSay()
  const code = matrix.rowKind === 'code' ? library.codes[row.key] : undefined
  const depth = code ? shownAncestors(library.codes, matrix, code.id) : 0
  const active = { row: activeColumn < 0 ? -1 : rowIndex, column: activeColumn }
  return (
    <tr>
      <th scope="row" {...cellProps(rowIndex, 0, active)}>
        <div className="compare-row-name" style={{ paddingInlineStart: `calc(${depth} * var(--s4))` }}>
          {code ? (
            <CodeChip code={code} name={codeName(code, say.language)} />
          ) : (
            <span className={row.label ? 'compare-actor' : 'compare-actor compare-nobody'}>
              <bdi>{row.label || say('word.noActor')}</bdi>
            </span>
          )}
          <small>{say.count('word.claims', row.claimCount)}</small>
        </div>
      </th>
      {columns.map((document, index) => {
        const cell = matrix.cells[row.key]?.[document.id]
        if (!cell) return null
        const isOpen = openColumn === document.id
        return (
          <td
            key={document.id}
            {...cellProps(rowIndex, index + 1, active)}
            className={`compare-cell ${isOpen ? 'compare-cell-open' : ''}`}
            {...(isOpen ? { 'aria-current': 'true' as const } : {})}
          >
            <CellContent
              cell={cell}
              claims={claims}
              document={document}
              codes={library.codes}
              rowKind={matrix.rowKind}
            />
          </td>
        )
      })}
    </tr>
  )
})

/** How far a code is set in: by the codes it nests in that have rows themselves. */
function shownAncestors(codes: Library['codes'], matrix: Matrix, id: Id): number {
  let depth = 0
  for (let at = codes[id]?.parentId ?? null; at !== null; at = codes[at]?.parentId ?? null) {
    if (matrix.cells[at]) depth += 1
  }
  return depth
}

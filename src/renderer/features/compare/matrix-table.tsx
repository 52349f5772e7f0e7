import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Claim } from '#core/claims/claim'
import { codeName } from '#core/codebook/order'
import type { Matrix, MatrixRow } from '#core/comparison/build-matrix'
import type { DocumentRecord } from '#core/documents/document'
import type { Library } from '#core/library'
import { useSay } from '#state/i18n'
import { CodeChip } from '#ui/code-chip'
import { SourceFacts } from '#ui/source-facts'
import { CellContent } from './cell'
import { type CellRef, type GridPlace, useChoices } from './choices'
import { nextPlace } from './grid-keys'
import './matrix-table.css'

interface Props {
  library: Library
  matrix: Matrix
  claims: ReadonlyMap<string, Claim>
  open: CellRef | null
  /** `focusPanel`: the user wants to go on reading in the panel. */
  onOpen: (cell: CellRef, focusPanel: boolean) => void
  onClose: () => void
}

/**
 * The comparison as a table that scrolls under its head row and first column. One tab stop; arrows go from cell to cell,
 * and an open panel follows them.
 */
export function MatrixTable({ library, matrix, claims, open, onOpen, onClose }: Props) {
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const columns = useMemo(
    () => matrix.columns.flatMap(id => library.documents[id] ?? []),
    [matrix.columns, library.documents]
  )
  const size = {
    rows: matrix.rows.length + 1,
    columns: columns.length + 1,
    direction: say.language === 'ar' ? 'rtl' : 'ltr'
  } as const
  const [wanted, setActive] = useState<GridPlace>(useChoices.getState().active)
  const active = { row: Math.min(wanted.row, size.rows - 1), column: Math.min(wanted.column, size.columns - 1) }

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const { start, top } = useChoices.getState().scroll
    element.scrollTo({ left: start, top })
    return () => useChoices.setState({ scroll: { start: element.scrollLeft, top: element.scrollTop } })
  }, [])

  // The head row is as tall as its longest title; what sticks below it has to know.
  useLayoutEffect(() => {
    const head = table.current?.tHead
    if (!head) return
    const observer = new ResizeObserver(() => {
      scroller.current?.style.setProperty('--compare-head', `${head.offsetHeight}px`)
    })
    observer.observe(head)
    return () => observer.disconnect()
  }, [])

  // The panel takes room from the table when it opens: keep the cell it belongs to in view.
  const openKey = open && `${open.row} ${open.column}`
  useLayoutEffect(() => {
    if (openKey) scroller.current?.querySelector('.compare-cell-open')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [openKey])

  const cellAt = (place: GridPlace): CellRef | null => {
    const row = matrix.rows[place.row - 1]
    const column = columns[place.column - 1]
    return row && column ? { row: row.key, column: column.id } : null
  }
  const activate = (place: GridPlace) => {
    setActive(place)
    useChoices.setState({ active: place })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      const cell = cellAt(active)
      if (cell) onOpen(cell, true)
      event.preventDefault()
      return
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      onClose()
      return
    }
    const next = nextPlace(active, event, size)
    if (!next) return
    event.preventDefault()
    activate(next)
    elementAt(table.current, next)?.focus()
    const cell = cellAt(next)
    if (cell && open) onOpen(cell, false)
  }
  /** Any part of a cell stands for it. */
  const onPick = (target: EventTarget, isClick: boolean) => {
    const place = target instanceof Element ? placeOf(target) : null
    if (!place) return
    if (place.row !== active.row || place.column !== active.column) activate(place)
    const cell = isClick ? cellAt(place) : null
    if (cell) onOpen(cell, false)
  }

  return (
    <div className="compare-scroller" ref={scroller}>
      <table
        ref={table}
        className="compare-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves about in.
        role="grid"
        aria-label={say('compare.table')}
        aria-describedby="compare-keys"
        aria-readonly="true"
        onKeyDown={onKeyDown}
        onFocus={event => onPick(event.target, false)}
        onClick={event => onPick(event.target, true)}
      >
        <thead>
          <tr>
            <th scope="col" {...cellProps(0, 0, active)} className="compare-corner">
              {say(`compare.rowHead.${matrix.rowKind}`)}
            </th>
            {columns.map((document, index) => (
              <ColumnHead key={document.id} document={document} place={cellProps(0, index + 1, active)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row, index) => (
            <Row
              key={row.key}
              row={row}
              rowIndex={index + 1}
              activeColumn={active.row === index + 1 ? active.column : -1}
              openColumn={open?.row === row.key ? open.column : null}
              library={library}
              matrix={matrix}
              columns={columns}
              claims={claims}
            />
          ))}
        </tbody>
      </table>
      <p id="compare-keys" className="visually-hidden">
        {say('compare.keys')}
      </p>
    </div>
  )
}

interface CellProps {
  'data-cell': string
  tabIndex: number
}

function cellProps(row: number, column: number, active: GridPlace): CellProps {
  return { 'data-cell': `${row}:${column}`, tabIndex: active.row === row && active.column === column ? 0 : -1 }
}

function elementAt(table: HTMLTableElement | null, { row, column }: GridPlace): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null
}

function placeOf(target: Element): GridPlace | null {
  const [row, column] = target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

function ColumnHead({ document, place }: { document: DocumentRecord; place: CellProps }) {
  const say = useSay()
  return (
    <th scope="col" {...place}>
      <span className="compare-source-title" title={document.title}>
        <bdi dir={document.direction} lang={document.language}>
          {document.title}
        </bdi>
      </span>
      <small>
        <SourceFacts record={document} />
        {(document.publisher || document.publishedOn) && ' · '}
        <span className={`compare-review compare-review-${document.reviewState}`}>
          {say(`word.review.${document.reviewState}`)}
        </span>
      </small>
    </th>
  )
}

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

const Row = memo(function Row(props: RowProps) {
  const { row, rowIndex, activeColumn, openColumn, library, matrix, columns, claims } = props
  const say = useSay()
  const code = matrix.rowKind === 'code' ? library.codes[row.key] : undefined
  const active = { row: activeColumn < 0 ? -1 : rowIndex, column: activeColumn }
  return (
    <tr>
      <th scope="row" {...cellProps(rowIndex, 0, active)}>
        <div className="compare-row-name">
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
              claims={cell.claimIds.flatMap(id => claims.get(id) ?? [])}
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

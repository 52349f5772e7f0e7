import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Matrix } from '#core/comparison/build-matrix'
import type { Library } from '#core/library'
import { useSay } from '#ui/say'
import { cellProps, elementAt, placeOf } from './cell-places'
import { type CellRef, type GridPlace, rememberedTablePlace, rememberTablePlace } from './choices'
import { ColumnHead } from './column-head'
import { nextPlace } from './grid-keys'
import { Row } from './matrix-row'
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
  const [wanted, setActive] = useState<GridPlace>(() => rememberedTablePlace().active)
  const active = { row: Math.min(wanted.row, size.rows - 1), column: Math.min(wanted.column, size.columns - 1) }

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const { left, top } = rememberedTablePlace()
    element.scrollTo({ left, top })
    const onScroll = () => rememberTablePlace({ left: element.scrollLeft, top: element.scrollTop })
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
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
    if (openKey)
      scroller.current?.querySelector('.compare-cell-open')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [openKey])

  const cellAt = (place: GridPlace): CellRef | null => {
    const row = matrix.rows[place.row - 1]
    const column = columns[place.column - 1]
    return row && column ? { row: row.key, column: column.id } : null
  }
  const activate = (place: GridPlace) => {
    setActive(place)
    rememberTablePlace({ active: place })
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
        style={columnCount(columns.length)}
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
              <ColumnHead
                key={document.id}
                document={document}
                column={index + 1}
                isActive={active.row === 0 && active.column === index + 1}
              />
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

/** The table's width follows from the number of its columns, without measuring what stands in them. */
function columnCount(count: number): CSSProperties {
  const properties: Record<`--${string}`, number> = { '--compare-columns': count }
  return properties
}

// biome-ignore-all lint/a11y/useFocusableInteractive: the cells have the tab stop by `cellProps`; a row of a grid needs none
// biome-ignore-all lint/a11y/useSemanticElements: the parts of a table that is drawn only where it is in view are placed by figures, which table elements do not allow
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Matrix } from '#core/comparison/matrix'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { useSay } from '#ui/say'
import { cellProps, elementAt, placeOf } from './cell-places'
import { lineLabel } from './chart-label'
import { type GridPlace, type OpenPart, rememberedTablePlace, rememberTablePlace, useChoices } from './choices'
import { wordsOf } from './claim-words'
import { ColumnHead } from './column-head'
import { resizeByKey, WidthHandle } from './column-width'
import { nextPlace } from './grid-keys'
import { Row } from './matrix-row'
import { rowHeights, sizes } from './matrix-sizes'
import './matrix-table.css'

interface Props {
  library: Library
  matrix: Matrix
  claims: ReadonlyMap<string, Claim>
  open: OpenPart | null
  /** `focusPanel`: the user wants to go on reading in the panel. */
  onOpen: (part: OpenPart, focusPanel: boolean) => void
  onClose: () => void
  onMerge: (fromId: Id, intoId: Id) => void
}

/**
 * The comparison as a table that scrolls under its head row and first column. Only what is in view is drawn; the whole size
 * is told to assistive technology. One tab stop; arrows go from cell to cell, and an open panel follows them.
 */
export function MatrixTable({ library, matrix, claims, open, onOpen, onClose, onMerge }: Props) {
  const say = useSay()
  const widths = useChoices(state => state.widths)
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, columns, spec } = matrix
  const size = {
    rows: rows.length + 1,
    columns: columns.length + 1,
    direction: say.language === 'ar' ? 'rtl' : 'ltr'
  } as const
  const [wanted, setActive] = useState<GridPlace>(() => rememberedTablePlace().active)
  const active = { row: Math.min(wanted.row, size.rows - 1), column: Math.min(wanted.column, size.columns - 1) }
  const rowHeadWidth = widths[''] ?? sizes.rowHead
  const widthOf = useCallback((key: string) => widths[key] ?? sizes.column, [widths])
  const heights = useMemo(
    () =>
      rowHeights(matrix, {
        wordsOf,
        nameOf: row => lineLabel(matrix.spec.rows, row, library, say),
        claims,
        widthOf,
        rowHeadWidth
      }),
    [matrix, library, claims, say, widthOf, rowHeadWidth]
  )
  const rowVirtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => heights[index] ?? 0,
    overscan: 3,
    scrollPaddingStart: sizes.head,
    initialOffset: rememberedTablePlace().top,
    rangeExtractor: useKeeping(active.row - 1)
  })
  const columnVirtualizer = useVirtualizer({
    horizontal: true,
    isRtl: size.direction === 'rtl',
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => widthOf(columns[index]?.key ?? ''),
    overscan: 1,
    scrollPaddingStart: rowHeadWidth,
    initialOffset: Math.abs(rememberedTablePlace().left),
    rangeExtractor: useKeeping(active.column - 1)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes that changed are to be asked for again
  useLayoutEffect(() => {
    rowVirtualizer.measure()
    columnVirtualizer.measure()
  }, [heights, widthOf])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const { left, top } = rememberedTablePlace()
    element.scrollTo({ left, top })
    const onScroll = () => rememberTablePlace({ left: element.scrollLeft, top: element.scrollTop })
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [])

  const show = (place: GridPlace) => {
    if (place.row > 0) rowVirtualizer.scrollToIndex(place.row - 1, { align: 'auto' })
    if (place.column > 0) columnVirtualizer.scrollToIndex(place.column - 1, { align: 'auto' })
  }
  // The panel takes room from the table when it opens: keep what it belongs to in view.
  const openKey = JSON.stringify(open)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is shown again only when something else is opened
  useLayoutEffect(() => {
    if (open) show(active)
  }, [openKey])

  const partAt = (place: GridPlace): OpenPart | null => {
    const row = rows[place.row - 1]
    const column = columns[place.column - 1]
    if (!row) return null
    return column ? { kind: 'cell', cell: { row: row.key, column: column.key } } : { kind: 'row', row: row.key }
  }
  // The cell that is left may go from the page in the very rendering that draws the next one, and the focus with it.
  const followsFocus = useRef(false)
  const activate = (place: GridPlace) => {
    followsFocus.current = scroller.current?.contains(document.activeElement) ?? false
    setActive(place)
    rememberTablePlace({ active: place })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      const part = partAt(active)
      if (part) onOpen(part, true)
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
    show(next)
    const part = partAt(next)
    if (part && open && open.kind !== 'suggestions') onOpen(part, false)
  }
  // Whoever moved on by key is followed by the focus once the cell is drawn.
  useLayoutEffect(() => {
    const within = scroller.current
    if (!within || !(followsFocus.current || within.contains(document.activeElement))) return
    const cell = elementAt(within, active)
    if (cell) followsFocus.current = false
    if (cell && cell !== document.activeElement && !cell.contains(document.activeElement)) {
      cell.focus({ preventScroll: true })
    }
  })
  /** Any part of a cell stands for it. */
  const onPick = (target: EventTarget, isClick: boolean) => {
    const place = target instanceof Element ? placeOf(target) : null
    if (!place) return
    if (place.row !== active.row || place.column !== active.column) activate(place)
    const part = isClick ? partAt(place) : null
    if (part) onOpen(part, false)
  }

  const drawn = columnVirtualizer.getVirtualItems()
  const total = rowHeadWidth + columnVirtualizer.getTotalSize()
  return (
    <div
      className="compare-scroller"
      ref={scroller}
      role="grid"
      aria-label={say('compare.table')}
      aria-describedby="compare-keys"
      aria-readonly="true"
      aria-rowcount={size.rows}
      aria-colcount={size.columns}
      onKeyDown={onKeyDown}
      onFocus={event => onPick(event.target, false)}
      onClick={event => onPick(event.target, true)}
    >
      <div role="rowgroup" className="compare-head" style={{ inlineSize: total, blockSize: sizes.head }}>
        <div role="row" aria-rowindex={1}>
          <div
            role="columnheader"
            {...cellProps(0, 0, active)}
            className="compare-corner"
            style={{ inlineSize: rowHeadWidth }}
            onKeyDown={event => resizeByKey(event, '', rowHeadWidth, say.language)}
          >
            {say(`views.axis.${spec.rows}`)}
            <WidthHandle columnKey="" width={rowHeadWidth} />
          </div>
          {drawn.map(({ index, start, size: width }) => {
            const line = columns[index]
            return (
              line && (
                <ColumnHead
                  key={line.key}
                  line={line}
                  axis={spec.columns}
                  library={library}
                  column={index + 1}
                  start={rowHeadWidth + start}
                  width={width}
                  isActive={active.row === 0 && active.column === index + 1}
                />
              )
            )
          })}
        </div>
      </div>
      <div
        role="rowgroup"
        className="compare-body"
        style={{ inlineSize: total, blockSize: rowVirtualizer.getTotalSize() }}
      >
        {rowVirtualizer.getVirtualItems().map(({ index, start, size: height }) => {
          const row = rows[index]
          return (
            row && (
              <Row
                key={row.key}
                row={row}
                rowIndex={index + 1}
                top={start}
                height={height}
                rowHeadWidth={rowHeadWidth}
                columns={drawn}
                activeColumn={active.row === index + 1 ? active.column : -1}
                openColumn={open?.kind === 'cell' && open.cell.row === row.key ? open.cell.column : null}
                isOpen={open?.kind === 'row' && open.row === row.key}
                library={library}
                matrix={matrix}
                claims={claims}
                onMerge={onMerge}
              />
            )
          )
        })}
      </div>
      <p id="compare-keys" className="visually-hidden">
        {say('compare.keys')}
      </p>
    </div>
  )
}

/**
 * What has the tab stop is drawn wherever it is: the focus must not be lost by scrolling. The same function until the tab
 * stop moves, so that rows rest while the table scrolls over the same columns.
 */
function useKeeping(index: number): (range: Range) => number[] {
  return useCallback(
    range => {
      const indexes = defaultRangeExtractor(range)
      return index < 0 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b)
    },
    [index]
  )
}

import { Fragment, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useView } from '#state/view'
import { ClaimsHereCard } from './claims-here-card'
import { Pane } from './pane'
import { PaneBorder, RowBorder } from './pane-border'
import { boxesOf, mayNeedRows, rowsOf } from './pane-geometry'
import { activeReader } from './readers'
import './pane-grid.css'

/**
 * The panes beside each other. They are placed by figures rather than by the flow of the page, so that adding, closing and
 * widening one draws no text anew; in the page they stand in reading order.
 */
export function PaneGrid() {
  const frames = useView(state => state.frames)
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root, mayNeedRows(frames.length))
  const upperRow = useView(state => state.upperRow)
  const rows = rowsOf(frames.length, width)
  const shares = frames.map(frame => frame.share)
  const boxes = boxesOf(shares, rows, upperRow)
  useKeptFocus(frames.map(frame => frame.key).join())
  return (
    <div ref={root} className="desk-panes">
      {frames.map((frame, pane) => {
        const box = boxes[pane]
        const row = rows.find(candidate => candidate.includes(pane))
        if (!box || !row) return null
        return (
          <Fragment key={frame.key}>
            <div
              className="desk-slot"
              data-pane={pane}
              data-below={box.blockStart > 0 ? '' : undefined}
              style={{
                insetInlineStart: `${box.inlineStart * 100}%`,
                inlineSize: `${box.inlineSize * 100}%`,
                insetBlockStart: `${box.blockStart * 100}%`,
                blockSize: `${box.blockSize * 100}%`
              }}
            >
              <Pane pane={pane} frame={frame} />
            </div>
            {row.at(-1) !== pane && <PaneBorder pane={pane} box={box} row={row} />}
            {row === rows[0] && row !== rows.at(-1) && row.at(-1) === pane && <RowBorder />}
          </Fragment>
        )
      })}
      <ClaimsHereCard desk={root} />
    </div>
  )
}

/** In px; nought where nothing goes by it: asking for it would lay the page out before it is to be drawn. */
function useWidth(root: RefObject<HTMLElement | null>, isNeeded: boolean): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!isNeeded || !root.current) return
    setWidth(root.current.clientWidth)
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)))
    observer.observe(root.current)
    return () => observer.disconnect()
  }, [root, isNeeded])
  return isNeeded ? width : 0
}

/** A pane that is moved or closed takes the focus out of the page with it; the text that is read then has it. */
function useKeptFocus(order: string): void {
  const drawn = useRef(order)
  useEffect(() => {
    if (drawn.current === order) return
    drawn.current = order
    if (document.activeElement === document.body) activeReader()?.focus()
  }, [order])
}

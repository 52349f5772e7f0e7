import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useView } from '#state/view'
import { Pane } from './pane'
import { PaneBorder } from './pane-border'
import { boxesOf, rowsOf } from './pane-geometry'
import { activeReader } from './readers'
import './pane-grid.css'

/**
 * The panes beside each other. They are placed by figures rather than by the flow of the page, so that adding, closing and
 * widening one draws no text anew; in the page they stand in reading order.
 */
export function PaneGrid() {
  const frames = useView(state => state.frames)
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root)
  const rows = rowsOf(frames.length, width)
  const shares = frames.map(frame => frame.share)
  const boxes = boxesOf(shares, rows)
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
            {row.at(-1) !== pane && <PaneBorder pane={pane} box={box} row={row} width={width} />}
          </Fragment>
        )
      })}
    </div>
  )
}

/** In px; nought before it is known. */
function useWidth(root: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!root.current) return
    setWidth(root.current.clientWidth)
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(root.current)
    return () => observer.disconnect()
  }, [root])
  return width
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

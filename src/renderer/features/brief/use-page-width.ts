import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useScreen } from './screen-view'

/** CSS pixels of a point: a page at a zoom of 1 is as wide as on paper. */
const pxPerPoint = 96 / 72
/** Free at each side of a page that is fitted in. Px. */
const margin = 24

/** The width of a page of `points` in the scroller, and the zoom that this is. The place in the pages is kept as it changes. */
export function usePageWidth(scroller: RefObject<HTMLElement | null>, points: number): { width: number; zoom: number } {
  const [room, setRoom] = useState(600)
  const chosen = useScreen(state => state.zoom)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 600))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  const fitted = Math.max(200, room - 2 * margin)
  const width = Math.round(chosen === 'fit' ? fitted : points * pxPerPoint * chosen)

  const before = useRef(width)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && before.current !== width) element.scrollTop *= width / before.current
    before.current = width
  }, [scroller, width])
  return { width, zoom: width / (points * pxPerPoint) }
}

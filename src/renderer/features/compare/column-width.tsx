import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type Say, useSay } from '#ui/say'
import { setWidth } from './choices'
import { sizes } from './matrix-sizes'

/** Pixels by which a key makes a column wider or narrower. */
const step = 16

/** The edge of a column, to draw it wider or narrower; by keyboard Alt and an arrow do the same at its head. */
export function WidthHandle({ columnKey, width }: { columnKey: string; width: number }) {
  const say = useSay()
  const from = useRef<{ x: number; width: number } | null>(null)
  const onMove = (event: PointerEvent) => {
    if (!from.current) return
    const moved = (event.clientX - from.current.x) * (say.language === 'ar' ? -1 : 1)
    resize(columnKey, from.current.width + moved)
  }
  const end = () => {
    from.current = null
  }
  return (
    <span
      className="compare-width"
      aria-hidden
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
        event.stopPropagation()
      }}
      onPointerMove={onMove}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}

/** Alt and the arrow that leads onwards make a column wider, the other one narrower. */
export function resizeByKey(event: KeyboardEvent, columnKey: string, width: number, language: Say['language']): void {
  if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
  event.preventDefault()
  const isOnwards = (event.key === 'ArrowLeft') === (language === 'ar')
  resize(columnKey, width + (isOnwards ? step : -step))
}

function resize(columnKey: string, width: number): void {
  setWidth(columnKey, Math.round(Math.max(sizes.narrowest, Math.min(sizes.widest, width))))
}

import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLibrary } from '#state/library'
import type { Place } from '#state/view'

/** What a place is gone through by: the one tab stop of its list, table or tree. */
const entries = ':is([role=grid], [role=tree]) [tabindex="0"]'
/** How many frames a place that comes late is waited for. */
const patience = 120

/**
 * Who goes to another place or library leaves the focus behind, on what is not there any more. It is put into the place, and into its
 * list as soon as that is drawn. The desk sees to it itself: there the text is read on.
 * `isStart`: the program has just been started, and nothing is taken from whoever has not yet come.
 */
export function usePlaceFocus(main: RefObject<HTMLElement | null>, place: Place, isStart: boolean): void {
  const folder = useLibrary(state => state.folder)
  const where = `${place} ${folder}`
  const shown = useRef(isStart ? where : null)
  useLayoutEffect(() => {
    if (shown.current === where) return
    shown.current = where
    const isAdrift = () => {
      const focused = document.activeElement
      // In the kept desk, and in a place that was left for it, the focus is still for a moment after that is out of sight.
      return focused === document.body || focused === main.current || focused?.checkVisibility() === false
    }
    if (place === 'desk') {
      // The text takes the focus that nothing has.
      if (isAdrift() && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      return
    }
    let frame = 0
    let left = patience
    const look = () => {
      if (!isAdrift()) return
      const entry = main.current?.querySelector<HTMLElement>(entries)
      const target = entry ?? main.current
      target?.focus({ preventScroll: true })
      left -= 1
      if (!entry && left > 0) frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [main, place, where])
}

import { type RefObject, useLayoutEffect } from 'react'
import type { Id } from '#core/ids'
import type { PaneFrame } from '#state/view'
import { onRememberPlaces, rememberPlace, restorePlace } from './reading-places'

/** Long enough that a scroll in progress is left alone. */
const restMs = 150

/**
 * Keeps the place that a text is read at through everything that would lose it: another opening, a move of the pane (which
 * takes the element out of the page for a moment), another size of letters.
 */
export function useReadingPlace(
  section: RefObject<HTMLElement | null>,
  pane: number,
  { key, fontSize }: PaneFrame,
  documentId: Id | null,
  isDrawn: boolean
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `pane` and `fontSize` are what would lose the place.
  useLayoutEffect(() => {
    const scroller = isDrawn ? section.current?.querySelector<HTMLElement>('.desk-scroller') : null
    if (!scroller || !documentId) return
    let isSettled = false
    let timer: ReturnType<typeof setTimeout> | null = null
    restorePlace(key, documentId, scroller, () => {
      isSettled = true
    })
    const remember = () => {
      timer = null
      rememberPlace(key, documentId, scroller)
    }
    const rememberNow = () => {
      if (timer !== null) clearTimeout(timer)
      if (isSettled && scroller.isConnected) remember()
    }
    const onScroll = () => {
      if (!isSettled) return
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(remember, restMs)
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    const forget = onRememberPlaces(rememberNow)
    return () => {
      scroller.removeEventListener('scroll', onScroll)
      forget()
      if (timer !== null) rememberNow()
    }
  }, [section, pane, key, fontSize, documentId, isDrawn])
}

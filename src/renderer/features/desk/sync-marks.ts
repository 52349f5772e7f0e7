import { type RefObject, useEffect } from 'react'
import type { Range as Span } from '#core/anchoring/passage'
import { domRange } from './dom-offsets'
import { blockElement } from './drawn-parts'

const emphasis = new Highlight()
// Below what is selected or flashes.
emphasis.priority = -1
CSS.highlights.set('muqarin-sync', emphasis)

/**
 * Emphasises passages of a pane's text without a part in drawing it: the ranges are made anew whenever the text is redrawn.
 * `holder` is any element inside the pane.
 */
export function useSyncMarks(
  holder: RefObject<HTMLElement | null>,
  blocks: readonly Span[] | undefined,
  passages: readonly Span[]
): void {
  useEffect(() => {
    const pane = holder.current?.closest<HTMLElement>('.desk-pane')
    if (!pane || !blocks || passages.length === 0) return
    let painted: { ranges: Range[]; numbered: HTMLElement[] } = { ranges: [], numbered: [] }
    const clear = () => {
      for (const range of painted.ranges) emphasis.delete(range)
      for (const element of painted.numbered) delete element.dataset.sync
    }
    const paint = () => {
      const root = pane.querySelector<HTMLElement>('.desk-text')
      clear()
      if (!root) return
      painted = {
        ranges: passages.flatMap(passage => domRange(root, blocks, passage) ?? []),
        numbered: passages.flatMap(passage => blockElement(root, blocks, passage.start) ?? [])
      }
      for (const range of painted.ranges) emphasis.add(range)
      for (const element of painted.numbered) element.dataset.sync = ''
    }
    paint()
    const observer = new MutationObserver(paint)
    observer.observe(pane, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      clear()
    }
  }, [holder, blocks, passages])
}

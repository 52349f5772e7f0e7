import { type RefObject, useLayoutEffect } from 'react'
import type { Range as Span } from '#core/anchoring/passage'
import { domRange } from './dom-offsets'

/**
 * Paints a span with `::highlight(name)`, which stays when the focus goes to a field. `redraw` is anything whose change
 * may have replaced text nodes: the range must then be made anew.
 */
export function useHighlight(
  name: string,
  root: RefObject<HTMLElement | null>,
  blocks: readonly Span[],
  span: Span | null,
  redraw: unknown
): void {
  const start = span?.start
  const end = span?.end
  // biome-ignore lint/correctness/useExhaustiveDependencies: `redraw` is what makes the range stale.
  useLayoutEffect(() => {
    const text = root.current
    if (!text || start === undefined || end === undefined) return
    let painted: StaticRange | null = null
    const paint = () => {
      const range = domRange(text, blocks, { start, end })
      if (!range || (painted && isSame(range, painted))) return
      CSS.highlights.set(name, new Highlight(range))
      painted = new StaticRange(range)
    }
    paint()
    // Blocks that were out of view are drawn late, and new marks cut their text anew.
    const observer = new MutationObserver(paint)
    observer.observe(text, { childList: true, characterData: true, subtree: true })
    return () => {
      observer.disconnect()
      CSS.highlights.delete(name)
    }
  }, [name, root, blocks, start, end, redraw])
}

function isSame(one: AbstractRange, other: AbstractRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  )
}

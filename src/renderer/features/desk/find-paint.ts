import { type RefObject, useEffect } from 'react'
import type { Range as Span } from '#core/anchoring/passage'
import { domRange } from './dom-offsets'
import { blocksInView } from './drawn-parts'

/** Painted by `::highlight(…)` rules of find-bar.css; each pane adds its own ranges. */
const names = { all: 'muqarin-find', current: 'muqarin-find-current' } as const

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  // The present match is painted over the others, both over the selection.
  made.priority = name === names.current ? 3 : 2
  CSS.highlights.set(name, made)
  return made
}

/** Px above and below the view that are painted ahead, so that scrolling shows no bare text. */
const ahead = 400

/**
 * Paints what was found in a text. A frequent letter is found ten thousand times in a long text: only what is near the
 * view is painted, again after each scroll and each redraw of the text.
 */
export function useFindPaint(
  section: RefObject<HTMLElement | null>,
  blocks: readonly Span[],
  matches: readonly Span[],
  current: number
): void {
  useEffect(() => {
    const scroller = section.current?.querySelector<HTMLElement>('.desk-scroller')
    const root = section.current?.querySelector<HTMLElement>('.desk-text')
    if (!scroller || !root || matches.length === 0) return
    const painted: Range[] = []
    const clear = () => {
      for (const range of painted.splice(0)) for (const name of Object.values(names)) highlightOf(name).delete(range)
    }
    const paint = () => {
      frame = 0
      clear()
      const near = blocksInView(scroller, ahead)
      const from = blocks[indexOf(near[0])]?.start ?? 0
      const to = blocks[indexOf(near.at(-1))]?.end ?? 0
      for (let index = firstReaching(matches, from); index < matches.length; index += 1) {
        const match = matches[index]
        if (!match || match.start >= to) break
        const range = domRange(root, blocks, match)
        if (!range) continue
        painted.push(range)
        highlightOf(index === current ? names.current : names.all).add(range)
      }
    }
    let frame = 0
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    paint()
    scroller.addEventListener('scroll', ask, { passive: true })
    // A tag replaces the text nodes it lies on, and their ranges with them.
    const redrawn = new MutationObserver(ask)
    redrawn.observe(root, { childList: true, subtree: true, characterData: true })
    const resized = new ResizeObserver(ask)
    resized.observe(scroller)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', ask)
      redrawn.disconnect()
      resized.disconnect()
      clear()
    }
  }, [section, blocks, matches, current])
}

const indexOf = (block: HTMLElement | undefined) => Number(block?.dataset.block ?? -1)

/** Index of the first match that ends after `offset`. */
function firstReaching(matches: readonly Span[], offset: number): number {
  let low = 0
  let high = matches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((matches[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

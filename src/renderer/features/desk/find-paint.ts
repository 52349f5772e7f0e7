import { type RefObject, useEffect } from 'react'
import type { Range as Span } from '#core/anchoring/passage'
import { domRange } from './dom-offsets'

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
      const view = blocksNear(scroller)
      const from = blocks[view.first]?.start ?? 0
      const to = blocks[view.last]?.end ?? 0
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

/** The blocks in view and a little around it, by their index in the document. */
function blocksNear(scroller: HTMLElement): { first: number; last: number } {
  const elements = scroller.querySelectorAll<HTMLElement>('[data-block]')
  const { top, bottom } = scroller.getBoundingClientRect()
  const first = firstWhere(elements, element => element.getBoundingClientRect().bottom >= top - ahead)
  const after = firstWhere(elements, element => element.getBoundingClientRect().top > bottom + ahead)
  const indexOf = (at: number) => Number(elements[Math.min(Math.max(at, 0), elements.length - 1)]?.dataset.block ?? 0)
  return { first: indexOf(first), last: indexOf(after - 1) }
}

function firstWhere(elements: ArrayLike<HTMLElement>, holds: (element: HTMLElement) => boolean): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = elements[middle]
    if (element && holds(element)) high = middle
    else low = middle + 1
  }
  return low
}

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

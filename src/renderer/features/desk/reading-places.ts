import type { Id } from '#core/ids'

/** The block at the top of the view, and how many px of it are scrolled away. */
interface ReadingPlace {
  block: number
  past: number
}

/**
 * Where each text was left, by pane and document. A block rather than a scroll height, since the heights of blocks out of
 * view are only guessed and differ from one opening to the next.
 */
const places = new Map<string, ReadingPlace>()

export function rememberPlace(pane: number, documentId: Id, scroller: HTMLElement): void {
  const top = scroller.getBoundingClientRect().top
  const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')]
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1
    else high = middle
  }
  const block = blocks[low]
  if (block) places.set(`${pane}/${documentId}`, { block: low, past: top - block.getBoundingClientRect().top })
}

export function restorePlace(pane: number, documentId: Id, scroller: HTMLElement): void {
  const place = places.get(`${pane}/${documentId}`)
  const block = place && scroller.querySelector(`[data-block="${place.block}"]`)
  if (!place || !block) return
  const settle = () => {
    scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top + place.past
  }
  // The blocks around it are drawn in the next frame only, which corrects their heights and moves it a little.
  settle()
  requestAnimationFrame(() => requestAnimationFrame(settle))
}

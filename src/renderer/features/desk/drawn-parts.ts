import type { Range as Span } from '#core/anchoring/passage'
import type { Block } from '#core/documents/document'
import { blockAt } from './spans'
import { partOfBlock, partsOf } from './text-parts'

const drawings = new WeakMap<HTMLElement, (parts: readonly number[] | 'all') => void>()

/** A text that is drawn bit by bit tells how parts are drawn at once. Returns the way to take that back. */
export function provideDrawing(root: HTMLElement, draw: (parts: readonly number[] | 'all') => void): () => void {
  drawings.set(root, draw)
  return () => void drawings.delete(root)
}

/** Draws the parts in which a passage begins and ends, unless they are: what is to be measured must stand in the page. */
export function drawEnds(root: HTMLElement, blocks: readonly Block[], { start, end }: Span): void {
  drawings.get(root)?.([start, end].map(offset => partOfBlock(partsOf(blocks), blockAt(blocks, offset))))
}

/** Draws all of a text: what is copied whole must stand in the page. */
export function drawAll(root: HTMLElement): void {
  drawings.get(root)?.('all')
}

/** The element of the block that holds `offset`; `null` while it is not drawn. */
export function blockElement(root: HTMLElement, blocks: readonly Span[], offset: number): HTMLElement | null {
  const index = blockAt(blocks, offset)
  // Asking the whole text would go through thousands of marks each time.
  return partElement(root, index)?.querySelector<HTMLElement>(`[data-block="${index}"]`) ?? null
}

function partElement(root: HTMLElement, block: number): HTMLElement | null {
  const stretch = childThatHolds(root, block)
  return stretch && childThatHolds(stretch, block)
}

/** Of children in order, each of which tells in `data-from` with which block it begins. */
function childThatHolds(parent: HTMLElement, block: number): HTMLElement | null {
  const children = parent.children as HTMLCollectionOf<HTMLElement>
  let low = 0
  let high = children.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (Number(children[middle]?.dataset.from) <= block) low = middle
    else high = middle - 1
  }
  return children[low] ?? null
}

/**
 * The blocks in view of `scroller`, and `around` px above and below, as far as they are drawn; in order. Stretches are gone
 * through before parts, and parts before blocks: asking where something stands that is skipped would lay out all that is
 * skipped with it.
 */
export function blocksInView(scroller: HTMLElement, around = 0): HTMLElement[] {
  const frame = scroller.getBoundingClientRect()
  const view = { top: frame.top - around, bottom: frame.bottom + around }
  const inViewOf = (parent: HTMLElement, what: string) => inView([...parent.querySelectorAll<HTMLElement>(what)], view)
  return inViewOf(scroller, '.desk-stretch')
    .flatMap(stretch => inViewOf(stretch, '[data-part]'))
    .flatMap(part => inViewOf(part, '[data-block]'))
}

/** Those in view, of elements that stand one below the other. */
export function inView(
  elements: readonly HTMLElement[],
  { top, bottom }: { top: number; bottom: number }
): HTMLElement[] {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < elements.length && (elements[end]?.getBoundingClientRect().top ?? 0) < bottom) end += 1
  return elements.slice(low, end)
}

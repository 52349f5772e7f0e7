import type { Range as Span } from '#core/anchoring/passage'
import { blockElement } from './drawn-parts'

/** A place in the page as an offset of the document shown in `root`; `null` outside it. */
export function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  if (node instanceof Text) {
    const start = startOf(node.parentElement)
    return start === null ? null : start + offset
  }
  // An element's place is between two children: that is where the next piece of text begins, or where the last one ends.
  const child = node.childNodes[offset]
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let last: { start: number; length: number } | null = null
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const start = startOf(text.parentElement)
    if (start === null) continue
    const isAfter = child
      ? child === text || child.contains(text) || isBefore(child, text)
      : isBefore(node, text) && !node.contains(text)
    if (isAfter) return start
    last = { start, length: text.textContent?.length ?? 0 }
  }
  return last && last.start + last.length
}

/** The passage as a range of the page; `null` while it is not drawn. */
export function domRange(root: HTMLElement, blocks: readonly Span[], { start, end }: Span): Range | null {
  const from = domPoint(root, blocks, start, 'start')
  const to = domPoint(root, blocks, end, 'end')
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function domPoint(root: HTMLElement, blocks: readonly Span[], offset: number, side: 'start' | 'end') {
  const pieces = blockElement(root, blocks, offset)?.querySelectorAll<HTMLElement>('[data-s]')
  let low = 0
  let high = (pieces?.length ?? 0) - 1
  // The last piece that begins before the offset. At a border the start belongs to the piece after it, the end to the one before.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = Number(pieces?.[middle]?.dataset.s)
    if (side === 'start' ? start <= offset : start < offset) low = middle
    else high = middle - 1
  }
  const piece = pieces?.[low]
  const node = piece?.firstChild
  return node ? { node, offset: clamp(offset - Number(piece.dataset.s), 0, node.textContent?.length ?? 0) } : null
}

function startOf(element: Element | null): number | null {
  const start = element?.closest<HTMLElement>('[data-s]')?.dataset.s
  return start === undefined ? null : Number(start)
}

function isBefore(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

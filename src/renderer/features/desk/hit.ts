import type { Range as Span } from '#core/anchoring/passage'
import { snapToGraphemes } from '#core/text/boundaries'
import { offsetOf } from './dom-offsets'
import { blocksInView } from './drawn-parts'

/**
 * Where a drag begins or ends, as offsets: between two letters the two are equal; on a sign that is taken whole when it is
 * touched they are its ends.
 */
export type Hit = Span

/** How far from the caret the browser may put its answer at an edge between directions, in UTF-16 code units. */
const farthest = 400
/** The lines are taller than the boxes of their letters: px above and below that still count. */
const leading = 4

/**
 * What lies under a point of the window; points outside `frame` count as the nearest point inside it. The browser's own
 * caret will not do: inside a number or a Latin word in Arabic text (or the reverse) it answers the left edge with the far
 * end of the whole run, and a word that was pressed would be left out. So the letter itself is looked for, and the half of
 * it that was pressed counts in the letter's own direction.
 */
export function hitAt(root: HTMLElement, text: string, frame: DOMRect, x: number, y: number): Hit | null {
  const inside = root.getBoundingClientRect()
  const point = {
    x: clamp(x, Math.max(frame.left, inside.left) + 1, Math.min(frame.right, inside.right) - 1),
    y: clamp(y, Math.max(frame.top, inside.top) + 1, Math.min(frame.bottom, inside.bottom) - 1)
  }
  const found = caretAt(root, point) ?? caretAt(root, besideMargin(root, point))
  if (!found) return null
  const { at, caret, offset } = found
  const block = (caret.offsetNode instanceof Element ? caret.offsetNode : caret.offsetNode.parentElement)?.closest(
    '[data-block]'
  )
  const letter = block && letterUnder(block, text, offset, at)
  if (!letter) return { start: offset, end: offset }
  const sign = text.slice(letter.start, letter.end)
  if (!/^[\p{L}\p{N}\s.,،؛:!?؟…]/u.test(sign)) return { start: letter.start, end: letter.end }
  const onRight = at.x > (letter.left + letter.right) / 2
  const isBefore = onRight === runsLeftwards(block, sign, letter)
  const edge = isBefore ? letter.start : letter.end
  return { start: edge, end: edge }
}

interface Point {
  x: number
  y: number
}

function caretAt(root: HTMLElement, at: Point) {
  const caret = document.caretPositionFromPoint(at.x, at.y)
  const offset = caret && offsetOf(root, caret.offsetNode, caret.offset)
  return caret && offset !== null ? { at, caret, offset } : null
}

/** A drag may end in the margin, on a paragraph's number: what counts is the edge of the line beside it. */
function besideMargin(root: HTMLElement, { x, y }: Point): Point {
  let nearest: DOMRect | null = null
  let least = Number.POSITIVE_INFINITY
  for (const block of root.parentElement ? blocksInView(root.parentElement) : []) {
    const box = block.getBoundingClientRect()
    const distance = Math.max(box.top - y, y - box.bottom, 0)
    if (distance >= least) continue
    nearest = box
    least = distance
  }
  if (!nearest) return { x, y }
  return {
    x: clamp(x, nearest.left + 2, nearest.right - 2),
    y: clamp(y, nearest.top + 2, nearest.bottom - 2)
  }
}

/** The drag from one hit to another: everything touched, the order telling the direction. */
export function dragBetween(from: Hit, to: Hit): { from: number; to: number } {
  const end = Math.max(from.end, to.end)
  return from.start <= to.start ? { from: from.start, to: end } : { from: end, to: to.start }
}

interface Letter extends Span {
  left: number
  right: number
}

/** The grapheme cluster whose box holds the point, looked for outwards from `offset`. */
function letterUnder(block: Element, text: string, offset: number, at: Point): Letter | null {
  const boxOf = unitBoxes(block)
  for (let distance = 0; distance <= farthest; distance += 1) {
    for (const unit of distance === 0 ? [offset] : [offset - distance, offset + distance]) {
      const box = boxOf(unit)
      if (!box || box.width === 0 || at.x < box.left || at.x > box.right) continue
      if (at.y < box.top - leading || at.y > box.bottom + leading) continue
      const { start, end } = snapToGraphemes(text, { start: unit, end: unit + 1 })
      return { start, end, left: box.left, right: box.right }
    }
  }
  return null
}

/** The box of each code unit of a block on the screen; `null` outside the block. */
function unitBoxes(block: Element): (unit: number) => DOMRect | null {
  const pieces = [...block.querySelectorAll<HTMLElement>('[data-s]')].map(piece => ({
    start: Number(piece.dataset.s),
    node: piece.firstChild
  }))
  const range = document.createRange()
  return unit => {
    const piece = pieces.findLast(({ start }) => start <= unit)
    if (!piece?.node || unit - piece.start >= (piece.node.textContent?.length ?? 0)) return null
    range.setStart(piece.node, unit - piece.start)
    range.setEnd(piece.node, unit - piece.start + 1)
    return range.getBoundingClientRect()
  }
}

/** Letters and figures have a direction of their own; a stop or a blank goes on where the next sign stands. */
function runsLeftwards(block: Element, sign: string, letter: Letter): boolean {
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(sign) && /^\p{L}/u.test(sign)) return true
  if (/^[\p{L}\p{N}]/u.test(sign)) return false
  const boxOf = unitBoxes(block)
  const after = boxOf(letter.end)
  if (after && after.width > 0) return after.left < letter.left
  const before = boxOf(letter.start - 1)
  if (before && before.width > 0) return before.left > letter.left
  return getComputedStyle(block).direction === 'rtl'
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

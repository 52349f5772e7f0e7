import type { CSSProperties } from 'react'
import type { Range } from '#core/anchoring/passage'
import type { Block } from '#core/documents/document'

/** Blocks `[from, to)` of a text, by index, that are drawn and laid out together; `start` and `end` are their offsets. */
export interface TextPart extends Range {
  from: number
  to: number
}

/** About half as many characters as a window shows: fewer would be many parts to keep, more would draw what nobody sees. */
const usualLength = 900
/** A list is cut in two only when it is longer than this, since a list that is read aloud tells how long it is. */
const longestList = 6_000

const partsOfBlocks = new WeakMap<readonly Block[], readonly TextPart[]>()

/** The text in parts, in order; the same array for the same blocks. */
export function partsOf(blocks: readonly Block[]): readonly TextPart[] {
  const known = partsOfBlocks.get(blocks)
  if (known) return known
  const parts: TextPart[] = []
  let part: TextPart | undefined
  blocks.forEach((block, index) => {
    const isInList = block.kind === 'list-item' && blocks[index - 1]?.kind === 'list-item'
    if (part && block.end - part.start <= (isInList ? longestList : usualLength)) {
      part.to = index + 1
      part.end = block.end
    } else {
      part = { from: index, to: index + 1, start: block.start, end: block.end }
      parts.push(part)
    }
  })
  partsOfBlocks.set(blocks, parts)
  return parts
}

/** How many parts are skipped as one: the browser looks at each box that may be skipped in every frame. */
const partsTogether = 16

/** The parts in stretches of several, as indices `[from, to)`, that are skipped together while all of them are out of view. */
export function stretchesOf({ length }: readonly TextPart[]): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(length / partsTogether) }, (_, index) => ({
    from: index * partsTogether,
    to: Math.min(length, (index + 1) * partsTogether)
  }))
}

/** Index of the stretch that holds the part. */
export function stretchOf(part: number): number {
  return Math.floor(part / partsTogether)
}

/** Index of the part that holds the block. */
export function partOfBlock(parts: readonly TextPart[], block: number): number {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.to ?? 0) <= block) low = middle + 1
    else high = middle
  }
  return low
}

/** Characters a line holds and blanks below a block, as far as can be guessed before anything is laid out. */
const lineLength = 62

/** How many lines a part, or any blocks, take, as guessed: what is out of view is not laid out. */
export function linesOf(blocks: readonly Block[], { from, to }: Pick<TextPart, 'from' | 'to'>): number {
  let lines = 0
  for (const { start, end } of blocks.slice(from, to)) lines += Math.max(1, Math.ceil((end - start) / lineLength))
  return lines
}

/** The style that tells `reader.css` how much room blocks take. */
export function roomOf(blocks: readonly Block[], range: Pick<TextPart, 'from' | 'to'>): CSSProperties {
  return { '--lines': linesOf(blocks, range), '--blocks': range.to - range.from } as CSSProperties
}

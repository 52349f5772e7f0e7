import { type RefObject, useEffect, useState } from 'react'
import type { Range as Span } from '#core/anchoring/passage'
import type { DocumentBody } from '#core/documents/document'
import { useView } from '#state/view'
import { blocksInView } from './drawn-parts'
import { blockAt } from './spans'
import { linesOf, partOfBlock, partsOf } from './text-parts'

/**
 * The parts that are laid out at once, where all others wait until the browser finds them in view, which it tells a frame too
 * late: where the text is opened (at the block `opensAt`), where it is jumped to (`shown`), and, when another place of the window
 * is gone to, where it was left.
 */
export function useNearParts(
  body: DocumentBody,
  scroller: RefObject<HTMLElement | null>,
  opensAt: number,
  shown: Span | null
): readonly number[] {
  const [near, setNear] = useState(() => partsAround(body, opensAt, 0))
  const jumped = shown ? partsAround(body, blockAt(body.blocks, shown.start), jumpedTo) : []
  if (jumped.some(part => !near.includes(part))) setNear(jumped)
  useEffect(
    () =>
      useView.subscribe((now, before) => {
        if (now.place === before.place || before.place !== 'desk' || !scroller.current) return
        setNear(partsUnder(body, blocksInView(scroller.current)))
      }),
    [body, scroller]
  )
  return near
}

/** Px of a line, as guessed (see reader.css). */
const lineHeight = 41
/** Where in the view a passage that is jumped to comes to stand (see `scrollToSpan`). */
const jumpedTo = 1 / 3

/** The parts that fill the window when a block stands at this part of its height. */
function partsAround({ blocks }: DocumentBody, block: number, place: number): number[] {
  const height = (at: number) => linesOf(blocks, { from: at, to: at + 1 }) * lineHeight
  let from = block
  for (let room = place * window.innerHeight; from > 0 && room > 0; room -= height(from)) from -= 1
  let to = block
  for (let room = (1 - place) * window.innerHeight; to < blocks.length - 1 && room > 0; room -= height(to)) to += 1
  const parts = partsOf(blocks)
  const [first, last] = [partOfBlock(parts, from), partOfBlock(parts, to)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function partsUnder({ blocks }: DocumentBody, shown: readonly HTMLElement[]): number[] {
  const parts = partsOf(blocks)
  return [...new Set(shown.map(block => partOfBlock(parts, Number(block.dataset.block))))]
}

import { fold } from '../text/fold'
import type { Passage, Range } from './passage'
import { similarity } from './similarity'

/**
 * How alike what stands around `range` of `text` is to what stood around the passage, 0 to 1, folded. A side on which the
 * passage had nothing (it began or ended its text) counts when there is nothing in `text` either.
 */
export function contextSimilarity({ prefix, suffix }: Passage, text: string, { start, end }: Range): number {
  const sides = [
    sideSimilarity(prefix, text.slice(Math.max(0, start - prefix.length), start), start === 0),
    sideSimilarity(suffix, text.slice(end, end + suffix.length), end === text.length)
  ].filter(side => side !== null)
  return sides.length === 0 ? 0 : sides.reduce((sum, side) => sum + side, 0) / sides.length
}

function sideSimilarity(described: string, found: string, isTextEdge: boolean): number | null {
  if (described === '') return isTextEdge ? 1 : null
  return similarity(fold(described), fold(found))
}

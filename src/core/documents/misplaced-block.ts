import type { DocumentBody } from './document'

/**
 * The number, counted from 1, of the first block of a body that is not where `buildBody` places it: blocks follow each other with one line
 * feed between two, hold none themselves, and cover the text. `null`: all are in their places.
 */
export function misplacedBlock({ text, blocks }: DocumentBody): number | null {
  let start = 0
  for (const [index, block] of blocks.entries()) {
    const end = text.indexOf('\n', start)
    const isLast = index === blocks.length - 1
    const isInPlace = block.start === start && block.end === (end < 0 ? text.length : end) && block.end > start
    if (!isInPlace || isLast !== end < 0) return index + 1
    start = block.end + 1
  }
  return blocks.length === 0 && text !== '' ? 1 : null
}

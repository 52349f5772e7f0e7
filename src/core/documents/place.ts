import type { Block } from './document'

/**
 * Number of the paragraph that holds `offset`, from 1, as a reader counts them: headings do not count, list items and
 * notes do. An offset in a heading gets the number of the paragraph after it.
 */
export function paragraphNumber(blocks: readonly Block[], offset: number): number {
  let count = 0
  for (const block of blocks) {
    if (block.kind !== 'heading') count += 1
    if (offset < block.end) return block.kind === 'heading' ? count + 1 : count
  }
  return Math.max(1, count)
}

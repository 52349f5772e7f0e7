import type { Passage } from './passage'

/**
 * Whether a passage reads in the canonical `text` of its document as it is described: the quote between its offsets, the prefix right
 * before and the suffix right behind them. Returns the first of them that does not, else `null`.
 */
export function misreadPart(passage: Passage, text: string): 'quote' | 'prefix' | 'suffix' | null {
  const { start, end, quote, prefix, suffix } = passage
  if (text.slice(start, end) !== quote) return 'quote'
  if (!text.slice(0, start).endsWith(prefix)) return 'prefix'
  return text.startsWith(suffix, end) ? null : 'suffix'
}

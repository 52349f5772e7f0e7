import { isGraphemeBoundary } from '../text/boundaries'
import { fold } from '../text/fold'
import type { FoldedText } from '../text/fold-map'
import { isWordUnit } from '../text/fold-words'
import { contextSimilarity } from './context'
import { findReworded } from './find-reworded'
import type { Passage, Range } from './passage'
import type { Resolution } from './resolution'

/** An occurrence is the meant one when this much of what stands around it is the same ... */
const clearContext = 0.6
/** ... and when the next best occurrence has so much less of it. */
const clearLead = 0.2
/** From so many folded letters on (some three words) a quote that stands once in both versions is known by little context, */
const telling = { letters: 16, context: 0.35 }
/** and from so many on (some seven words) by none. */
const unmistakableLetters = 40

/**
 * Finds `passage` (described from `oldText`) in a newer version. An occurrence of the exact quote is taken as `exact` when
 * prefix and suffix tell it from every other one, or when a longer quote stands exactly once in both texts (a paragraph
 * may have been moved). Anything less certain is `moved`: the quote is searched with errors in proportion to its length,
 * and also between where its prefix and suffix stand now, so that a look-alike elsewhere does not win over a changed word
 * in the right place. Between equals the one nearest to the old place is proposed.
 */
export function resolvePassage(passage: Passage, oldText: string, newText: FoldedText): Resolution {
  const scale = oldText.length === 0 ? 1 : newText.source.length / oldText.length
  const expected = passage.start * scale
  const places = occurrences(passage, newText.source)
    .map(range => ({ ...range, context: contextSimilarity(passage, newText.source, range) }))
    .sort((a, b) => b.context - a.context || Math.abs(a.start - expected) - Math.abs(b.start - expected))
  const [best, second] = places
  if (best && (isClear(best.context, second?.context ?? 0) || isUnmistakable(passage, oldText, places))) {
    return { kind: 'exact', start: best.start, end: best.end }
  }
  return findReworded(passage, newText, expected, places)
}

function isClear(context: number, nextContext: number): boolean {
  return context >= clearContext && context - nextContext >= clearLead
}

function isUnmistakable({ quote }: Passage, oldText: string, places: readonly { context: number }[]): boolean {
  const [only, another] = places
  if (!only || another || oldText.indexOf(quote) !== oldText.lastIndexOf(quote)) return false
  const letters = fold(quote).length
  return letters >= unmistakableLetters || (letters >= telling.letters && only.context >= telling.context)
}

/** Where the quote stands letter for letter, as words and grapheme clusters as whole as they were where it was taken. */
function occurrences({ quote, prefix, suffix }: Passage, text: string): Range[] {
  const mayFollowWord = isWordUnit(prefix, prefix.length - 1)
  const mayPrecedeWord = isWordUnit(suffix, 0)
  const found: Range[] = []
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length
    const followsWord = isWordUnit(quote, 0) && isWordUnit(text, start - 1)
    const precedesWord = isWordUnit(quote, quote.length - 1) && isWordUnit(text, end)
    if ((followsWord && !mayFollowWord) || (precedesWord && !mayPrecedeWord)) continue
    if (isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)) found.push({ start, end })
  }
  return found
}

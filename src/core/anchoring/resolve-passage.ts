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
/** ... and when the next best explanation has so much less of it. */
const clearLead = 0.2
/** From so many folded letters on (some three words) a quote that stands once in both versions is known by little context, */
const telling = { letters: 16, context: 0.35 }
/** and from so many on (some seven words) by none. */
const unmistakableLetters = 40

/**
 * Finds `passage` (described from `oldText`) in a newer version. An occurrence of the exact quote is taken as `exact` when
 * prefix and suffix tell it from every other one and tell that it is this passage and no other place of the old text that
 * read the same; or when a longer quote stands exactly once in both texts (a paragraph may have been moved). Anything less
 * certain is `moved`: the quote is searched with errors in proportion to its length, and also between where its prefix and
 * suffix stand now, so that a look-alike elsewhere does not win over a changed word in the right place. Between equals the
 * one nearest to the old place is proposed.
 */
export function resolvePassage(passage: Passage, oldText: string, newText: FoldedText): Resolution {
  const scale = oldText.length === 0 ? 1 : newText.source.length / oldText.length
  const expected = passage.start * scale
  const found = occurrences(passage, newText.source)
  const rivals = found.length === 0 ? [] : rivalsOf(passage, oldText)
  const judged = found.map(range => placeOf(passage, rivals, newText.source, range))
  const places = judged
    .filter(isOwn)
    .sort((a, b) => b.context - a.context || Math.abs(a.start - expected) - Math.abs(b.start - expected))
  const [best, second] = places
  const isOnly = found.length === 1 && rivals.length === 0
  if (best && (isClear(best, second) || (isOnly && isTelling(passage, best)))) {
    return { kind: 'exact', start: best.start, end: best.end }
  }
  const taken = judged.filter(place => !isOwn(place))
  return findReworded(passage, newText, expected, { own: places, taken })
}

/** A place that reads like the quote: how much its surroundings are those of the passage, and those of a rival. */
interface SamePlace extends Range {
  context: number
  rival: number
}

/** Not rather one of the other places that the old text had. */
function isOwn({ context, rival }: SamePlace): boolean {
  return context >= rival
}

function placeOf(passage: Passage, rivals: readonly Passage[], text: string, range: Range): SamePlace {
  const alike = rivals.map(rival => contextSimilarity(rival, text, range))
  return { ...range, context: contextSimilarity(passage, text, range), rival: Math.max(0, ...alike) }
}

/** The other places of the old text that read like the quote; of very many those around the passage. */
function rivalsOf(passage: Passage, oldText: string): Passage[] {
  return occurrences(passage, oldText)
    .filter(({ start }) => start !== passage.start)
    .sort((a, b) => Math.abs(a.start - passage.start) - Math.abs(b.start - passage.start))
    .slice(0, mostRivals)
    .map(({ start, end }) => ({
      ...passage,
      start,
      end,
      prefix: oldText.slice(Math.max(0, start - passage.prefix.length), start),
      suffix: oldText.slice(end, end + passage.suffix.length)
    }))
}

/** Each is compared with every occurrence in the new text; a word that is more frequent is known by nothing else either. */
const mostRivals = 50

function isClear(best: SamePlace, second: SamePlace | undefined): boolean {
  const next = Math.max(best.rival, second?.context ?? 0)
  return best.context >= clearContext && (best.context - next >= clearLead || (best.context === 1 && next < 1))
}

function isTelling({ quote }: Passage, { context }: SamePlace): boolean {
  const letters = fold(quote).length
  return letters >= unmistakableLetters || (letters >= telling.letters && context >= telling.context)
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

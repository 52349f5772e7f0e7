import search from 'approx-string-match'
import { snapToWords } from '../text/boundaries'
import { fold } from '../text/fold'
import { type FoldedText, sourceRange } from '../text/fold-map'
import { nearestWords } from '../text/fold-words'
import { contextSimilarity } from './context'
import type { Passage, Range } from './passage'
import type { Resolution } from './resolution'
import { similarity } from './similarity'

/** Errors allowed, as a share of the letters searched for: anywhere in the text, and next to the known context. */
const errorsAnywhere = 0.3
const errorsInPlace = 0.5
/** More errors than this make the search slow and its finds worthless. */
const mostErrors = 128
/** Folded letters below which a quote is looked for in its context alone: one error away from it is half the text. */
const shortestQuote = 4
/** Candidates looked at closely, those nearest to the old place. */
const mostCandidates = 40
/** Folded code units on either side of the old place that are searched before the whole text is. */
const neighbourhood = 3_000
/** A candidate near the old place that is at least so good ends the search. */
const convincing = { score: 0.8, context: 0.75 }

/** From how many folded letters on a quote speaks for itself, and how alike it must then be. */
const telling = { letters: 20, quote: 0.75 }
/** Surroundings that are nearly the same make even another figure or word a proposal. */
const framed = { context: 0.8 }
const middling = { quote: 0.6, context: 0.5 }

/** Places of the new text that read like the quote, the likeliest first; `taken` belong to other places of the old text. */
interface SameWords {
  own: readonly Range[]
  taken: readonly Range[]
}

interface Candidate extends Range {
  quote: number
  context: number
  score: number
}

/**
 * The likeliest place of a passage whose exact place is not clear: `moved`, or `orphaned` when no candidate is like it.
 * `expected` is about where it should be (offset in the new text).
 */
export function findReworded(
  passage: Passage,
  text: FoldedText,
  expected: number,
  { own, taken }: SameWords
): Resolution {
  const quote = fold(passage.quote)
  if (quote === '') return { kind: 'orphaned' }
  const likeliest = (ranges: readonly Range[]): Candidate | undefined =>
    [...own.slice(0, mostCandidates), ...ranges]
      .filter(({ start, end }) => !taken.some(other => other.start === start && other.end === end))
      .map(range => judge(passage, quote, text.source, range))
      .filter(candidate => isLikely(candidate, quote.length))
      .sort((a, b) => b.score - a.score || Math.abs(a.start - expected) - Math.abs(b.start - expected))[0]
  const isConvincing = (candidate: Candidate | undefined) =>
    candidate && candidate.score >= convincing.score && candidate.context >= convincing.context
  const at = foldedOffset(text, expected)
  const around = { start: Math.max(0, at - neighbourhood), end: at + quote.length + neighbourhood }
  let best = likeliest([])
  if (!isConvincing(best)) best = likeliest(reworded(passage, quote, text, around, expected))
  if (!isConvincing(best)) {
    best = likeliest(reworded(passage, quote, text, { start: 0, end: text.folded.length }, expected))
  }
  if (!best) return { kind: 'orphaned' }
  const { start, end, score } = best
  const difference = text.source.slice(start, end) === passage.quote ? 'place' : 'wording'
  return { kind: 'moved', start, end, score, difference }
}

/** Places of the source that may read like the quote, looked for in `part` of the folded text and snapped to words. */
function reworded(passage: Passage, quote: string, text: FoldedText, part: Range, expected: number): Range[] {
  const folded = text.folded.slice(part.start, part.end)
  const found = [...anywhere(folded, quote), ...inContext(passage, folded, quote)].flatMap(range => {
    const words = nearestWords(folded, range)
    return words ? [sourceRange(text, { start: words.start + part.start, end: words.end + part.start })] : []
  })
  return nearest(found, expected).flatMap(range => {
    const snapped = snapToWords(text.source, range)
    if (!snapped) return []
    // A quote from one paragraph is not proposed across two.
    const isTorn = !passage.quote.includes('\n') && text.source.slice(snapped.start, snapped.end).includes('\n')
    return isTorn ? [] : [snapped]
  })
}

/** Each range once, those nearest to `expected` first, not more than are worth a close look. */
function nearest(ranges: readonly Range[], expected: number): Range[] {
  const distinct = new Map(ranges.map(range => [`${range.start}-${range.end}`, range]))
  return [...distinct.values()]
    .sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected))
    .slice(0, mostCandidates)
}

/** Where the folded text has reached `offset` of its source. */
function foldedOffset({ toSource }: FoldedText, offset: number): number {
  let low = 0
  let high = toSource.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((toSource[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function judge(passage: Passage, quote: string, text: string, { start, end }: Range): Candidate {
  const likeness = similarity(quote, fold(text.slice(start, end)))
  const context = contextSimilarity(passage, text, { start, end })
  const around = fold(passage.prefix).length + fold(passage.suffix).length
  const score = (likeness * quote.length + context * around) / (quote.length + around)
  return { start, end, quote: likeness, context, score }
}

function isLikely({ quote, context }: Candidate, letters: number): boolean {
  if (letters >= telling.letters && quote >= telling.quote) return true
  return context >= framed.context || (quote >= middling.quote && context >= middling.context)
}

function anywhere(folded: string, quote: string): Range[] {
  return quote.length < shortestQuote ? [] : search(folded, quote, errors(quote, errorsAnywhere))
}

function errors(letters: string, share: number): number {
  return Math.min(mostErrors, Math.floor(letters.length * share))
}

/** Where the quote should stand by its prefix and its suffix, however it reads now. */
function inContext(passage: Passage, folded: string, quote: string): Range[] {
  const before = places(folded, fold(passage.prefix)).map(range => range.end)
  const after = places(folded, fold(passage.suffix)).map(range => range.start)
  const slack = Math.ceil(quote.length * errorsInPlace) + 8
  const near = (from: number, to: number): Range[] =>
    search(folded.slice(Math.max(0, from), to), quote, errors(quote, errorsInPlace)).map(({ start, end }) => ({
      start: start + Math.max(0, from),
      end: end + Math.max(0, from)
    }))
  return [
    ...before.flatMap(at => near(at - slack, at + quote.length + slack)),
    ...after.flatMap(at => near(at - quote.length - slack, at + slack)),
    ...before.flatMap(start =>
      after.filter(end => end > start && end - start <= quote.length * 2 + slack).map(end => ({ start, end }))
    )
  ]
}

/** Where a prefix or suffix stands, with some errors; one of a few letters tells nothing. */
function places(folded: string, context: string): Range[] {
  if (context.length < 8) return []
  return search(folded, context, errors(context, errorsAnywhere)).slice(0, 20)
}

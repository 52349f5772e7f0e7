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
const mostCandidates = 200

/** From how many folded letters on a quote speaks for itself, and how alike it must then be. */
const telling = { letters: 20, quote: 0.75 }
/** Surroundings that are nearly the same make even another figure or word a proposal. */
const framed = { context: 0.8 }
const middling = { quote: 0.6, context: 0.5 }

interface Candidate extends Range {
  quote: number
  context: number
  score: number
}

/**
 * The likeliest place of a passage whose exact place is not clear: `moved`, or `orphaned` when no candidate is like it.
 * `expected` is about where it should be (offset in the new text); `sameWords` are the places that read like the quote.
 */
export function findReworded(
  passage: Passage,
  text: FoldedText,
  expected: number,
  sameWords: readonly Range[]
): Resolution {
  const quote = fold(passage.quote)
  if (quote === '') return { kind: 'orphaned' }
  const distance = (range: Range) => Math.abs(range.start - expected)
  const ranges = [...anywhere(text.folded, quote), ...inContext(passage, text.folded, quote)].flatMap(range => {
    const words = nearestWords(text.folded, range)
    const snapped = words && snapToWords(text.source, sourceRange(text, words))
    if (!snapped) return []
    // A quote from one paragraph is not proposed across two.
    const isTorn = !passage.quote.includes('\n') && text.source.slice(snapped.start, snapped.end).includes('\n')
    return isTorn ? [] : [snapped]
  })
  const [best] = [...sameWords, ...ranges]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, mostCandidates)
    .map(range => judge(passage, quote, text.source, range))
    .filter(candidate => isLikely(candidate, quote.length))
    .sort((a, b) => b.score - a.score || distance(a) - distance(b))
  if (!best) return { kind: 'orphaned' }
  const { start, end, score } = best
  const difference = text.source.slice(start, end) === passage.quote ? 'place' : 'wording'
  return { kind: 'moved', start, end, score, difference }
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

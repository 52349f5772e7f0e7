import type { Range } from '../anchoring/passage'
import { type CliticForm, cliticForms, isPronounAfter, readParticles } from './clitics'
import { fold } from './fold'
import { type FoldedText, foldWithMap, sourceRange } from './fold-map'
import { isWordUnit, wordEdge } from './fold-words'

export interface FindOptions {
  /**
   * `false`: the query is found anywhere, also inside of words. `true`: whole words only, whose first may carry Arabic
   * particles and whose last a pronoun (the rules stand in `clitics.ts`): فيروس finds والفيروس and فيروسها, not فيروسات.
   */
  clitics: boolean
}

/**
 * All places of `query` in a text, both folded, as ranges of the source (UTF-16 code units, whole grapheme clusters: marks
 * included; with clitics the particles and pronouns as well). In order, not overlapping, never across a line feed. A text
 * that is searched more than once is best folded beforehand. A query of blanks or marks alone finds nothing.
 */
export function findAll(text: string | FoldedText, query: string, { clitics }: FindOptions): Range[] {
  const folded = typeof text === 'string' ? foldWithMap(text) : text
  const found = spellingsOf(query).flatMap(wanted =>
    clitics ? findWords(folded, wanted, query) : occurrences(folded.folded, wanted)
  )
  const ranges: Range[] = []
  for (const range of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const inSource = sourceRange(folded, range)
    const hasLineFeed =
      folded.folded.slice(range.start, range.end).includes(' ') &&
      folded.source.slice(inSource.start, inSource.end).includes('\n')
    if (!hasLineFeed && inSource.start >= (ranges.at(-1)?.end ?? 0)) ranges.push(inSource)
  }
  return ranges
}

/**
 * A query as folded text; twice where it has blanks within numbers. Folding drops no-break blanks between groups of digits and
 * keeps plain ones, and which of the two a text has cannot be seen.
 */
function spellingsOf(query: string): string[] {
  const spellings = [query, query.replace(/ /g, '\u00A0'), query.replace(/(?=\s)[^\n]/g, ' ')].map(fold)
  return [...new Set(spellings)].filter(wanted => wanted !== '')
}

function occurrences(folded: string, wanted: string): Range[] {
  const found: Range[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length })
  }
  return found
}

function findWords(text: FoldedText, wanted: string, query: string): Range[] {
  const lastLetter = query.normalize('NFKC').match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0] ?? ''
  const found: Range[] = []
  for (const form of cliticForms(wanted, lastLetter)) {
    const { folded } = text
    for (let at = folded.indexOf(form.text); at >= 0; at = folded.indexOf(form.text, at + 1)) {
      const word = wholeWord(text, { start: at, end: at + form.text.length }, form)
      if (word) found.push(word)
    }
  }
  return found
}

/** The words that hold `[start, end)` of the folded text, if what they have besides are clitics. */
function wholeWord({ folded, source, toSource }: FoldedText, { start, end }: Range, form: CliticForm): Range | null {
  // A query that begins or ends with a sign has no word that could reach beyond it.
  const from = isWordUnit(folded, start) ? wordEdge(folded, start, -1, longestClitics + 1) : start
  const to = isWordUnit(folded, end - 1) ? wordEdge(folded, end, 1, longestClitics + 1) : end
  if (start - from > longestClitics || to - end > longestClitics) return null
  const { allowed, article } = readParticles(folded.slice(from, start), form)
  if (!allowed) return null
  const written = source.slice(toSource[end], toSource[to]).normalize('NFKC')
  return isPronounAfter(folded.slice(end, to), written, form, article) ? { start: from, end: to } : null
}

/** Code units of the longest run of particles, وبال. No pronoun is longer. */
const longestClitics = 4

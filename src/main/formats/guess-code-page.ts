import type { PagedEncoding } from '#core/documents/encodings'
import type { Reading } from '#core/documents/reading'
import { codePageOf, decodeCodePage } from './code-pages'
import { plausibilityOf } from './plausibility'

/**
 * Pages in the order in which they win a tie, with what they must be more plausible by than the pages that most files are in.
 * Pages of one script have most of their bytes in common, so that several of them may read a text alike.
 */
const handicaps: readonly (readonly [PagedEncoding, number])[] = [
  ['windows-1252', 0],
  ['windows-1256', 0],
  ['iso-8859-6', 0.05],
  ['mac-arabic', 0.06],
  ['cp720', 0.1],
  ['cp864', 0.25],
  ['macintosh', 0.1],
  ['windows-1254', 0.05],
  ['windows-1251', 0.25],
  ['koi8-r', 0.3],
  ['windows-1255', 0.25]
]

/** Pages that nobody writes a text without an Arabic letter in. */
const ofArabic: ReadonlySet<PagedEncoding> = new Set(['windows-1256', 'iso-8859-6', 'mac-arabic', 'cp720', 'cp864'])
/** More than any reading is worth, per byte. */
const outOfQuestion = 10

/** How much of a file is looked at, in bytes: its beginning, from the first byte beyond ASCII, and a part of its middle. */
const sampleSize = 60_000
/** By how much the likeliest reading surpasses each other one, per byte that the two read differently, if it is clear. */
const clearLead = 0.7
const enoughSigns = 12
const leastScore = 0.5
/** Value of a byte beyond ASCII that is read as an ASCII sign. */
const twinValue = 0.1

export interface GuessedPage {
  encoding: PagedEncoding
  confidence: Exclude<Reading['confidence'], 'certain'>
  /** Mean plausibility of the signs beyond ASCII; see `plausibilityOf`. */
  score: number
}

interface Candidate {
  encoding: PagedEncoding
  /** Of all bytes beyond ASCII together. */
  sum: number
  handicapped: number
}

/** The code page in which the bytes read most like a text. Takes the same time for any large file. */
export function guessCodePage(bytes: Uint8Array): GuessedPage {
  const sample = sampleOf(bytes)
  const counts = new Array<number>(256).fill(0)
  for (const byte of sample) counts[byte] = (counts[byte] ?? 0) + 1
  const beyond = counts.slice(0x80).reduce((sum, count) => sum + count, 0)
  const candidates = handicaps
    .map(([encoding, handicap]): Candidate => {
      const { text } = decodeCodePage(sample, encoding)
      const { score, signs } = plausibilityOf(text)
      const isEmpty = ofArabic.has(encoding) && !/\p{Script=Arabic}/u.test(text)
      const sum = score * signs + Math.max(0, beyond - signs) * twinValue
      return { encoding, sum, handicapped: sum - (isEmpty ? outOfQuestion : handicap) * beyond }
    })
    // Stable: of equal ones the first of the list stays first.
    .sort((a, b) => b.handicapped - a.handicapped)
  const [best, ...rivals] = candidates
  if (!best) throw new Error('there are no code pages')
  const score = best.sum / Math.max(1, beyond)
  const isClear = rivals.every(rival => {
    const differing = countDiffering(counts, best.encoding, rival.encoding)
    return differing === 0 || (best.handicapped - rival.handicapped) / differing >= clearLead
  })
  const isLikely = isClear && beyond >= enoughSigns && score >= leastScore
  return { encoding: best.encoding, confidence: isLikely ? 'likely' : 'doubtful', score }
}

/** Bytes that two pages read as different signs; blanks of all kinds are alike. */
function countDiffering(counts: readonly number[], one: PagedEncoding, other: PagedEncoding): number {
  const [first, second] = [codePageOf(one), codePageOf(other)]
  const plain = (sign: string | null | undefined) => (sign === '\u00a0' ? ' ' : sign)
  return counts.reduce((sum, count, byte) => sum + (plain(first[byte]) === plain(second[byte]) ? 0 : count), 0)
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 2 * sampleSize) return bytes
  const first = Math.max(0, bytes.findIndex(byte => byte >= 0x80) - 100)
  const middle = Math.max(first + sampleSize, bytes.length >> 1)
  const sample = new Uint8Array(2 * sampleSize)
  sample.set(bytes.subarray(first, first + sampleSize))
  const rest = bytes.subarray(middle, middle + sampleSize)
  sample.set(rest, sampleSize)
  return sample.subarray(0, sampleSize + rest.length)
}

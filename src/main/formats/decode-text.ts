import type { Encoding, PagedEncoding } from '#core/documents/encodings'
import type { Reading } from '#core/documents/reading'
import { placesOf } from './broken-places'
import { codePageOf, decodeCodePage } from './code-pages'
import { byteOrderMark, isBinary } from './content'
import { type DecodedUtf8, decodeUtf8 } from './decode-utf8'
import { decodeWide, findWide, isWide, type WideEncoding } from './decode-wide'
import { guessCodePage } from './guess-code-page'
import { misreadBefore } from './misread-before'
import { plausibilityOf } from './plausibility'
import type { Decoded } from './unit-writer'

export interface DecodedText {
  /** Without the byte order mark. */
  text: string
  reading: Reading
}

/** How to read bytes when they are not to be told from themselves. */
export interface ChosenEncoding {
  encoding: Encoding
  /** In what to read the stretches that are no UTF-8; absent: not at all. */
  stretches?: PagedEncoding | undefined
}

type Settled = Pick<Reading, 'encoding' | 'basis' | 'confidence'>

/**
 * The text of a file and how it was read. A byte order mark decides if the rest fits; without one it is UTF-8 if all or nearly all letters beyond
 * ASCII fit, UTF-16 or UTF-32 if the bytes look like it, otherwise the likeliest code page. Bytes that do not fit become U+FFFD
 * and are counted. `chosen`: read in this encoding, whatever the bytes look like. `null`: no text in any of these. Linear.
 */
export function decodeText(bytes: Uint8Array, chosen?: ChosenEncoding): DecodedText | null {
  const mark = byteOrderMark(bytes)
  if (chosen) {
    const { encoding, stretches } = chosen
    // The three bytes of the mark of UTF-8 are no letters in any page.
    const content =
      mark && (mark.encoding === encoding || mark.encoding === 'utf-8') ? bytes.subarray(mark.length) : bytes
    return finish(content, decodeIn(content, chosen), { encoding, basis: 'chosen', confidence: 'certain' }, stretches)
  }
  const content = mark ? bytes.subarray(mark.length) : bytes
  return (mark && readMarked(content, mark.encoding)) ?? readUnmarked(content)
}

function readUnmarked(bytes: Uint8Array): DecodedText | null {
  const wide = findWide(bytes)
  if (wide) return readWide(bytes, wide.encoding, wide.skipped)
  if (isBinary(bytes)) return null
  const valid = strictUtf8(bytes)
  if (valid) return finish(bytes, valid, { encoding: 'utf-8', basis: 'valid', confidence: 'certain' })
  const utf8 = decodeUtf8(bytes)
  const guess = guessCodePage(bytes)
  const confidence = confidenceInUtf8(utf8)
  if (confidence) return finish(bytes, utf8, { encoding: 'utf-8', basis: 'nearly-valid', confidence })
  return finish(bytes, decodeCodePage(bytes, guess.encoding), { ...guess, basis: 'guessed' })
}

function decodeIn(bytes: Uint8Array, { encoding, stretches }: ChosenEncoding): Decoded | DecodedUtf8 {
  if (isWide(encoding)) return decodeWide(bytes, encoding)
  if (encoding !== 'utf-8') return decodeCodePage(bytes, encoding)
  return strictUtf8(bytes) ?? decodeUtf8(bytes, stretches && codePageOf(stretches))
}

/** `null`: the bytes after the mark are no text in its encoding, as when programs put files together. */
function readMarked(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  if (!isWide(encoding) && isBinary(bytes)) return null
  const decoded = decodeIn(bytes, { encoding })
  if ('whole' in decoded && confidenceInUtf8(decoded) === null) return null
  // A picture or a sound may begin with the same two bytes.
  if (isWide(encoding) && decoded.broken > 3 && decoded.broken * 10 > decoded.text.length) return null
  // Letters of two bytes hardly ever make up whole letters of UTF-8 without a control among them.
  if (isWide(encoding) && !isBinary(bytes) && strictUtf8(bytes)) return null
  return finish(bytes, decoded, { encoding, basis: 'mark', confidence: 'certain' })
}

function readWide(bytes: Uint8Array, encoding: WideEncoding, skipped: 0 | 1): DecodedText {
  const { text, broken, brokenAt } = decodeWide(bytes.subarray(skipped), encoding)
  const settled: Settled = { encoding, basis: 'guessed', confidence: 'likely' }
  if (skipped === 0) return finish(bytes, { text, broken, brokenAt }, settled)
  const shifted = { text: `\ufffd${text}`, broken: broken + 1, brokenAt: [0, ...brokenAt.map(at => at + 1)] }
  return finish(bytes, shifted, settled)
}

/**
 * How sure it is that bytes with faults are UTF-8; `null`: not at all. Texts in code pages have hardly any letters that are valid
 * in UTF-8, and those make no words. A letter cut off at the end shows by itself.
 */
function confidenceInUtf8({ text, whole, brokenBytes, isOnlyCut }: DecodedUtf8): Reading['confidence'] | null {
  if (isOnlyCut || whole >= brokenBytes * 8) return 'certain'
  if (whole === 0 || whole * 2 < brokenBytes) return null
  const { score } = plausibilityOf(text.slice(0, 100_000).replaceAll('\ufffd', ''))
  return score > 0 ? 'likely' : null
}

/** The fast way, for text without any fault. */
function strictUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), broken: 0, brokenAt: [] }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function finish(
  bytes: Uint8Array,
  decoded: Decoded | DecodedUtf8,
  { encoding, basis, confidence }: Settled,
  stretches: PagedEncoding | null = null
): DecodedText {
  const { text, broken, brokenAt } = decoded
  const utf8 = 'stretches' in decoded ? decoded : null
  const proposed = utf8 && broken > 0 ? proposeForStretches(bytes, utf8) : null
  const places = placesOf(text, brokenAt).map((place, index) => {
    const [start, end] = utf8?.stretches[index] ?? [0, 0]
    return proposed ? { ...place, proposed: decodeCodePage(bytes.subarray(start, end), proposed).text } : place
  })
  const reading: Reading = {
    encoding,
    basis,
    confidence,
    broken,
    places,
    lostBefore: countReplacements(text) - broken,
    joinedSurrogates: utf8?.joinedSurrogates ?? 0,
    misreadBefore: misreadBefore(text),
    stretches,
    proposedForStretches: proposed
  }
  return { text, reading }
}

/** Fewer bytes say nothing about their encoding. */
const leastStretchBytes = 6

/** The code page in which the broken stretches read like words. */
function proposeForStretches(bytes: Uint8Array, { stretches, brokenBytes }: DecodedUtf8): PagedEncoding | null {
  if (brokenBytes < leastStretchBytes) return null
  const blank = 0x20
  const joined = Uint8Array.from(
    stretches.flatMap(([start, end]) => [...bytes.subarray(start, Math.min(end, start + 500)), blank])
  )
  const { encoding, score } = guessCodePage(joined)
  return score >= 0.5 ? encoding : null
}

function countReplacements(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}

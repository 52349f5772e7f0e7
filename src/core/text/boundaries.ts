import type { Range } from '../anchoring/passage'
import { LineSegmenter } from './line-segmenter'

const graphemes = new LineSegmenter('grapheme')
const words = new LineSegmenter('word')
const sentences = new LineSegmenter('sentence')

/** The line that was asked for last: a search asks for it at each of its finds, and a line may be as long as the text. */
let latest = { text: '', from: 0, line: '' }

/**
 * All boundaries here are found inside one line of the canonical text (a block never holds a line feed, and neither a
 * grapheme cluster, a word nor a sentence crosses one), so the cost does not grow with the document.
 */
export function lineAround(text: string, offset: number): { from: number; line: string } {
  const isLatest = offset >= latest.from && offset <= latest.from + latest.line.length && latest.text === text
  if (!isLatest) {
    const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
    const to = text.indexOf('\n', offset)
    latest = { text, from, line: text.slice(from, to < 0 ? text.length : to) }
  }
  return { from: latest.from, line: latest.line }
}

/** Between a letter (with or without tashkeel) and a letter UAX #29 always breaks: most borders need no ICU at all. */
const surelyBefore = /[\u0020-\u007E\u0621-\u0652]/
const surelyAfter = /[\u0020-\u007E\u0621-\u064A]/

function isSureBoundary(text: string, offset: number): boolean {
  return surelyBefore.test(text.charAt(offset - 1)) && surelyAfter.test(text.charAt(offset))
}

/** Whether `offset` (UTF-16 code units) stands between two grapheme clusters (UAX #29), or at either end of the text. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length
  if (isSureBoundary(text, offset)) return true
  const { from, line } = lineAround(text, offset)
  const at = offset - from
  return at === 0 || at === line.length || graphemes.containing(line, at)?.index === at
}

/** Widens a range so that it cuts no grapheme cluster. */
export function snapToGraphemes(text: string, range: Range): Range {
  return { start: snap(graphemes, text, range.start, 'before'), end: snap(graphemes, text, range.end, 'after') }
}

/**
 * What a reader meant by dragging over `range`: whole words (UAX #29, as ICU breaks them for Arabic), without the blanks
 * at either end. Punctuation and brackets are taken exactly as chosen. `null` when nothing but blanks was chosen.
 */
export function snapToWords(text: string, range: Range): Range | null {
  const trimmed = trimBlanks(text, snapToGraphemes(text, range))
  if (!trimmed) return null
  let snapped = trimmed
  // A word border may cut a cluster (after U+0600 ARABIC NUMBER SIGN, say), so widen until both kinds of border agree.
  for (;;) {
    const wider = snapToGraphemes(text, {
      start: snap(words, text, snapped.start, 'before'),
      end: snap(words, text, snapped.end, 'after')
    })
    if (wider.start === snapped.start && wider.end === snapped.end) return snapped
    snapped = wider
  }
}

/**
 * The range without blanks at its ends; `null` when nothing is left. A blank that carries a diacritic is no blank:
 * without it the diacritic would stand alone.
 */
export function trimBlanks(text: string, { start, end }: Range): Range | null {
  let from = start
  let to = end
  while (from < to && isBlank(text, from) && isGraphemeBoundary(text, from + 1)) from += 1
  while (to > from && isBlank(text, to - 1) && isGraphemeBoundary(text, to - 1)) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** The word or sign at `offset`; blanks belong to the word before them, at the start of a line to the one after. */
export function wordAt(text: string, offset: number): Range | null {
  const { from, line } = lineAround(text, offset)
  let found: Range | null = null
  for (const part of words.segment(line)) {
    if (part.segment.trim() === '') continue
    if (from + part.index > offset && found) break
    found = { start: from + part.index, end: from + part.index + part.segment.length }
    if (found.end > offset) break
  }
  return found
}

/** Start of the next word (letters or figures) after `offset`, across lines; the text's length when there is none. */
export function nextWordStart(text: string, offset: number): number {
  for (let at = Math.max(0, offset); at < text.length; ) {
    const { from, line } = lineAround(text, at)
    for (const part of words.segment(line)) if (part.isWordLike && from + part.index > offset) return from + part.index
    at = from + line.length + 1
  }
  return text.length
}

/** Start of the word before `offset`, across lines; 0 when there is none. */
export function previousWordStart(text: string, offset: number): number {
  for (let at = Math.min(offset, text.length); at >= 0; ) {
    const { from, line } = lineAround(text, at)
    let found = -1
    for (const part of words.segment(line)) {
      if (from + part.index >= offset) break
      if (part.isWordLike) found = from + part.index
    }
    if (found >= 0) return found
    at = from - 1
  }
  return 0
}

/** End of the grapheme cluster that begins at or holds `offset`; a line feed is passed over with the cluster after it. */
export function nextGrapheme(text: string, offset: number): number {
  let at = offset
  while (text.charAt(at) === '\n') at += 1
  return at >= text.length ? text.length : snap(graphemes, text, at + 1, 'after')
}

/** Start of the grapheme cluster that ends at or holds `offset`; a line feed is passed over with the cluster before it. */
export function previousGrapheme(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text.charAt(at - 1) === '\n') at -= 1
  return at <= 0 ? 0 : snap(graphemes, text, at - 1, 'before')
}

/** The sentence around `offset`, without the blanks at its ends; `null` on an empty line. */
export function sentenceAt(text: string, offset: number): Range | null {
  const { from, line } = lineAround(text, Math.min(offset, text.length))
  const at = Math.min(offset - from, Math.max(0, line.length - 1))
  const part = sentences.containing(line, at)
  return part ? trimBlanks(text, { start: from + part.index, end: from + part.index + part.segment.length }) : null
}

function snap(segmenter: LineSegmenter, text: string, offset: number, side: 'before' | 'after'): number {
  const clamped = Math.min(Math.max(offset, 0), text.length)
  if (segmenter === graphemes && isSureBoundary(text, clamped)) return clamped
  const { from, line } = lineAround(text, clamped)
  const at = clamped - from
  if (at === 0 || at === line.length) return clamped
  const part = segmenter.containing(line, at)
  if (!part || part.index === at) return clamped
  // A run of blanks is one "word": growing over it would bring back what was trimmed.
  if (segmenter === words && part.segment.trim() === '') return clamped
  return from + (side === 'before' ? part.index : part.index + part.segment.length)
}

function isBlank(text: string, at: number): boolean {
  return /[\s\u200B-\u200F\u061C\u2060\uFEFF]/.test(text.charAt(at))
}

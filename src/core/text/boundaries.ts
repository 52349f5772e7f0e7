import type { Range } from '../anchoring/passage'

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })
const words = new Intl.Segmenter('ar', { granularity: 'word' })
const sentences = new Intl.Segmenter('ar', { granularity: 'sentence' })

/**
 * All boundaries here are found inside one line of the canonical text (a block never holds a line feed, and neither a
 * grapheme cluster, a word nor a sentence crosses one), so the cost does not grow with the document.
 */
function lineAround(text: string, offset: number): { from: number; line: string } {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const to = text.indexOf('\n', offset)
  return { from, line: text.slice(from, to < 0 ? text.length : to) }
}

/** Whether `offset` (UTF-16 code units) stands between two grapheme clusters (UAX #29), or at either end of the text. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length
  const { from, line } = lineAround(text, offset)
  const at = offset - from
  return at === 0 || at === line.length || graphemes.segment(line).containing(at)?.index === at
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
  return { start: snap(words, text, trimmed.start, 'before'), end: snap(words, text, trimmed.end, 'after') }
}

/** The range without blanks at its ends; `null` when nothing is left. */
export function trimBlanks(text: string, { start, end }: Range): Range | null {
  let from = start
  let to = end
  while (from < to && isBlank(text, from)) from += 1
  while (to > from && isBlank(text, to - 1)) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** The word or sign at `offset`; blanks belong to the word before them. */
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
  for (let at = offset; at < text.length; ) {
    const { from, line } = lineAround(text, at)
    for (const part of words.segment(line)) if (part.isWordLike && from + part.index > offset) return from + part.index
    at = from + line.length + 1
  }
  return text.length
}

/** Start of the word before `offset`, across lines; 0 when there is none. */
export function previousWordStart(text: string, offset: number): number {
  for (let at = offset; at >= 0; ) {
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

/** The sentence around `offset`, without the blanks at its ends. */
export function sentenceAt(text: string, offset: number): Range | null {
  const { from, line } = lineAround(text, Math.min(offset, text.length))
  const at = Math.min(offset - from, Math.max(0, line.length - 1))
  const part = sentences.segment(line).containing(at)
  return part ? trimBlanks(text, { start: from + part.index, end: from + part.index + part.segment.length }) : null
}

function snap(segmenter: Intl.Segmenter, text: string, offset: number, side: 'before' | 'after'): number {
  const clamped = Math.min(Math.max(offset, 0), text.length)
  const { from, line } = lineAround(text, clamped)
  const at = clamped - from
  if (at === 0 || at === line.length) return clamped
  const part = segmenter.segment(line).containing(at)
  if (!part || part.index === at) return clamped
  // A run of blanks is one "word": growing over it would bring back what was trimmed.
  if (segmenter === words && part.segment.trim() === '') return clamped
  return from + (side === 'before' ? part.index : part.index + part.segment.length)
}

function isBlank(text: string, at: number): boolean {
  return /[\s\u200B-\u200F\u061C\u2060\uFEFF]/.test(text.charAt(at))
}

import type { Range } from '../anchoring/passage'
import {
  lineAround,
  nextGrapheme,
  nextWordStart,
  previousGrapheme,
  previousWordStart,
  sentenceAt,
  snapToGraphemes,
  snapToWords,
  wordAt
} from './boundaries'

/**
 * A selection that can grow and shrink: everything from one end's word (or part of one) to the other's. `anchor` stays
 * where the selection was begun, `focus` moves; one word is both. Never empty: the reading cursor is a selected word.
 */
export interface TextSelection {
  anchor: Range
  focus: Range
}

export type Step = 'next' | 'previous'

/** What is selected, as `[start, end)`. */
export function spanOf({ anchor, focus }: TextSelection): Range {
  return { start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) }
}

/** A selection of exactly `range`, to be moved on from its last word, or from its first when it was made backwards. */
export function selectRange(text: string, range: Range, backwards = false): TextSelection {
  const first = within(range, wordAt(text, range.start))
  const last = within(range, wordAt(text, range.end - 1))
  // An end may lie in punctuation or blanks, where `wordAt` has nothing to say: the selection must still reach it.
  const start = { start: range.start, end: first.end }
  const end = { start: last.start, end: range.end }
  return backwards ? { anchor: end, focus: start } : { anchor: start, focus: end }
}

/**
 * What a drag from `from` to `to` selects: whole words, or with `exact` grapheme clusters only. `null`: only blanks.
 * The order of the two tells the direction.
 */
export function selectDrag(text: string, from: number, to: number, exact = false): TextSelection | null {
  const dragged = { start: Math.min(from, to), end: Math.max(from, to) }
  if (dragged.start === dragged.end) return null
  const range = exact ? snapToGraphemes(text, dragged) : snapToWords(text, dragged)
  return range && text.slice(range.start, range.end).trim() !== '' ? selectRange(text, range, to < from) : null
}

/** The first word of the text, where the reading cursor starts; `null` in a text without words. */
export function firstWord(text: string): TextSelection | null {
  return wordFrom(text, nextWordStart(text, -1))
}

/** Moves the cursor by a word, or with `extend` lets the selection grow or shrink by one. */
export function moveByWord(text: string, selection: TextSelection, step: Step, extend: boolean): TextSelection {
  const edge = edgeWord(text, selection)
  const start = step === 'next' ? nextWordStart(text, edge.start) : previousWordStart(text, edge.start)
  return moveTo(text, selection, start, extend)
}

/**
 * To the start of the paragraph after or before. Backwards the start of the present paragraph comes first; with `extend`
 * forwards the selection reaches to the end of a paragraph, as a reader wants it.
 */
export function moveByParagraph(text: string, selection: TextSelection, step: Step, extend: boolean): TextSelection {
  const edge = edgeWord(text, selection)
  const { from, line } = lineAround(text, edge.start)
  if (step === 'previous') {
    const first = nextWordStart(text, from - 1)
    if (first < edge.start) return moveTo(text, selection, first, extend)
    const before = previousWordStart(text, edge.start)
    if (before >= edge.start) return selection
    return moveTo(text, selection, nextWordStart(text, lineAround(text, before).from - 1), extend)
  }
  if (!extend) return moveTo(text, selection, nextWordStart(text, from + line.length), false)
  const end = lineEnd(text, from)
  if (edge.end < end.end) return { anchor: selection.anchor, focus: end }
  const following = nextWordStart(text, from + line.length)
  if (following >= text.length) return selection
  return { anchor: selection.anchor, focus: lineEnd(text, following) }
}

/** To the first or last word of the paragraph, or of the whole text. */
export function moveToEnd(
  text: string,
  selection: TextSelection,
  step: Step,
  scope: 'paragraph' | 'text',
  extend: boolean
): TextSelection {
  const { from, line } = scope === 'text' ? { from: 0, line: text } : lineAround(text, edgeWord(text, selection).start)
  if (step === 'next' && extend) return { anchor: selection.anchor, focus: lineEnd(text, from + line.length) }
  const start = step === 'next' ? previousWordStart(text, from + line.length) : nextWordStart(text, from - 1)
  return moveTo(text, selection, start, extend)
}

/** Moves the free end by one grapheme cluster; at least one cluster stays selected. */
export function adjustByGrapheme(text: string, selection: TextSelection, step: Step): TextSelection {
  const span = spanOf(selection)
  const backwards = isBackwards(selection)
  const move = step === 'next' ? nextGrapheme : previousGrapheme
  const adjusted = backwards
    ? { start: Math.min(move(text, span.start), previousGrapheme(text, span.end)), end: span.end }
    : { start: span.start, end: Math.max(move(text, span.end), nextGrapheme(text, span.start)) }
  // Passing into another paragraph, no line feed is left hanging at an end.
  while (text.charAt(adjusted.end - 1) === '\n') adjusted.end -= 1
  while (text.charAt(adjusted.start) === '\n') adjusted.start += 1
  return selectRange(text, adjusted, backwards)
}

/** The sentence at the cursor; when whole sentences are selected already, the one after them as well. */
export function selectSentence(text: string, selection: TextSelection): TextSelection {
  const span = spanOf(selection)
  const first = sentenceAt(text, span.start)
  const last = sentenceAt(text, span.end - 1)
  if (!first || !last) return selection
  const whole = { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) }
  if (whole.start < span.start || whole.end > span.end) return selectRange(text, whole)
  const following = sentenceAt(text, nextWordStart(text, span.end - 1))
  return following && following.end > span.end
    ? selectRange(text, { start: span.start, end: following.end })
    : selection
}

/** The last word of a line with the signs after it: a selection up to there takes the full stop along. */
function lineEnd(text: string, offset: number): Range {
  const { from, line } = lineAround(text, offset)
  const end = Math.max(from + 1, from + line.trimEnd().length)
  return { start: Math.min(Math.max(from, previousWordStart(text, end)), previousGrapheme(text, end)), end }
}

function isBackwards({ anchor, focus }: TextSelection): boolean {
  return focus.start < anchor.start || (focus.start === anchor.start && focus.end < anchor.end)
}

/** The word at the free end. */
function edgeWord(text: string, selection: TextSelection): Range {
  const { focus } = selection
  return wordAt(text, isBackwards(selection) ? focus.start : focus.end - 1) ?? focus
}

function moveTo(text: string, selection: TextSelection, start: number, extend: boolean): TextSelection {
  const target = wordFrom(text, start)
  if (!target) return extend ? selection : collapse(text, selection)
  return extend ? { anchor: selection.anchor, focus: target.focus } : target
}

/** Where there is no further word the cursor still becomes one word: the one at the free end. */
function collapse(text: string, selection: TextSelection): TextSelection {
  const word = edgeWord(text, selection)
  return { anchor: word, focus: word }
}

function wordFrom(text: string, start: number): TextSelection | null {
  const word = start < text.length ? wordAt(text, start) : null
  return word && { anchor: word, focus: word }
}

function within(range: Range, word: Range | null): Range {
  if (!word) return range
  const start = Math.min(Math.max(word.start, range.start), range.end)
  const end = Math.max(Math.min(word.end, range.end), start)
  return start < end ? { start, end } : range
}

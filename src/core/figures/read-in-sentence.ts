import type { Passage, Range } from '../anchoring/passage'
import type { DocumentBody } from '../documents/document'
import { sentenceAt } from '../text/boundaries'
import { readFigures } from './read-figures'
import type { FigureReading } from './reading'

/**
 * Reads the figures and dates of all sentences that `range` touches. Offsets are those of `text`. A quote that begins or ends
 * within a sentence is read with the rest of it, because the rest may hold its currency or its year.
 */
export function readInSentence(text: string, range: Range): FigureReading[] {
  const first = sentenceAt(text, range.start) ?? range
  const last = sentenceAt(text, Math.max(range.start, range.end - 1)) ?? range
  const start = Math.min(first.start, range.start)
  const end = Math.max(last.end, range.end)
  return readFigures(text.slice(start, end)).map(reading => ({
    ...reading,
    start: reading.start + start,
    end: reading.end + start
  }))
}

/**
 * The text that a passage is read in, and where in it the passage begins: its whole text when that is loaded, otherwise its
 * quote with what the passage stores of its surroundings, without the words that are cut there.
 */
export function contextOf(passage: Passage, body: DocumentBody | undefined): { text: string; start: number } {
  const { start, end, quote } = passage
  if (body?.text.slice(start, end) === quote) return { text: body.text, start }
  const prefix = passage.prefix.replace(/^\S+/, '')
  const suffix = passage.suffix.replace(/\S+$/, '')
  return { text: prefix + quote + suffix, start: prefix.length }
}

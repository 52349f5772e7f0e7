import { dayNumber, isoDay } from '../figures/calendars'
import { readOrdinalDay } from '../figures/ordinals'
import { readAmount } from '../figures/read-amount'
import { type Token, type Tokens, tokenize } from '../figures/tokens'
import { markMonths, monthOfSign } from './month-names'

/** A Gregorian date whose year is spelled out; `[start, end)` in UTF-16 code units of the text. */
export interface WrittenDate {
  date: string
  start: number
  end: number
}

/** Every year in words has one of these. */
const millennium =
  /(?:^|[\sوب])(?:ألفين|ألفان|ألفي|الفين|الفان|ألف و|الف و)|two thousand|nineteen[ -]\p{L}|twenty[ -]\p{L}/iu
/** Longer texts are articles, not lines; their dates belong to the ledger. */
const longest = 300
const between = /^(?:من|شهر|عام|سنه|لعام|لسنه|of|the|day|in)$/
const firstYear = 1500
const lastYear = 2200

/**
 * The dates of a line whose year is spelled out, as speeches, treaties and decrees close: `الثالث والعشرين من نيسان (أبريل)
 * ألفين وتسعة عشر`, `23 April two thousand and nineteen`. The day may be an ordinal or a figure.
 */
export function findWrittenDates(text: string, readable: (text: string) => string): WrittenDate[] {
  if (text.length > longest || !millennium.test(text)) return []
  const tokens = tokenize(text)
  const months = markMonths(readable(text))
  const found: WrittenDate[] = []
  for (let at = 0; at < tokens.list.length; at += 1) {
    const day = readDay(tokens, at)
    const read = day ? readMonthAndYear(tokens, months, day) : null
    if (read) found.push(read)
  }
  return found
}

interface Day {
  start: number
  day: number
  next: number
}

function readDay(tokens: Tokens, at: number): Day | null {
  const token = tokens.list[at]
  if (token?.kind !== 'number') return readOrdinalDay(tokens, at)
  const day = /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0
  return day > 0 ? { start: token.start, day, next: at + 1 } : null
}

function readMonthAndYear(tokens: Tokens, months: string, { start, day, next }: Day): WrittenDate | null {
  const isMonth = (token: Token | undefined) => (token ? monthOfSign(months.charAt(token.start)) : null)
  let at = next
  while (between.test(tokens.list[at]?.text ?? '')) at += 1
  const month = isMonth(tokens.list[at])
  if (month?.calendar !== 'gregorian') return null
  at += 1
  // The month's second name and its brackets: `نيسان (أبريل)`, `نيسان/أبريل`.
  for (let token = tokens.list[at]; token && (isMonth(token) || token.kind === 'sign'); token = tokens.list[at]) at += 1
  while (between.test(tokens.list[at]?.text ?? '')) at += 1
  const year = readAmount(tokens, at)
  if (!year || year.value < firstYear || year.value > lastYear || !Number.isInteger(year.value)) return null
  const number = dayNumber('gregorian', { year: year.value, month: month.month, day })
  return number === null ? null : { date: isoDay(number), start, end: year.end }
}

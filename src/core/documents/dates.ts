import { type Calendar, dayNumber, isoDay } from '../figures/calendars'
import type { PublicationDate } from './document'
import { markMonths, monthOfSign, monthSigns, type NamedMonth } from './month-names'
import { findWrittenDates } from './written-dates'

export { monthNames } from './gregorian-months'

/**
 * How `03/04/2025` is meant: 3 April (`day-first`) or 4 March (`month-first`). Only the slash leaves it open; with hyphens
 * or full stops the day comes first everywhere.
 */
export type NumericOrder = 'day-first' | 'month-first'

/** The Gregorian years in which a date is read, as the figure ledger reads dates with a month. */
export const firstYear = 1500
export const lastYear = 2200

/** A date in a text: `[start, end)` in UTF-16 code units of that text. */
export interface FoundDate {
  date: PublicationDate
  /** The calendar it is printed in; `date` is Gregorian in any case. */
  calendar: Calendar
  start: number
  end: number
}

// Ranges instead of \p{L}, whose classes take long to compile.
const letter = 'a-z\\u00C0-\\u024F\\u0620-\\u06EF'
const monthName = `(${monthSigns}+)\\.?`
/** The second name of the same month: `شباط/فبراير`, `يوليو (تموز)`. */
const secondName = `(?:\\s{0,3}[/(-]\\s{0,3}${monthSigns}+\\s?\\)?)?`
const month = monthName + secondName
const day = '(\\d{1,2})(?:st|nd|rd|th|er)?'
const year = '(\\d{4})'
/** `م`, `هـ`, `هـ ش`; tatweel has been taken out. */
const era = `(?:\\s{0,3}(ه\\.?\\s?ش|ه|م|ميلاديه?|هجريه?)(?![${letter}0-9]))?`
/** At the beginning of a word, or after one of the particles that Arabic joins to it (`و12 رجب`). */
const before = `(?:(?<![${letter}0-9])|(?<=(?<![${letter}0-9])[وفبل]))`
const after = `(?![0-9])(?:${era.slice(3, -2)}|(?![${letter}]))`
// A number grouped with the same sign on either side (`1.2.2025.7`) is a version or an address, not a date.
const numericBefore = `(?<![${letter}0-9]|\\d[-/.])`
const numericAfter = `(?![0-9]|[-/.]\\d)${after}`
const joint = '\\s{0,3}(?:[,،]\\s{0,3})?(?:(?:من|عام|سنه|لعام|لسنه|de|del)\\s{1,3}){0,2}'

interface Pattern {
  pattern: RegExp
  read: (groups: readonly (string | undefined)[], options: Options) => Reading
}

interface Options {
  order: NumericOrder
  /** The calendar of figures such as `1397/04/29` that no sign explains; `null`: they are no date. */
  unmarked: Calendar | null
}

/** What looks like a date but is none is `null`. */
type Reading = Pick<FoundDate, 'date' | 'calendar'> | null

/** Tried in this order; a later one does not read again what an earlier one has read. */
const patterns: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `${before}${day}\\s{0,3}(?:(?:من|of|de)\\s{1,3}|[-/.،,]\\s{0,3})?${month}(?:\\s{0,3}[-/]\\s{0,3}|${joint})${year}${after}`,
      'g'
    ),
    read: ([d, m, y]) => named(y, m, d)
  },
  {
    pattern: new RegExp(
      `${before}${month}\\s{0,3}${day}(?:\\s{0,3}[,،]\\s{0,3}|\\s{0,3}[-–]\\s{0,3}|\\s{1,3})${year}${after}`,
      'g'
    ),
    read: ([m, d, y]) => named(y, m, d)
  },
  {
    pattern: new RegExp(
      `${numericBefore}${year}\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?:(?=t\\d)|${numericAfter})`,
      'g'
    ),
    read: ([y, , m, d, mark], options) => numeric(y, [[m, d]], mark, options)
  },
  {
    pattern: new RegExp(`${numericBefore}(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?${year}${numericAfter}`, 'g'),
    read: ([a, sign, b, y, mark], options) => {
      const isMonthFirst = options.order === 'month-first' && sign === '/'
      const orders: Order[] = [
        [b, a],
        [a, b]
      ]
      return numeric(y, isMonthFirst ? orders.reverse() : orders, mark, options)
    }
  },
  {
    pattern: new RegExp(`${before}${month}(?:\\s?[-/]\\s?|${joint})${year}${after}`, 'g'),
    read: ([m, y]) => named(y, m, undefined)
  }
]

/** A year from 1300 to 1429 in the digits of Iran and Pakistan; the lunar year is past that. */
const persianYear = /(?<![۰-۹])۱(?:۳[۰-۹]|۴[۰-۲])[۰-۹](?![۰-۹])/

/** The calendar that the digits of a date such as `۱۴۰۲/۱۲/۱۵` tell; `null`: they leave it open. */
export function calendarOfDigits(text: string): Calendar | null {
  return persianYear.test(text) ? 'solar' : null
}

/**
 * The dates of a text in the order they stand in: day-month-year, month-day-year and year-month-day, with month names
 * (Arabic of all regions, English, French, Turkish, German, Spanish, Urdu, Persian) or in figures parted by `-`, `/` or `.`,
 * in Latin or Arabic digits; and month with year. Gregorian years `firstYear` to `lastYear`; dates of the lunar calendar
 * (`3 شوال 1436`, `1436/10/21 هـ`) and of the Iranian one are converted with the ledger's calendars. In a short text the
 * year may be spelled out as well (`findWrittenDates`). A day that the calendar lacks is no date. `order` decides what the figures leave open.
 */
export function findDates(text: string, order: NumericOrder, unmarked: Calendar | null = null): FoundDate[] {
  const spelled = findWrittenDates(text, readableDate).map((found): FoundDate => ({ ...found, calendar: 'gregorian' }))
  if (!/\d/.test(withLatinDigits(text))) return spelled
  const { source: plain, offsets } = withoutMarks(readableDate(text))
  const source = markMonths(plain)
  const calendar = unmarked ?? calendarOfDigits(text)
  const placeOf = (at: number) => offsets?.[at] ?? at
  // What looks like a date but is none keeps its place, or `29 February 2023` would come out as the month.
  const seen: { start: number; end: number; reading: Reading }[] = []
  for (const { pattern, read } of patterns) {
    for (const match of source.matchAll(pattern)) {
      const [whole, ...groups] = match
      const start = match.index
      const end = start + whole.length
      if (!seen.some(other => start < other.end && other.start < end))
        seen.push({ reading: read(groups, { order, unmarked: calendar }), start, end })
    }
  }
  const printed = seen
    .flatMap(({ reading, start, end }) =>
      // The end is that of the last letter, so marks behind it stay outside.
      reading ? [{ ...reading, start: placeOf(start), end: placeOf(end - 1) + 1 }] : []
    )
    .filter(({ start, end }) => !spelled.some(other => start < other.end && other.start < end))
  return [...spelled, ...printed].sort((a, b) => a.start - b.start)
}

/**
 * The one date a field holds, as an analyst types it: any form `findDates` knows, `2025-04`, `2025` or a Hijri year with its
 * sign (`1436 هـ`: the Gregorian year in which it begins). `null` when it holds anything else besides, so that a mistyped
 * date is never half read.
 */
export function readDate(text: string, order: NumericOrder): PublicationDate | null {
  const { source } = withoutMarks(
    readableDate(text)
      .trim()
      .replace(/^(?:في )?(?:ال)?(?:عام|سنه|سال) (?=\d)/, '')
  )
  if (/^\d{4}$/.test(source)) return isYear(source) ? source : null
  const [, y, m] = /^(\d{4})[-/.](\d{1,2})$/.exec(source) ?? []
  if (isYear(y) && m !== undefined) return Number(m) >= 1 && Number(m) <= 12 ? `${y}-${pad(m)}` : null
  const [, bare, mark] = new RegExp(`^(\\d{3,4})${era}$`, 'u').exec(source) ?? []
  if (bare !== undefined && mark !== undefined) return readMarkedYear(bare, mark)
  const [only] = findDates(source, order, calendarOfDigits(text))
  return only && only.start === 0 && only.end === source.length ? only.date : null
}

const dayOfMonth = new RegExp(
  `^(?:\\d{1,2}\\s?${monthName}${secondName}(?:\\s${monthSigns}+)?|${monthName}\\s\\d{1,2})$`
)

/** Whether a text is a day without its year: `22 سبتمبر أيلول`, `Jan. 3`. */
export function isDayOfMonth(text: string): boolean {
  return text.length <= 40 && dayOfMonth.test(markMonths(withoutMarks(readableDate(text)).source))
}

/** The text with `٠`-`٩` and `۰`-`۹` as Latin digits, one code unit for one. */
export function withLatinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
}

/** One code unit for one, so that offsets hold: Latin digits, bare alef and ya, ha for ta marbuta, lower case. */
function readableDate(text: string): string {
  return withLatinDigits(text)
    .replace(/[أإآ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ةہۃ]/g, 'ه')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ' ')
    .replace(/\p{Lu}/gu, letter => (letter === 'İ' ? 'i' : letter.toLowerCase()))
}

/** Vowel signs and tatweel, which months and eras may be written with (`صفَر`, `هـ`). */
const mark = /[\u0640\u064B-\u0652]/

/** The text without `mark`, and where each of its code units stands in it; `null` when both are the same. */
function withoutMarks(text: string): { source: string; offsets: number[] | null } {
  if (!mark.test(text)) return { source: text, offsets: null }
  const offsets = Array.from({ length: text.length }, (_, at) => at).filter(at => !mark.test(text[at] ?? ''))
  return { source: offsets.map(at => text[at]).join(''), offsets }
}

function named(y: string | undefined, written: string | undefined, d: string | undefined): Reading {
  const found = monthOfSign(written ?? '')
  return found ? toReading(found, y, d) : null
}

/** Month and day as they may be meant, the likelier first. */
type Order = readonly [month: string | undefined, day: string | undefined]

function numeric(
  y: string | undefined,
  orders: readonly Order[],
  mark: string | undefined,
  { unmarked }: Options
): Reading {
  const calendar = calendarOf(mark) ?? (isYear(y) ? 'gregorian' : unmarked)
  if (calendar === null) return null
  for (const [m, d] of orders) {
    const reading = toReading({ calendar, month: Number(m) }, y, d)
    if (reading) return reading
  }
  return null
}

function calendarOf(mark: string | undefined): Calendar | null {
  if (mark === undefined) return null
  if (mark.startsWith('م')) return 'gregorian'
  return mark.endsWith('ش') ? 'solar' : 'lunar'
}

function toReading({ calendar, month: of }: NamedMonth, y: string | undefined, d: string | undefined): Reading {
  const [yearNumber, dayOfMonth] = [Number(y), Number(d ?? 1)]
  if (calendar === 'gregorian' ? !isYear(y) : yearNumber < 1000 || yearNumber > 1600) return null
  const at = dayNumber(calendar, { year: yearNumber, month: of, day: dayOfMonth })
  if (at === null) return null
  const date = isoDay(at)
  return { calendar, date: d === undefined ? date.slice(0, 7) : date }
}

function readMarkedYear(written: string, mark: string): PublicationDate | null {
  const calendar = calendarOf(mark)
  if (calendar === null || calendar === 'gregorian') return isYear(written) ? written : null
  const at = Number(written) <= 1600 ? dayNumber(calendar, { year: Number(written), month: 1, day: 1 }) : null
  return at === null ? null : isoDay(at).slice(0, 4)
}

function isYear(y: string | undefined): y is string {
  return y !== undefined && Number(y) >= firstYear && Number(y) <= lastYear
}

function pad(part: string): string {
  return part.padStart(2, '0')
}

import type { PublicationDate } from './document'

/**
 * How `03/04/2025` is meant: 3 April (`day-first`) or 4 March (`month-first`). Only the slash leaves it open; with hyphens
 * or full stops the day comes first everywhere.
 */
export type NumericOrder = 'day-first' | 'month-first'

/** A date in a text: `[start, end)` in UTF-16 code units of that text. */
export interface FoundDate {
  date: PublicationDate
  start: number
  end: number
}

/**
 * Months 1 to 12 as the Arab East, Egypt and the Gulf, Tunisia and Algeria, Morocco and English write them, in the spelling
 * that `readable` leaves (bare alef, lower case).
 */
export const monthNames: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'january', 'jan'],
  ['فبراير', 'شباط', 'فيفري', 'february', 'feb'],
  ['مارس', 'اذار', 'march', 'mar'],
  ['ابريل', 'نيسان', 'افريل', 'april', 'apr'],
  ['مايو', 'ايار', 'ماي', 'may'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان', 'june', 'jun'],
  ['يوليو', 'يوليه', 'تموز', 'جويليه', 'يوليوز', 'july', 'jul'],
  ['اغسطس', 'اب', 'اوت', 'غشت', 'august', 'aug'],
  ['سبتمبر', 'ايلول', 'شتنبر', 'september', 'sept', 'sep'],
  ['اكتوبر', 'تشرين الاول', 'october', 'oct'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر', 'november', 'nov'],
  ['ديسمبر', 'كانون الاول', 'دجنبر', 'december', 'dec']
]
const monthByName = new Map(monthNames.flatMap((names, at) => names.map(name => [name, at + 1] as const)))

// Longest first, or `jan` would take the beginning of `january`.
const name = [...monthByName.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+')
/** A month, or the two names of one month (`شباط/فبراير`). */
const month = `(${name})\\.?(?:\\s*/\\s*(?:${name}))?`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '(\\d{4})'
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
// A number grouped with the same sign on either side (`1.2.2025.7`) is a version or an address, not a date.
const numericBefore = '(?<![\\p{L}\\p{N}]|\\d[-/.])'
const numericAfter = '(?![\\p{N}]|[-/.]\\d)'

interface Pattern {
  pattern: RegExp
  read: (groups: readonly string[], order: NumericOrder) => PublicationDate | null
}

/** Tried in this order; a later one does not read again what an earlier one has read. */
const patterns: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `${before}${day}\\s*(?:من\\s+|of\\s+)?${month}\\s*[,،]?\\s*(?:من\\s+)?(?:عام\\s+|سنه\\s+)?${year}${after}`,
      'gu'
    ),
    read: ([d, m, y]) => ymd(y, monthNumber(m), d)
  },
  {
    pattern: new RegExp(`${before}${month}\\s*${day}\\s*[,،]?\\s+${year}${after}`, 'gu'),
    read: ([m, d, y]) => ymd(y, monthNumber(m), d)
  },
  {
    pattern: new RegExp(
      `${numericBefore}${year}\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})(?:(?=t\\d)|${numericAfter})`,
      'gu'
    ),
    read: ([y, , m, d]) => ymd(y, m, d)
  },
  {
    pattern: new RegExp(`${numericBefore}(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*${year}${numericAfter}`, 'gu'),
    read: ([a, sign, b, y], order) => {
      const dayFirst = ymd(y, b, a)
      const monthFirst = ymd(y, a, b)
      return order === 'month-first' && sign === '/' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst)
    }
  },
  {
    pattern: new RegExp(`${before}${month}\\s*[,،]?\\s*(?:من\\s+)?(?:عام\\s+|سنه\\s+)?${year}${after}`, 'gu'),
    read: ([m, y]) => (isYear(y) ? `${y}-${pad(monthNumber(m))}` : null)
  }
]

/**
 * The dates of a text in the order they stand in: day-month-year, month-day-year and year-month-day, with month names
 * (both Arabic sets, the Maghreb's, English) or in figures parted by `-`, `/` or `.`, in Latin or Arabic digits; and month
 * with year. Gregorian years 1900 to 2100 only; a day that the calendar lacks is no date. `order` decides what the figures
 * leave open.
 */
export function findDates(text: string, order: NumericOrder): FoundDate[] {
  const source = readable(text)
  // What looks like a date but is none keeps its place, or `29 February 2023` would come out as the month.
  const seen: (Omit<FoundDate, 'date'> & { date: PublicationDate | null })[] = []
  for (const { pattern, read } of patterns) {
    for (const match of source.matchAll(pattern)) {
      const [whole, ...groups] = match
      const start = match.index
      const end = start + whole.length
      if (!seen.some(other => start < other.end && other.start < end))
        seen.push({ date: read(groups, order), start, end })
    }
  }
  return seen.flatMap(({ date, start, end }) => (date ? [{ date, start, end }] : [])).sort((a, b) => a.start - b.start)
}

/**
 * The one date a field holds, as an analyst types it: any form `findDates` knows, `2025-04` or `2025`. `null` when it holds
 * anything else besides, so that a mistyped date is never half read.
 */
export function readDate(text: string, order: NumericOrder): PublicationDate | null {
  const source = readable(text).trim()
  if (/^\d{4}$/.test(source)) return isYear(source) ? source : null
  const [, y, m] = /^(\d{4})[-/.](\d{1,2})$/.exec(source) ?? []
  if (isYear(y) && m !== undefined) return Number(m) >= 1 && Number(m) <= 12 ? `${y}-${pad(m)}` : null
  const [only] = findDates(source, order)
  return only && only.start === 0 && only.end === source.length ? only.date : null
}

/** The text with `٠`-`٩` and `۰`-`۹` as Latin digits, one code unit for one. */
export function withLatinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
}

/** One code unit for one, so that offsets hold: Latin digits, bare alef, ha for ta marbuta, lower-case ASCII. */
function readable(text: string): string {
  return withLatinDigits(text)
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/[A-Z]/g, letter => letter.toLowerCase())
}

function monthNumber(written: string | undefined): string {
  return String(monthByName.get((written ?? '').replace(/\s+/g, ' ')) ?? 0)
}

function ymd(y: string | undefined, m: string | undefined, d: string | undefined): PublicationDate | null {
  if (!isYear(y) || m === undefined || d === undefined) return null
  const days = [31, isLeap(Number(y)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(m) - 1]
  return days !== undefined && Number(d) >= 1 && Number(d) <= days ? `${y}-${pad(m)}-${pad(d)}` : null
}

function isYear(y: string | undefined): y is string {
  return y !== undefined && Number(y) >= 1900 && Number(y) <= 2100
}

function isLeap(y: number): boolean {
  return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
}

function pad(part: string): string {
  return part.padStart(2, '0')
}

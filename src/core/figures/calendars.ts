/**
 * Days of three calendars, counted from 1970-01-01 (Gregorian).
 *
 * - Gregorian: by the engine's own proleptic arithmetic.
 * - Lunar Hijri: Umm al-Qura, the civil calendar of Saudi Arabia, as ICU has it for the years 1300 to 1600. Outside of
 *   them the tabular civil calendar (type IIa leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of 30; epoch Friday
 *   16 July 622 Julian), as in E. G. Richards, "Calendars", Explanatory Supplement to the Astronomical Almanac (3rd ed.,
 *   2013), section 15.11. Countries that watch for the moon may be a day off: such dates are calculated, not certain.
 * - Solar Hijri (Iran): the 33-year cycle with leap years 1, 5, 9, 13, 17, 22, 26 and 30; epoch 19 March 622 Julian. It
 *   agrees with the astronomical calendar of Iran for the years 1244 to 1472 and needs no mark.
 */
export type Calendar = 'gregorian' | 'lunar' | 'solar'

export interface CalendarDay {
  year: number
  /** 1 to 12. */
  month: number
  day: number
}

const msPerDay = 86_400_000
/** 16 July 622 (Julian). */
const lunarEpoch = -492_148
/** The day that makes the cycle agree with the equinoxes of our time: 18 March 622 (Julian), one before the epoch. */
const solarEpoch = -492_268

/** The day number of a date, or null when the calendar has no such day. */
export function dayNumber(calendar: Calendar, { year, month, day }: CalendarDay): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(calendar, year, month)) return null
  return firstOfMonth(calendar, year, month) + day - 1
}

/** How many days a month has. */
export function daysInMonth(calendar: Calendar, year: number, month: number): number {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return firstOfMonth(calendar, nextYear, nextMonth) - firstOfMonth(calendar, year, month)
}

function firstOfMonth(calendar: Calendar, year: number, month: number): number {
  if (calendar === 'gregorian') return Date.UTC(year, month - 1, 1) / msPerDay
  if (calendar === 'lunar') return firstOfUmmAlQura(year, month) ?? firstOfTabular(year, month)
  const beforeMonth = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
  return solarEpoch + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + beforeMonth
}

function firstOfTabular(year: number, month: number): number {
  return lunarEpoch + 354 * (year - 1) + Math.floor((11 * year + 3) / 30) + Math.ceil(29.5 * (month - 1))
}

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric'
})
const isUmmAlQuraKnown = ummAlQura.resolvedOptions().calendar === 'islamic-umalqura'
/** Days on which months of Umm al-Qura begin, by 12 × year + month. */
const ummAlQuraMonths = new Map<number, number>()

/** Null outside of the years that ICU has in its table. */
function firstOfUmmAlQura(year: number, month: number): number | null {
  if (!isUmmAlQuraKnown || year < 1300 || year > 1600) return null
  const key = 12 * year + month
  const known = ummAlQuraMonths.get(key)
  if (known !== undefined) return known
  // The two calendars are a few days apart at most, so a week into the tabular month lies in the same month.
  const probe = firstOfTabular(year, month) + 7
  const part = new Map(ummAlQura.formatToParts(probe * msPerDay).map(({ type, value }) => [type, Number(value)]))
  if (part.get('month') !== month) return null
  const first = probe - (part.get('day') ?? 1) + 1
  ummAlQuraMonths.set(key, first)
  return first
}

/** `2025-04-09`. */
export function isoDay(dayOfEpoch: number): string {
  return new Date(dayOfEpoch * msPerDay).toISOString().slice(0, 10)
}

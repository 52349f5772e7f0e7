import { type Calendar, dayNumber, daysInMonth, isoDay } from './calendars'
import { readCounted } from './counted'
import { readEra } from './eras'
import { type FoundMonth, readMonth } from './months'
import { readOrdinalDay } from './ordinals'
import { readPeriod } from './periods'
import type { FigureReading } from './reading'
import type { Taken } from './taken'
import { signAt, type Tokens, wordAt, written } from './tokens'
import { readUnitAfter } from './unit-after'

/** Gregorian years of a date with its month, as forms and import take them. */
const [firstYear, lastYear] = [1500, 2200]

interface Parts {
  start: number
  end: number
  next: number
  calendar: Calendar
  year: number | null
  month: number
  days: readonly number[]
  /** No era says that its calendar is meant. */
  isGuessed?: boolean
  /** Day and month can be swapped. */
  isOrderOpen?: boolean
}

/** The date that begins at token `index`: day and month, month and year, figures parted by signs, in three calendars. */
export function readDateAt(tokens: Tokens, index: number): Taken | null {
  const taken = readPeriod(tokens, index)
  if (taken) return taken
  const parts = readNumeric(tokens, index) ?? readDayFirst(tokens, index) ?? readMonthFirst(tokens, index)
  if (!parts) return readDayOfSaidMonth(tokens, index)
  return skipYearOutside(tokens, parts) ?? { reading: toReading(tokens, parts), next: parts.next }
}

/** `12 May 1453`: beyond the years that dates are read in, neither the day nor the year is a figure alone. */
function skipYearOutside(tokens: Tokens, { calendar, year, days, next }: Parts): Taken | null {
  const token = tokens.list[next]
  if (year !== null || calendar !== 'gregorian' || days.length === 0 || token?.gap === 'line') return null
  const isOutside = /^(?:1[0-4]|2[2-9])\d\d$/.test(token?.text ?? '')
  return isOutside && !readUnitAfter(tokens, next + 1) && !readCounted(tokens, next + 1)
    ? { reading: null, next: next + 1 }
    : null
}

/** "من 28 إلى 30 من الشهر نفسه": days of a month that stands elsewhere are no quantities either. */
function readDayOfSaidMonth(tokens: Tokens, index: number): Taken | null {
  const first = tokens.list[index]?.kind === 'number' ? readDay(tokens, index) : null
  if (!first) return null
  const next = readSecondDay(tokens, first.next)?.next ?? first.next
  const text = (at: number) => wordAt(tokens, at)?.text ?? ''
  if (text(next) === 'منه' || text(next) === 'الجاري') return { reading: null, next: next + 1 }
  const month = /^(?:هذا|ذلك)$/.test(text(next + 1)) ? next + 2 : next + 1
  return text(next) === 'من' && text(month) === 'الشهر' ? { reading: null, next: month + 1 } : null
}

function readDayFirst(tokens: Tokens, index: number): Parts | null {
  const first = readDay(tokens, index)
  if (!first) return null
  const second = readSecondDay(tokens, first.next)
  const at = second?.next ?? first.next
  const isJoined = /^(?:من|of)$/.test(wordAt(tokens, at)?.text ?? '')
  const monthAt = isJoined ? at + 1 : at
  const month = tokens.list[monthAt]?.gap === 'line' ? null : readMonth(tokens, monthAt)
  if (!month || (month.calendar !== 'gregorian' && month.doubtful && !readYear(tokens, month.next, month))) return null
  const days = second ? [first.day, second.day] : [first.day]
  return withYear(tokens, month, { start: first.start, days })
}

function readMonthFirst(tokens: Tokens, index: number): Parts | null {
  const month = readMonth(tokens, index)
  if (!month) return null
  const day = plainNumber(tokens, month.next)
  // "May 5", "أبريل 9, 2025": in Arabic only with a year, or `أبريل 9` might begin another thing.
  const dayNext = day !== null && day >= 1 && day <= 31 ? afterOrdinalEnding(tokens, month.next + 1) : null
  if (day !== null && dayNext !== null) {
    const last = readSecondDay(tokens, dayNext)
    const days = last && last.day > day ? [day, last.day] : [day]
    const next = days.length > 1 && last ? last.next : dayNext
    const parts = withYear(tokens, month, { start: month.start, days, next })
    const isEnglish = /^[a-z]/.test(tokens.list[index]?.text ?? '')
    if (parts.year !== null || (isEnglish && !month.doubtful)) return parts
    return null
  }
  const parts = withYear(tokens, month, { start: month.start, days: [] })
  return parts.year === null ? null : parts
}

function withYear(
  tokens: Tokens,
  month: FoundMonth,
  { start, days, next = month.next }: { start: number; days: readonly number[]; next?: number }
): Parts {
  const year = readYear(tokens, next, month)
  const after = year?.next ?? next
  const end = tokens.list[after - 1]?.end ?? month.end
  return {
    start,
    end,
    next: after,
    calendar: year?.calendar ?? month.calendar,
    year: year?.year ?? null,
    month: month.month,
    days
  }
}

/** The year of a date: after a comma, `من`, `عام`, and with its era. */
function readYear(tokens: Tokens, index: number, month: FoundMonth) {
  let at = index
  if (/^[,،]$/.test(signAt(tokens, at))) at += 1
  while (/^(?:من|ل?(?:عام|سنه)|(?:ال|لل)عام|of)$/.test(wordAt(tokens, at)?.text ?? '')) at += 1
  const token = tokens.list[at]
  if (!token || token.gap === 'line') return null
  const year = plainNumber(tokens, at)
  if (year === null || token.text.length > 4) return null
  const era = readEra(tokens, at + 1)
  const [low, high] = month.calendar === 'gregorian' ? [firstYear, lastYear] : [1, 1600]
  if (era ? year < 1 || era.era === 'before' : year < low || year > high || token.text.length !== 4) return null
  const next = era ? era.next : at + 1
  return { year, calendar: month.calendar, next }
}

function readDay(tokens: Tokens, index: number): { start: number; day: number; next: number } | null {
  const token = tokens.list[index]
  if (token?.kind === 'word') return readOrdinalDay(tokens, index)
  const day = plainNumber(tokens, index)
  if (!token || day === null || day < 1 || day > 31 || token.text.length > 2) return null
  return { start: token.start, day, next: afterOrdinalEnding(tokens, index + 1) }
}

function afterOrdinalEnding(tokens: Tokens, index: number): number {
  const token = wordAt(tokens, index)
  if (token?.gap !== 'none' || !/^(?:st|nd|rd|th|er)$/.test(token.text)) return index
  // "30th, October"
  return signAt(tokens, index + 1) === ',' && readMonth(tokens, index + 2) ? index + 2 : index + 1
}

/** `28 إلى 30`, `3-5`, `26 و27`, `3 au 5`. */
function readSecondDay(tokens: Tokens, index: number): { day: number; next: number } | null {
  const token = tokens.list[index]
  if (!token || token.gap === 'line' || !/^(?:[-–—]|الي|حتي|تا|to|and|au|و)$/.test(token.text)) return null
  const day = tokens.list[index + 1]?.gap === 'line' ? null : readDay(tokens, index + 1)
  return day && { day: day.day, next: day.next }
}

function plainNumber({ list }: Tokens, index: number): number | null {
  const token = list[index]
  return token?.kind === 'number' && /^\d{1,4}$/.test(token.text) ? Number(token.text) : null
}

/** 2025-04-09, 18/6/2025, 18.6.2025. The day comes first where nothing says otherwise, as in all Arabic dates. */
function readNumeric(tokens: Tokens, index: number): Parts | null {
  const { list } = tokens
  const token = list[index]
  if (token?.kind !== 'number') return null
  const dotted = /^\d{1,4}\.\d{1,2}\.\d{1,4}$/.test(token.text)
  const sign = dotted ? '.' : signAt(tokens, index + 1)
  const texts = dotted ? token.text.split('.') : [index, index + 2, index + 4].map(at => list[at]?.text ?? '')
  const last = dotted ? index : index + 4
  const named = dotted ? null : readNumericWithName(tokens, index)
  if (named) return named
  if (!dotted && (!/^[-/]$/.test(sign) || signAt(tokens, index + 3) !== sign || !isGlued(tokens, index, last)))
    return null
  if (!texts.every(text => /^\d{1,4}$/.test(text))) return null
  const [a = 0, b = 0, c = 0] = texts.map(Number)
  const isYearFirst = texts[0]?.length === 4
  if (!isYearFirst && texts[2]?.length !== 4) return null
  const year = isYearFirst ? a : c
  const era = readEra(tokens, last + 1)
  // 1436/10/21 without its era; in Persian digits it is of the solar year.
  const isGuessed = !era && year >= 1300 && year < firstYear
  const guess: Calendar = /[۰-۹]/.test(written(tokens, token)) ? 'solar' : 'lunar'
  const isHijri = era?.era === 'lunar' || era?.era === 'solar'
  const calendar: Calendar = isGuessed ? guess : era && era.era !== 'before' ? era.era : 'gregorian'
  if (!isHijri && !isGuessed && (year < firstYear || year > lastYear)) return null
  const isMonthFirst = isYearFirst || (sign === '/' && isBeforeHalfDay(tokens, last + 1))
  const [one, two] = isYearFirst ? [b, c] : [a, b]
  const orders = isMonthFirst ? [[one, two]] : [[two, one]]
  if (!isYearFirst) orders.push(isMonthFirst ? [two, one] : [one, two])
  const found = orders.find(([month = 0, day = 0]) => dayNumber(calendar, { year, month, day }) !== null)
  if (!found) return null
  const [month = 0, day = 0] = found
  const isOrderOpen =
    sign === '/' &&
    !isYearFirst &&
    !isMonthFirst &&
    one !== two &&
    (one ?? 0) <= 12 &&
    (two ?? 0) <= 12 &&
    isOfLatinText(tokens, index)
  const next = isHijri && era ? era.next : last + 1
  const end = list[next - 1]?.end ?? token.end
  return { start: token.start, end, next, calendar, year, month, days: [day], isGuessed, isOrderOpen }
}

/** 28/أكتوبر/2019, 5-Mar-2021 */
function readNumericWithName(tokens: Tokens, index: number): Parts | null {
  const sign = signAt(tokens, index + 1)
  const day = plainNumber(tokens, index)
  const token = tokens.list[index]
  if (!token || day === null || day < 1 || day > 31 || !/^[-/]$/.test(sign)) return null
  const month = readMonth(tokens, index + 2)
  const year = month && signAt(tokens, month.next) === sign ? plainNumber(tokens, month.next + 1) : null
  const last = month && tokens.list[month.next + 1]
  if (month?.calendar !== 'gregorian' || year === null || last?.text.length !== 4) return null
  const { calendar, month: number, next } = month
  return { start: token.start, end: last.end, next: next + 2, calendar, year, month: number, days: [day] }
}

/** Whether the words nearest before (else after) are of a language that may put the month first. */
function isOfLatinText({ list }: Tokens, index: number): boolean {
  for (const step of [-1, 1])
    for (let at = index + step; Math.abs(at - index) < 8; at += step)
      if (list[at]?.kind === 'word') return /^[a-z]/.test(list[at]?.text ?? '')
  return false
}

/** "10/8/2025 3:44:00 AM": who writes the hour like this puts the month first. */
function isBeforeHalfDay(tokens: Tokens, index: number): boolean {
  let at = index
  while (at < index + 5 && (tokens.list[at]?.kind === 'number' || signAt(tokens, at) === ':')) at += 1
  return at > index && /^(?:am|pm)$/.test(wordAt(tokens, at)?.text ?? '')
}

function isGlued({ list }: Tokens, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at += 1) if (list[at]?.gap !== 'none') return false
  return list[last + 1]?.kind !== 'number' || list[last + 1]?.gap !== 'none'
}

function toReading({ source }: Tokens, parts: Parts): FigureReading | null {
  const { start, end, calendar, year, month, days } = parts
  const base = {
    start,
    end,
    kind: 'date' as const,
    unit: '',
    bound: calendar === 'lunar' ? ('about' as const) : ('exactly' as const),
    doubtful:
      calendar === 'lunar' || parts.isGuessed ? ('calendar' as const) : parts.isOrderOpen ? ('order' as const) : null,
    written: source.slice(start, end)
  }
  const [day, lastDay] = days
  if (year === null) {
    // Other calendars drift through the year: without one, their days are no date.
    if (calendar !== 'gregorian' || day === undefined || day > daysInMonth('gregorian', 2000, month)) return null
    const value = month * 100 + day
    const high = lastDay !== undefined && lastDay > day ? month * 100 + lastDay : null
    return { ...base, value, low: high === null ? null : value, high, date: null }
  }
  const first = dayNumber(calendar, { year, month, day: day ?? 1 })
  const last = dayNumber(calendar, { year, month, day: lastDay ?? day ?? daysInMonth(calendar, year, month) })
  if (first === null || last === null) return null
  const date = day === undefined && calendar === 'gregorian' ? isoDay(first).slice(0, 7) : isoDay(first)
  const isRange = last > first
  return { ...base, value: first, low: isRange ? first : null, high: isRange ? last : null, date }
}

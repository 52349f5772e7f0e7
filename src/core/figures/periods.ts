import { dayNumber, daysInMonth, isoDay } from './calendars'
import { type FoundMonth, readMonth } from './months'
import type { Taken } from './taken'
import { offsetAfter, signAt, type Tokens, wordAt } from './tokens'

const ordinals: ReadonlyMap<string, number> = new Map([
  ...['الاول', 'الثاني', 'الثالث', 'الرابع'].map((word, at) => [word, at + 1] as const),
  ...['first', 'second', 'third', 'fourth'].map((word, at) => [word, at + 1] as const),
  ['الاولي', 1],
  ['الثانيه', 2],
  ['الاخير', -1],
  ['final', -1],
  ['last', -1]
])
/** How many of a period make a year. */
const partsOfYear: ReadonlyMap<string, number> = new Map([
  ['النصف', 2],
  ['الثلث', 3],
  ['الربع', 4],
  ['half', 2],
  ['quarter', 4]
])

/** A part of a year or a run of months: `الربع الثالث من 2023`, `H1 2024`, `من يناير إلى مارس 2023`. */
export function readPeriod(tokens: Tokens, index: number): Taken | null {
  return readPart(tokens, index) ?? readMonths(tokens, index)
}

function readPart(tokens: Tokens, index: number): Taken | null {
  const part = readArabicPart(tokens, index) ?? readEnglishPart(tokens, index) ?? readShortPart(tokens, index)
  if (!part || part.nth > part.of) return null
  const year = readYearOfPart(tokens, part.next)
  if (!year) return null
  const months = 12 / part.of
  const nth = part.nth < 0 ? part.of : part.nth
  return period(tokens, {
    start: part.start,
    next: year.next,
    year: year.year,
    first: months * (nth - 1) + 1,
    last: months * nth
  })
}

interface Part {
  start: number
  next: number
  nth: number
  of: number
}

function readArabicPart(tokens: Tokens, index: number): Part | null {
  const token = tokens.list[index]
  const lean = /^(?:[وفبك](?=ال)|لل)/.exec(token?.text ?? '')?.[0] ?? ''
  const letters = lean.length
  const word = lean === 'لل' ? `ال${(token?.text ?? '').slice(2)}` : (token?.text ?? '').slice(letters)
  const of = partsOfYear.get(word)
  const nth = ordinals.get(wordAt(tokens, index + 1)?.text ?? '')
  if (!token || of === undefined || nth === undefined) return null
  return { start: offsetAfter(tokens, token, letters), next: index + 2, nth, of }
}

/** third quarter, first half */
function readEnglishPart(tokens: Tokens, index: number): Part | null {
  const token = tokens.list[index]
  const nth = ordinals.get(token?.text ?? '')
  const of = partsOfYear.get(wordAt(tokens, index + 1)?.text ?? '')
  if (!token || nth === undefined || of === undefined) return null
  return { start: token.start, next: index + 2, nth, of }
}

/** Q3, H1 */
function readShortPart({ list }: Tokens, index: number): Part | null {
  const [token, number] = [list[index], list[index + 1]]
  if (!token || !/^[qh]$/.test(token.text) || number?.gap !== 'none' || !/^[1-4]$/.test(number.text)) return null
  return { start: token.start, next: index + 2, nth: Number(number.text), of: token.text === 'q' ? 4 : 2 }
}

/** `من عام 2023`, `لعام 2023`, `of 2023`, `2023`. */
function readYearOfPart(tokens: Tokens, index: number): { year: number; next: number } | null {
  let at = index
  while (
    /^(?:من|في|of|in|[لب]?(?:ال)?(?:عام|سنه)|لل(?:عام|سنه)|الماليه?|المالي|the|fiscal|year)$/.test(
      wordAt(tokens, at)?.text ?? ''
    )
  )
    at += 1
  const token = tokens.list[at]
  if (token?.kind !== 'number' || token.gap === 'line' || at - index > 4) return null
  if (!/^(?:19|20)\d\d$/.test(token.text) || /^[-–/]$/.test(signAt(tokens, at + 1))) return null
  return { year: Number(token.text), next: at + 1 }
}

/** `من يناير إلى مارس 2023`, `بين يناير ومارس 2023`, `January-March 2023`. */
function readMonths(tokens: Tokens, index: number): Taken | null {
  const first = readMonth(tokens, index)
  if (first?.calendar !== 'gregorian') return null
  const last = readLastMonth(tokens, index, first)
  const year =
    last && last.calendar === 'gregorian' && last.month > first.month ? readYearOfPart(tokens, last.next) : null
  if (!last || !year) return null
  return period(tokens, { start: first.start, next: year.next, year: year.year, first: first.month, last: last.month })
}

function readLastMonth(tokens: Tokens, index: number, { next }: FoundMonth): FoundMonth | null {
  const link = tokens.list[next]
  if (!link || link.gap === 'line' || tokens.list[index - 1]?.kind === 'number') return null
  if (/^(?:الي|وحتي|حتي|to|through|until|[-–—])$/.test(link.text)) return readMonth(tokens, next + 1)
  const isBetween = /^(?:بين|between)$/.test(tokens.list[index - 1]?.text ?? '')
  if (isBetween && link.text === 'and') return readMonth(tokens, next + 1)
  return isBetween && link.text.startsWith('و') ? readMonth(tokens, next) : null
}

function period(
  { list, source }: Tokens,
  { start, next, year, first, last }: { start: number; next: number; year: number; first: number; last: number }
): Taken | null {
  const low = dayNumber('gregorian', { year, month: first, day: 1 })
  const high = dayNumber('gregorian', { year, month: last, day: daysInMonth('gregorian', year, last) })
  if (low === null || high === null) return null
  const end = list[next - 1]?.end ?? start
  const written = source.slice(start, end)
  const reading = {
    start,
    end,
    value: low,
    low,
    high,
    kind: 'date',
    unit: '',
    date: isoDay(low),
    bound: 'exactly',
    doubtful: null,
    written
  } as const
  return { reading, next }
}

import { readArabicWords } from './amount-arabic'
import { type Calendar, dayNumber, isoDay } from './calendars'
import { isKnownNoun, readCounted } from './counted'
import { type Era, readEra } from './eras'
import type { FigureReading } from './reading'
import type { Taken } from './taken'
import { chainEnd, offsetAfter, type Tokens, wordAt, written } from './tokens'
import { readUnitAfter } from './unit-after'

/** Words right before a number that make it a year: عام, بعام, عامي, year. */
const cue =
  /^(?:[وبلف]?(?:ال)?(?:عام|سنه)|لل(?:عام|سنه)|[وبلف]?(?:عامي|سنتي|عامين|اعوام|الاعوام|سنوات|السنوات)|سال|annees?|années?|years?)$/

/** The year, years or decade that begin at token `index`. */
export function readYearAt(tokens: Tokens, index: number): Taken | null {
  const token = tokens.list[index]
  if (token?.kind === 'word') return readDecadeWord(tokens, index) ?? readYearWords(tokens, index)
  const text = token?.kind === 'number' ? token.text : ''
  if (!token || !/^\d{1,4}$/.test(text)) return null
  const year = Number(text)
  // 2020-13-45 is no date and no year.
  if (chainEnd(tokens, index, /^[-/]$/) >= index + 5) return null
  const early = text.length === 3 ? readEarlyYears(tokens, index, year) : null
  if (early) return early
  if (isDecade(tokens, index)) return decade(tokens, year, token.start, index + 2)
  const era = readEra(tokens, index + 1)
  const hasCue = isCue(tokens, index)
  const joint = readHijriRange(tokens, index, year)
  if (joint) return joint
  // "5 م" and "621 م" are metres.
  if (
    era &&
    (!isSingleMim(tokens, index + 1) ||
      hasCue ||
      isAfterHijri(tokens, index) ||
      (year >= 1800 && year <= 2100 && !isLength(tokens, index)))
  )
    return single(tokens, index, year, era)
  const isLikely =
    text.length === 4 &&
    (year >= 1900 || isOldYear(tokens, index, year) || isBracketedRange(tokens, index)) &&
    year <= 2100
  // في السنة 143 ليلة
  const isRate = text.length === 3 && hasCue && readCounted(tokens, index + 1, year) !== null
  if (!isLikely && !(hasCue && text.length >= 3 && year <= 2200 && !isRate))
    return isOldHijri(tokens, index, year) ? guessedHijri(tokens, index, year) : null
  if (!hasCue && isQuantity(tokens, index)) return null
  if (hasCue && year >= 1300 && year <= 1480 && isOfHijriText(tokens, index))
    return doubted(
      range(tokens, index, year) ??
        (year >= 1340 && year <= 1450 ? guessedHijri(tokens, index, year) : single(tokens, index, year, null))
    )
  return range(tokens, index, year) ?? single(tokens, index, year, null)
}

/** `1440-1445 هـ`, `1435/1436 هـ`: the era stands once, behind both. */
function readHijriRange(tokens: Tokens, index: number, year: number): Taken | null {
  const [sign, second] = [tokens.list[index + 1], tokens.list[index + 2]]
  if (!/^[-–/]$/.test(sign?.text ?? '') || second?.kind !== 'number' || second.text.length !== 4) return null
  const era = readEra(tokens, index + 3)?.era
  return era === 'lunar' || era === 'solar' ? range(tokens, index, year) : null
}

/** بطول 1900 م: what is measured stands shortly before. */
function isLength({ list }: Tokens, index: number): boolean {
  const length = /^(?:[وفب]?(?:ال)?(?:طول|عمق|ارتفاع|عرض|مسافه|منسوب|علو|محيط|قطر|بالغه?)(?:ه|ها)?)$/
  for (let at = index - 1; at >= index - 3 && list[at]?.kind === 'word'; at -= 1)
    if (length.test(list[at]?.text ?? '')) return true
  return false
}

/** `193 هـ (809 م)`, `40هـ/661م`: the year of our era that is printed beside one of the Hijra. */
function isAfterHijri({ list }: Tokens, index: number): boolean {
  const at = /^[(/\-–]$/.test(list[index - 1]?.text ?? '') ? index - 2 : index - 1
  return list[at]?.text === 'ه' && list[at - 1]?.kind === 'number' && list[index]?.gap !== 'line'
}

function isSingleMim(tokens: Tokens, index: number): boolean {
  return tokens.list[index]?.text === 'م'
}

function isCue(tokens: Tokens, index: number): boolean {
  if (tokens.list[index]?.gap === 'line') return false
  const before = tokens.list[index - 1]?.text ?? ''
  if (before === '©' || cue.test(before)) return true
  const [second, third] = [tokens.list[index - 2], tokens.list[index - 3]?.text ?? '']
  // سنتي 1440 و1441, العام الهجري 1445
  if (before === 'و') return second?.kind === 'number' && second.text.length === 4 && cue.test(third)
  return kindOfYear.test(before) && cue.test(second?.text ?? '')
}

const kindOfYear = /^ال(?:دراسي|مالي|جامعي|هجري|ميلادي)ه?$/

/** 2000 dollars, 2000 fighters, 5/2000. */
function isQuantity(tokens: Tokens, index: number): boolean {
  const before = tokens.list[index - 1]
  const glued = tokens.list[index]?.gap === 'none' && before?.kind === 'sign' && /^[-+/.:#]$/.test(before.text)
  return glued || hasUnit(tokens, index)
}

function hasUnit(tokens: Tokens, index: number): boolean {
  return readUnitAfter(tokens, index + 1) !== null || isKnownNoun(tokens, index + 1)
}

function isDecade({ list, source }: Tokens, index: number): boolean {
  const [token, after] = [list[index], list[index + 1]]
  const isYear = /^(?:1[0-9]|20)\d0$/.test(token?.text ?? '')
  return isYear && after?.gap === 'none' && after.kind === 'word' && source.slice(after.start, after.end) === 's'
}

function range(tokens: Tokens, index: number, year: number): Taken | null {
  const link = tokens.list[index + 1]
  if (!link || link.gap === 'line') return null
  const isSign = link.kind === 'sign' && /^[-–—/]$/.test(link.text)
  const isTo = /^(?:و?(?:الي|حتي)|to|until|till)$/.test(link.text)
  const isAnd = /^(?:و|and)$/.test(link.text) && isBetween(tokens, index)
  if (!isSign && !isTo && !isAnd) return null
  const at = cue.test(wordAt(tokens, index + 2)?.text ?? '') && !isSign ? index + 3 : index + 2
  const second = tokens.list[at]
  if (second?.kind !== 'number' || second.gap === 'line' || !/^\d{2,4}$/.test(second.text)) return null
  const short = second.text.length === 2 && isSign
  const high = short ? Math.floor(year / 100) * 100 + Number(second.text) : Number(second.text)
  if (high <= year || high > 2200 || (!short && second.text.length !== 4)) return null
  if (!isCue(tokens, index) && hasUnit(tokens, at)) return null
  const era = readEra(tokens, at + 1)
  const isHijri = era?.era === 'lunar' || era?.era === 'solar'
  const next = era ? era.next : at + 1
  const start = tokens.list[index]?.start ?? 0
  if (isHijri && era) return hijri(tokens, { start, next, low: year, high, calendar: era.era as Calendar })
  return taken(tokens, { start, next, value: year, low: year, high, date: iso(year), bound: 'exactly' })
}

/** Whether `بين` or `between` stands shortly before. */
export function isBetween({ list }: Tokens, index: number): boolean {
  for (let at = index - 1; at >= index - 3; at -= 1) {
    const token = list[at]
    if (token?.kind !== 'word') return false
    if (/^(?:[وف]?(?:ما)?بين|between|entre)$/.test(token.text)) return true
    if (token.gap === 'line') return false
  }
  return false
}

function single(tokens: Tokens, index: number, year: number, era: { era: Era; next: number } | null): Taken | null {
  const start = tokens.list[index]?.start ?? 0
  const next = era?.next ?? index + 1
  if (era && (era.era === 'lunar' || era.era === 'solar'))
    return hijri(tokens, { start, next, low: year, high: year, calendar: era.era })
  if (era?.era === 'before')
    return taken(tokens, { start, next, value: -year, low: null, high: null, date: null, bound: 'exactly' })
  return taken(tokens, { start, next, value: year, low: null, high: null, date: iso(year), bound: 'exactly' })
}

/** In Arabic and Persian a year of about 1400 without its era is mostly of the Hijra; in English it is ours. */
function isOfHijriText({ list }: Tokens, index: number): boolean {
  return /[\u0600-\u06ff]/.test(list[index - 1]?.text ?? '')
}

/** Words before a year of the last centuries: a preposition, or what the year dates. */
const oldCue =
  /^[وفبل]?(?:ال)?(?:في|منذ|حتي|قبل|بعد|حرب|معاهده|اتفاقيه|ثوره|دستور|صلح|معركه|انقلاب|in|since|until|by|from|before|after|around|circa|war|treaty|revolution)$/

/** في 1869, معاهدة 1648, since 1789; not 1869 homes. */
function isOldYear(tokens: Tokens, index: number, year: number): boolean {
  const before = tokens.list[index - 1]
  if (year < 1600 || before?.kind !== 'word' || tokens.list[index]?.gap !== 'space' || !oldCue.test(before.text))
    return false
  return !/^[a-z]/.test(before.text) || readCounted(tokens, index + 1) === null
}

/** `بدأ في 1442`, `تابستان ۱۳۹۹`: without a word for year, so only where nothing is counted. */
function isOldHijri(tokens: Tokens, index: number, year: number): boolean {
  const token = tokens.list[index]
  const before = tokens.list[index - 1]
  if (!token || year < 1340 || year > 1450 || token.gap !== 'space' || before?.kind !== 'word') return false
  const isTold = /^[وف]?(?:في|منذ|حتي|قبل|بعد)$/.test(before.text) || /^۱[۳۴]/.test(written(tokens, token))
  return isTold && !isQuantity(tokens, index) && readCounted(tokens, index + 1, year) === null
}

/** (1805-1811): years of a reign or a life. */
function isBracketedRange({ list }: Tokens, index: number): boolean {
  const [first, dash, second] = [list[index], list[index + 1], list[index + 2]]
  if (list[index - 1]?.text !== '(' || list[index + 3]?.text !== ')' || !/^[-–]$/.test(dash?.text ?? '')) return false
  const [low, high] = [first, second].map(one => (/^\d{4}$/.test(one?.text ?? '') ? Number(one?.text) : 0))
  return low !== undefined && high !== undefined && low >= 1000 && low < high && high <= 2100
}

/** Of these the numbers in a bracket are pages or paragraphs. */
const ofText =
  /^(?:[وفبل]?(?:ال)?(?:صفح[هة]|صفحات|ص|مواد|ايات|فقرات|ارقام)|pp?|pages?|verses?|lines?|articles?|sections?|nos?)$/

/** (622-660), (661-750م): years of a reign or a life before 1000; without an era they may number something else. */
function readEarlyYears({ list, source }: Tokens, index: number, low: number): Taken | null {
  const [dash, second] = [list[index + 1], list[index + 2]]
  const isRange = /^[-–]$/.test(dash?.text ?? '') && /^\d{3,4}$/.test(second?.text ?? '')
  const high = Number(second?.text)
  const before = list[index - 2]
  if (!isRange || list[index - 1]?.text !== '(' || high <= low || high - low > 120) return null
  if (before?.kind !== 'word' || ofText.test(before.text)) return null
  const era = readEra({ list, source }, index + 3)
  if (era && era.era !== 'gregorian') return null
  const next = era?.next ?? index + 3
  if (list[next]?.text !== ')') return null
  const start = list[index]?.start ?? 0
  const read = taken({ list, source }, { start, next, value: low, low, high, date: iso(low), bound: 'exactly' })
  return era || !read.reading ? read : { ...read, reading: { ...read.reading, doubtful: 'digits' } }
}

function doubted(read: Taken | null): Taken | null {
  return read?.reading ? { ...read, reading: { ...read.reading, doubtful: 'calendar' } } : read
}

/** `بدأ عام 1435`: a year of the Hijra, doubtful; Persian digits and words mean the solar one. */
function guessedHijri(tokens: Tokens, index: number, year: number): Taken | null {
  const token = tokens.list[index]
  if (!token) return null
  const isPersian = /[۰-۹]/.test(written(tokens, token)) || tokens.list[index - 1]?.text === 'سال'
  const calendar = isPersian ? 'solar' : 'lunar'
  return doubted(hijri(tokens, { start: token.start, next: index + 1, low: year, high: year, calendar }))
}

/** A year of another calendar lies in two of ours. */
function hijri(
  tokens: Tokens,
  { start, next, low, high, calendar }: { start: number; next: number; low: number; high: number; calendar: Calendar }
): Taken | null {
  const first = dayNumber(calendar, { year: low, month: 1, day: 1 })
  const after = dayNumber(calendar, { year: high + 1, month: 1, day: 1 })
  if (first === null || after === null || low > 1600) return null
  const [from, to] = [first, after - 1].map(day => Number(isoDay(day).slice(0, 4)))
  if (from === undefined || to === undefined) return null
  const bound = calendar === 'lunar' ? 'about' : 'exactly'
  const doubtful = calendar === 'lunar' ? 'calendar' : null
  return taken(tokens, { start, next, value: from, low: from, high: to, date: iso(from), bound, doubtful })
}

const decadeStems = new Map(
  ['عشر', 'ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].flatMap((stem, at) =>
    ['ينيات', 'ينات'].map(end => [stem + end, 20 + at * 10] as const)
  )
)
const centuries = new Map([
  ['الماضي', 1900],
  ['العشرين', 1900],
  ['الحالي', 2000],
  ['الجاري', 2000],
  ['الحادي', 2000],
  ['التاسع', 1800],
  ['الثامن', 1700]
])

/** التسعينيات, ثمانينات القرن الماضي, ستينيات القرن التاسع عشر. */
function readDecadeWord(tokens: Tokens, index: number): Taken | null {
  const token = tokens.list[index]
  const found = /^(?<lean>[وبفل]?)(?<article>(?:ال|(?<=ل)ل)?)(?<stem>.+)$/.exec(token?.text ?? '')?.groups
  const decadeOf = decadeStems.get(found?.stem ?? '')
  if (!token || decadeOf === undefined) return null
  const start = offsetAfter(tokens, token, found?.lean?.length ?? 0)
  const text = (at: number) => wordAt(tokens, at)?.text ?? ''
  const of = text(index + 1) === 'من' ? index + 2 : index + 1
  // In his nineties.
  if (/^(?:عمر|العمر)/.test(text(of))) return { reading: null, next: of + 1 }
  const century = text(of) === 'القرن' ? centuries.get(text(of + 1)) : undefined
  if (century === undefined) return decade(tokens, (decadeOf === 20 ? 2000 : 1900) + decadeOf, start, index + 1)
  const isTwoWords = /^(?:عشر|والعشر[وي]ن)$/.test(text(of + 2))
  return decade(tokens, century + decadeOf, start, of + (isTwoWords ? 3 : 2))
}

function decade(tokens: Tokens, year: number, start: number, next: number): Taken {
  return taken(tokens, { start, next, value: year, low: year, high: year + 9, date: iso(year), bound: 'exactly' })
}

/** عام ألف وتسعمئة وثمانية وأربعين. */
function readYearWords(tokens: Tokens, index: number): Taken | null {
  if (!isCue(tokens, index)) return null
  const amount = readArabicWords(tokens, index)
  if (!amount || amount.value < 1000 || amount.value > 2200) return null
  const { start, next, value } = amount
  return taken(tokens, { start, next, value, low: null, high: null, date: iso(value), bound: 'exactly' })
}

type Year = Pick<FigureReading, 'start' | 'value' | 'low' | 'high' | 'date' | 'bound'> & {
  next: number
  doubtful?: FigureReading['doubtful']
}

function taken({ list, source }: Tokens, { next, ...year }: Year): Taken {
  const end = list[next - 1]?.end ?? year.start
  return {
    reading: { doubtful: null, ...year, end, kind: 'year', unit: '', written: source.slice(year.start, end) },
    next
  }
}

function iso(year: number): string {
  return String(year).padStart(4, '0')
}

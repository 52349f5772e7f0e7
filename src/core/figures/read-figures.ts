import { tidy } from './amount-arabic'
import { readBound } from './bounds'
import { readOneWithRest, withRest } from './compound'
import { isKnownPlural } from './counted'
import { readDefiniteMeasure } from './definite-measures'
import { skipNotFigure } from './not-figures'
import { preferPrintedDates } from './printed-dates'
import type { Quantity } from './quantity-reading'
import { type Joined, readJoined } from './ranges'
import { readDateAt } from './read-dates'
import { readQuantity } from './read-quantities'
import { readYearAt } from './read-years'
import type { FigureReading } from './reading'
import type { Taken } from './taken'
import { type Token, type Tokens, tokenize, wordAt } from './tokens'
import { isTime, readUnitAfter } from './unit-after'
import { arabicWord, isParticle } from './words-arabic'

/**
 * All figures of a text in its order, none overlapping another: numbers in digits and words, money, percentages, measures,
 * counts, years and dates, in Arabic and English. Ordinals, versions, telephone and list numbers, footnote marks and the
 * like are not figures. One pass; each token is looked at a bounded number of times.
 */
export function readFigures(text: string): FigureReading[] {
  const tokens = tokenize(text)
  const found: FigureReading[] = []
  /** The last quantity with a unit in the sentence: an elliptic "94.8 مليارا" after it is of the same. */
  let said: Pick<FigureReading, 'kind' | 'unit'> | null = null
  let index = 0
  while (index < tokens.list.length) {
    const token = tokens.list[index]
    if (!token || token.gap === 'line' || /^[.!?؟]$/.test(token.text)) said = null
    const taken = readDateOrYear(tokens, index)
    const next = taken ? taken.next : skipNotFigure(tokens, index)
    if (next !== null) {
      if (taken?.reading) found.push(taken.reading)
      index = next
      continue
    }
    const { readings, next: after } = readQuantities(tokens, index, said)
    found.push(...readings)
    said = readings.findLast(lendsUnit) ?? said
    index = after
  }
  preferPrintedDates(text, found)
  return found
}

function readDateOrYear(tokens: Tokens, index: number): Taken | null {
  const date = readDateAt(tokens, index)
  if (date) return date
  const year = readYearAt(tokens, index)
  if (!year?.reading) return year
  if (year.reading.bound !== 'exactly') return year
  const bound = readBound(tokens, index, year.next)
  // "More than 2000" is a quantity, "around 2015" a year.
  if (bound !== 'exactly' && bound !== 'about' && year.reading.low === null) return null
  return { ...year, reading: { ...year.reading, bound: bound === 'about' ? bound : 'exactly' } }
}

interface Read {
  readings: FigureReading[]
  next: number
}

function readQuantities(tokens: Tokens, index: number, said: Pick<FigureReading, 'kind' | 'unit'> | null): Read {
  const numeral = readDefiniteMeasure(tokens, index) ?? definiteNumeral(tokens, index) ?? readOneWithRest(tokens, index)
  const alone = numeral ?? readQuantity(tokens, index)
  if (!alone) return { readings: [], next: index + 1 }
  const joined = numeral ? null : readJoined(tokens, index, alone)
  const quantity = joined || numeral ? alone : withRest(tokens, index, alone)
  const last = joined?.second ?? quantity
  // 5G, 10th, 4x4
  if (runsOn(tokens, last)) return { readings: [], next: last.next }
  if (!joined && isMark(tokens, index, quantity)) return { readings: [], next: quantity.next }
  const bound = readBound(tokens, index, last.next, last.unit)
  if (joined) return { readings: ofJoined(tokens, joined, bound), next: last.next }
  const of = said && isElliptic(tokens, quantity, said) ? { ...quantity, ...carriedFrom(said) } : quantity
  return { readings: [toReading(tokens, of, bound)], next: quantity.next }
}

/** Money and measures lend their unit to a number that leaves it out; times and rates of a time do not. */
function lendsUnit({ kind, unit }: FigureReading): boolean {
  return kind === 'money' || (kind === 'measure' && !isTime(unit))
}

/** Words that say which kind of value follows, in the clause before it. */
const ofMoney =
  /^[وفبل]?(?:ال)?(?:قيم|كلف|تكلف|سعر|ثمن|ايراد|ارباح|خساير|استثمار|ميزاني|موازن|value|worth|cost|revenue)/
const ofPeople = /^[وفبل]?(?:ال)?(?:عدد|سكان|نسم|population|number)/

/** "94.8 مليارا" after "66.2 مليار دولار": a scaled number without a noun, where nothing names another kind of value. */
function isElliptic(
  tokens: Tokens,
  { kind, scale, next, start }: Quantity,
  said: Pick<FigureReading, 'kind' | 'unit'>
): boolean {
  if (kind !== 'number' || scale < 1e3 || wordAt(tokens, next)?.text === 'من' || wordAt(tokens, next)?.text === 'of')
    return false
  // English leaves a currency out only in a comparison: up from 2.1 billion.
  const before = tokens.list[indexBefore(tokens, next, start)]?.text ?? ''
  if (
    /^[a-z]/.test(tokens.list[next - 1]?.text ?? '') &&
    !/^(?:from|to|than|versus|vs|against|with|which)$/.test(before)
  )
    return false
  const others = said.kind === 'money' ? ofPeople : new RegExp(`${ofMoney.source}|${ofPeople.source}`)
  let at = indexBefore(tokens, next, start)
  for (let seen = 0; seen < 4 && tokens.list[at]?.kind === 'word'; seen += 1, at -= 1)
    if (others.test(tokens.list[at]?.text ?? '')) return false
  return true
}

/** The index of the token before a quantity that starts at the offset `start` and ends before the token `next`. */
function indexBefore({ list }: Tokens, next: number, start: number): number {
  let at = next - 1
  while (at >= 0 && (list[at]?.start ?? 0) >= start) at -= 1
  return at
}

function carriedFrom({
  kind,
  unit
}: Pick<FigureReading, 'kind' | 'unit'>): Pick<Quantity, 'kind' | 'unit' | 'doubtful'> {
  return { kind: kind as Quantity['kind'], unit, doubtful: 'carried' }
}

function ofJoined(tokens: Tokens, { first, second, isRange }: Joined, bound: FigureReading['bound']): FigureReading[] {
  if (!isRange) return [toReading(tokens, first, bound), toReading(tokens, second, 'exactly')]
  const range = toReading(tokens, { ...second, start: first.start, value: first.value }, bound)
  return [{ ...range, low: range.value, high: tidy(second.value) }]
}

function toReading({ source }: Tokens, quantity: Quantity, bound: FigureReading['bound']): FigureReading {
  const { start, end, kind, unit, doubtful } = quantity
  const value = tidy(quantity.value)
  const written = source.slice(start, end)
  return { start, end, value, low: null, high: null, kind, unit, date: null, bound, doubtful, written }
}

/** Latin letters right behind digits that are no unit. */
function runsOn({ list }: Tokens, { next }: Quantity): boolean {
  const after = list[next]
  return list[next - 1]?.kind === 'number' && after?.gap === 'none' && /^[a-z]+$/.test(after.text)
}

/** A number that leans on a word or on the end of a sentence is a note's mark (المنطقة3, النص.4); so is 3.2 heading a line. */
function isMark({ list }: Tokens, index: number, { kind, scale, bare }: Quantity): boolean {
  const token = list[index]
  const before = list[index - 1]
  if (token?.kind !== 'number' || kind !== 'number' || scale > 1) return false
  if (token.gap === 'line') return /^\d+\.\d+$/.test(token.text)
  if (token.gap !== 'none' || !before || !bare || token.text.length > 3) return false
  return before.kind === 'word' ? !isParticle(before.text) : /^[.»”"’)\]]$/.test(before.text)
}

/** العواصم الخمس, الأيام الستة: a number after its noun, when both have the article. */
function definiteNumeral(tokens: Tokens, index: number): Quantity | null {
  const token = wordAt(tokens, index)
  if (!token?.text.startsWith('ال')) return null
  const means = arabicWord(token.text.slice(2))
  const counts = (means?.kind === 'unit' && means.value >= 3) || means?.kind === 'ten'
  const noun = tokens.list[index - 1]
  // العشرين after a singular is an ordinal: القرن العشرين.
  const isTens = means?.kind === 'tens' && isKnownPlural((noun?.text ?? '').replace(/^[وفبكل]?ال/, ''))
  if (!means || !(counts || isTens) || !isDefiniteNoun(noun)) return null
  // الساعة الخامسة is an ordinal and another word; الثلاثة ملايين goes on.
  if (readUnitAfter(tokens, index + 1)) return null
  const { start, end } = token
  return {
    start,
    end,
    next: index + 1,
    value: means.value,
    raw: means.value,
    scale: 1,
    kind: 'number',
    unit: '',
    bare: false,
    doubtful: null
  }
}

function isDefiniteNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^[وفبكل]?ال..|^[وف]?لل../.test(token.text)
}

import { tidy } from './amount-arabic'
import { readBound } from './bounds'
import { skipNotFigure } from './not-figures'
import { type Joined, readJoined } from './ranges'
import { readDateAt, type Taken } from './read-dates'
import { type Quantity, readQuantity } from './read-quantities'
import { readYearAt } from './read-years'
import type { FigureReading } from './reading'
import { type Token, type Tokens, tokenize, wordAt } from './tokens'
import { readUnitAfter } from './unit-after'
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
    said = readings.findLast(({ kind }) => kind === 'money' || kind === 'measure') ?? said
    index = after
  }
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
  const numeral = definiteNumeral(tokens, index)
  const quantity = numeral ?? readQuantity(tokens, index)
  if (!quantity) return { readings: [], next: index + 1 }
  const joined = numeral ? null : readJoined(tokens, index, quantity)
  const last = joined?.second ?? quantity
  // 5G, 10th, 4x4
  if (runsOn(tokens, last)) return { readings: [], next: last.next }
  if (!joined && isMark(tokens, index, quantity)) return { readings: [], next: quantity.next }
  const bound = readBound(tokens, index, last.next, last.unit)
  if (joined) return { readings: ofJoined(tokens, joined, bound), next: last.next }
  const isElliptic = said && quantity.kind === 'number' && quantity.scale >= 1e6
  const of = isElliptic ? { ...quantity, kind: said.kind as Quantity['kind'], unit: said.unit } : quantity
  return { readings: [toReading(tokens, of, bound)], next: quantity.next }
}

function ofJoined(tokens: Tokens, { first, second, isRange }: Joined, bound: FigureReading['bound']): FigureReading[] {
  if (!isRange) return [toReading(tokens, first, bound), toReading(tokens, second, 'exactly')]
  const range = toReading(tokens, { ...second, start: first.start, value: first.value }, bound)
  return [{ ...range, low: range.value, high: tidy(second.value) }]
}

function toReading({ source }: Tokens, quantity: Quantity, bound: FigureReading['bound']): FigureReading {
  const { start, end, kind, unit } = quantity
  const value = tidy(quantity.value)
  return { start, end, value, low: null, high: null, kind, unit, date: null, bound, written: source.slice(start, end) }
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
  if (!means || !counts || !isDefiniteNoun(tokens.list[index - 1])) return null
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
    bare: false
  }
}

function isDefiniteNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^[وفبكل]?ال..|^[وف]?لل../.test(token.text)
}

import { isoDay } from '../../src/core/figures/calendars'
import type { FigureReading } from '../../src/core/figures/reading'
import { fold } from '../../src/core/text/fold'

/** A label such as `money 66.2e9 USD about` in its parts; see `tests/fixtures/figures.ts`. */
interface Label {
  kind: string
  low: string
  high: string | undefined
  /** Accepted units; of a count its noun, which may also be a word of the quote. */
  units: readonly string[]
  bounds: readonly string[]
}

const bounds = new Set(['exactly', 'about', 'atLeast', 'atMost', 'moreThan', 'lessThan'])

function parseLabel(label: string): Label {
  const [kind = '', value = '', ...rest] = label.split(' ')
  const last = rest.at(-1)?.split('/') ?? []
  const hasBounds = last.length > 0 && last.every(one => bounds.has(one))
  const unit = (hasBounds ? rest.slice(0, -1) : rest).join(' ')
  const [low = '', high] = value.split('..')
  const units = kind === 'percent' && unit === '' ? ['%'] : unit.split('|')
  return { kind, low, high, units, bounds: hasBounds ? last : ['exactly'] }
}

/** Whether a label can be parsed: its kind exists and its value is a number or a date. */
export function isLabel(label: string): boolean {
  const { kind, low, high } = parseLabel(label)
  if (!/^(?:number|money|percent|measure|count|year|date)$/.test(kind)) return false
  const form = kind === 'date' ? /^(?:\d{4}-\d\d(?:-\d\d)?|--\d\d-\d\d)$/ : /^-?\d+(?:\.\d+)?(?:e\d+)?$/
  return form.test(low) && (high === undefined || form.test(high))
}

/** Everything is right: kind, value or both ends, unit or noun, day, bound. */
export function isExact(reading: FigureReading, written: string, quote: string): boolean {
  const label = parseLabel(written)
  if (reading.kind !== label.kind || !label.bounds.includes(reading.bound)) return false
  if (!hasValue(reading, label)) return false
  if (label.kind === 'count') return label.units.includes(reading.unit) || isNounOf(reading.unit, quote)
  return label.kind === 'date' || label.units.includes(reading.unit)
}

/**
 * The number is right, and it is of nothing else than the label says: the unit, the rate, the noun or the bound may be
 * missing or be told more coarsely (`riyal` for SAR), but dollars for euros, metres for a time of day and a percentage for
 * a sum of money are wrong. Of a quarter or half of a year, the year will do.
 */
export function isValueRight(reading: FigureReading, written: string): boolean {
  const label = parseLabel(written)
  const isTime = (kind: string) => kind === 'date' || kind === 'year'
  if (isTime(label.kind) && isTime(reading.kind))
    return hasValue(reading, label) || (reading.kind === 'year' && label.low.startsWith(`${reading.value}-`))
  if (isTime(label.kind) || isTime(reading.kind) || !hasValue(reading, label)) return false
  if (isVague(reading.kind)) return true
  if (reading.kind !== label.kind) return false
  const [id = ''] = reading.unit.split('/')
  return label.units.some(unit => {
    const [known = ''] = unit.split('/')
    return known === id || isFamily(id) || isFamily(known)
  })
}

/** A reading that says nothing of a unit or a currency. */
function isVague(kind: string): boolean {
  return kind === 'number' || kind === 'count'
}

/** `riyal`, `pound`, …: a currency whose country the text leaves open. `pp` and `%` are as near to each other. */
function isFamily(unit: string): boolean {
  return /^(?:riyal|pound|dirham|dinar|lira|franc|rupee|krona|peso|manat|som|toman|%|pp)$/.test(unit)
}

function hasValue(reading: FigureReading, { kind, low, high }: Label): boolean {
  if (kind === 'date') return hasDate(reading, low, high)
  if (high === undefined) return isClose(reading.value, low) && (reading.low === null || reading.low === reading.high)
  return isClose(reading.low ?? Number.NaN, low) && isClose(reading.high ?? Number.NaN, high)
}

function hasDate(reading: FigureReading, low: string, high: string | undefined): boolean {
  if (reading.kind !== 'date') return false
  const of = (value: number) => (low.startsWith('--') ? `--${monthAndDay(value)}` : isoDay(value))
  if (low.length === 7 && !low.startsWith('--') && high === undefined) return reading.date === low
  if (of(reading.value) !== low) return false
  return high === undefined ? reading.high === null : reading.high !== null && of(reading.high) === high
}

/** 1106 is 6 November. */
function monthAndDay(value: number): string {
  const digits = String(value).padStart(4, '0')
  return `${digits.slice(0, 2)}-${digits.slice(2)}`
}

/** Thirds have no end in decimals: one part in a thousand is allowed where the label is no whole number. */
function isClose(value: number, label: string): boolean {
  const right = Number(label)
  return Math.abs(value - right) <= Math.abs(right) * (Number.isInteger(right) ? 1e-9 : 1e-3)
}

/** Whether a counted noun is one of the quote's words, in the singular or plural of the same root letters. */
function isNounOf(unit: string, quote: string): boolean {
  const root = (word: string) => word.replace(/[اويىهتنءئؤة]/g, '')
  return fold(quote)
    .split(/\s+/)
    .some(word => word === unit || (root(word) !== '' && root(word) === root(unit)))
}

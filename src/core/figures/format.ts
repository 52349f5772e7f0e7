import { isoDay } from './calendars'
import type { FigureBound, FigureReading } from './reading'
import { unitName } from './units'

type Language = 'ar' | 'en'

const bounds: Readonly<Record<FigureBound, Readonly<Record<Language, string>>>> = {
  exactly: { ar: '', en: '' },
  about: { ar: 'نحو ', en: 'about ' },
  atLeast: { ar: 'لا يقل عن ', en: 'at least ' },
  atMost: { ar: 'لا يتجاوز ', en: 'up to ' },
  moreThan: { ar: 'أكثر من ', en: 'more than ' },
  lessThan: { ar: 'أقل من ', en: 'less than ' }
}

interface Scale {
  value: number
  /** The plural stands after 3 to 10. */
  ar: readonly [singular: string, plural: string]
  en: string
}

const scales: readonly Scale[] = [
  { value: 1e12, ar: ['تريليون', 'تريليونات'], en: 'trillion' },
  { value: 1e9, ar: ['مليار', 'مليارات'], en: 'billion' },
  { value: 1e6, ar: ['مليون', 'ملايين'], en: 'million' }
]

const months: Readonly<Record<Language, readonly string[]>> = {
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' ')
}

/** Signs that stand before English amounts. */
const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' }

/**
 * A reading in a few words of `language`, with Latin digits in both: `66.2 مليار دولار`, `$66.2 billion`; `نحو 70%`;
 * `6 نوفمبر 2025`. Millions and more take the scale's name where that leaves at most three decimals; nothing is rounded
 * away otherwise. A counted noun stays the source's own.
 */
export function formatFigure(reading: FigureReading, language: Language): string {
  return bounds[reading.bound][language] + withoutBound(reading, language)
}

function withoutBound(reading: FigureReading, language: Language): string {
  const { kind, value, low, high } = reading
  const to = language === 'ar' ? ' إلى ' : ' to '
  if (kind === 'date') return dateText(reading, language)
  if (kind === 'year') return low === null || high === null ? yearText(value, language) : `${low}–${high}`
  if (low === null || high === null) return quantityText(value, reading.unit, language)
  // A scale, a unit and a sign that both ends share are said once.
  const isShared = scaleOf(low)?.value === scaleOf(high)?.value
  const sign = language === 'en' ? signs[reading.unit] : undefined
  if (sign)
    return `${sign}${isShared ? bare(low) : withScale(low, language)}${to}${isShared ? '' : sign}${withScale(high, language)}`
  return `${isShared ? bare(low) : withScale(low, language)}${to}${quantityText(high, reading.unit, language)}`
}

function yearText(value: number, language: Language): string {
  if (value >= 0) return String(value)
  return language === 'ar' ? `${-value} ق.م` : `${-value} BC`
}

function quantityText(value: number, unit: string, language: Language): string {
  const sign = language === 'en' ? signs[unit] : undefined
  if (sign) return `${value < 0 ? '-' : ''}${sign}${withScale(Math.abs(value), language)}`
  const number = withScale(value, language)
  if (unit === '%') return `${number}%`
  if (unit === '') return number
  // After a scale's name the noun is in the singular: 3 ملايين طن.
  return `${number} ${unitName(unit, language, language === 'ar' && scaleOf(value) ? 100 : value)}`
}

function withScale(value: number, language: Language): string {
  const scale = scaleOf(value)
  const number = bare(value)
  if (!scale) return number
  if (language === 'en') return `${number} ${scale.en}`
  const size = Math.abs(value) / scale.value
  const isFew = Number.isInteger(size) && size % 100 >= 3 && size % 100 <= 10
  return size === 1 && value > 0 ? scale.ar[0] : `${number} ${scale.ar[isFew ? 1 : 0]}`
}

function bare(value: number): string {
  return grouped(value / (scaleOf(value)?.value ?? 1))
}

function scaleOf(value: number): Scale | undefined {
  const found = scales.find(scale => Math.abs(value) >= scale.value)
  if (!found) return undefined
  const thousandths = (value / found.value) * 1000
  return Math.abs(thousandths - Math.round(thousandths)) < 1e-6 ? found : undefined
}

/** `1,234,567.5`, at most three decimals. */
function grouped(value: number): string {
  const [whole = '', decimals] = String(Number(Math.abs(value).toFixed(3))).split('.')
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${value < 0 ? '-' : ''}${digits}${decimals === undefined ? '' : `.${decimals}`}`
}

function dateText({ value, low, high, date }: FigureReading, language: Language): string {
  const to = language === 'ar' ? ' إلى ' : ' to '
  if (date === null) {
    const month = months[language][Math.floor(value / 100) - 1] ?? ''
    return high === null ? `${value % 100} ${month}` : `${value % 100}${to}${high % 100} ${month}`
  }
  if (date.length === 7) return `${monthOf(date, language)} ${date.slice(0, 4)}`
  const day = dayText(date, language)
  return low === null || high === null ? day : `${day}${to}${dayText(isoDay(high), language)}`
}

function dayText(date: string, language: Language): string {
  return `${Number(date.slice(8))} ${monthOf(date, language)} ${date.slice(0, 4)}`
}

function monthOf(date: string, language: Language): string {
  return months[language][Number(date.slice(5, 7)) - 1] ?? ''
}

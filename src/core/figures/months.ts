import { monthNames as gregorianNames } from '../documents/dates'
import type { Calendar } from './calendars'
import { matchPhrase, phraseTable } from './phrases'
import { offsetAfter, signAt, type Token, type Tokens, written } from './tokens'

const lunarNames = [
  ['محرم', 'المحرم', 'محرم الحرام', 'muharram'],
  ['صفر', 'صفر الخير'],
  ['ربيع الأول'],
  ['ربيع الآخر', 'ربيع الثاني'],
  ['جمادى الأولى', 'جمادى الأول'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الثاني', 'جمادى الآخر'],
  ['رجب'],
  ['شعبان', 'shaban'],
  ['رمضان', 'شهر رمضان', 'رمضان المبارك', 'ramadan'],
  ['شوال', 'shawwal'],
  ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة'],
  ['ذو الحجة', 'ذي الحجة', 'ذوالحجة']
]
const solarNames = [
  ['فروردين', 'farvardin'],
  ['أرديبهشت', 'ordibehesht'],
  ['خرداد', 'khordad'],
  ['تير', 'tir'],
  ['مرداد', 'أمرداد', 'mordad'],
  ['شهريور', 'شهريفر', 'shahrivar'],
  ['مهر', 'mehr'],
  ['آبان', 'aban'],
  ['آذر', 'azar'],
  ['دي', 'dey'],
  ['بهمن', 'bahman'],
  ['إسفند', 'esfand']
]

/** Further names of the Gregorian months: French, Persian, Urdu, Turkish. */
const otherNames = [
  'janvier ژانویه جنوری ocak',
  'février fevrier فوریه فروری şubat',
  'mars مارچ mart',
  'avril آوریل اپریل nisan',
  'mai مئی mayıs',
  'juin ژوئن جون haziran',
  'juillet ژوئیه جولای جولائی temmuz',
  'août aout اگست ağustos',
  'septembre سپتامبر ستمبر eylül',
  'octobre اکتبر اکتوبر ekim',
  'novembre نوامبر نومبر kasım',
  'décembre decembre دسامبر دسمبر aralık'
]

interface Month {
  calendar: Calendar
  month: number
}

function* monthPhrases(): Generator<readonly [string, Month]> {
  const calendars = [
    ['solar', solarNames],
    ['lunar', lunarNames],
    ['gregorian', gregorianNames]
  ] as const
  for (const [calendar, names] of calendars)
    for (const [at, spellings] of names.entries())
      for (const spelling of spellings) yield [spelling, { calendar, month: at + 1 }]
  for (const [at, names] of otherNames.entries())
    for (const name of names.split(' ')) yield [name, { calendar: 'gregorian', month: at + 1 }]
}
const months = phraseTable(monthPhrases())
/** Also common words, or verbs: months only with what the rest of a date says. */
const doubtful = new Set([
  'صفر',
  'دي',
  'تير',
  'مهر',
  'اب',
  'may',
  'mar',
  'march',
  'mars',
  'tir',
  'dey',
  'aban',
  'azar',
  'sep',
  'dec',
  'jan'
])

/** A month, with its other name where both stand (`شباط/فبراير`). */
export interface FoundMonth extends Month {
  start: number
  end: number
  next: number
  doubtful: boolean
}

/** The month that begins at token `index`, also after و ب ل ف. */
export function readMonth(tokens: Tokens, index: number): FoundMonth | null {
  const token = tokens.list[index]
  if (token?.kind !== 'word') return null
  const short = readShortMonth(tokens, index, token)
  if (short) return short
  const whole = matchPhrase(tokens, index, months)
  const letters = whole || !/^[وبلف]/.test(token.text) ? 0 : 1
  const found = whole ?? (letters ? matchPhrase(tokens, index, months, { skip: letters }) : null)
  if (!found) return null
  const month = found.means
  let next = readOtherName(tokens, found.next, month) ?? found.next
  // "Sept. 21"
  if (
    signAt(tokens, next) === '.' &&
    tokens.list[next]?.gap === 'none' &&
    /^(?!may$|june$|july$)[a-z]{3,4}$/.test(token.text)
  )
    next += 1
  const isDoubtful = doubtful.has(token.text.slice(letters)) && !isPlainly(tokens, token)
  const end = tokens.list[next - 1]?.end ?? token.end
  return { ...month, start: offsetAfter(tokens, token, letters), end, next, doubtful: isDoubtful }
}

/** ك1, ك2, ت1, ت2: كانون and تشرين, the first and the second, as papers of the Levant shorten them. */
const shortMonths: ReadonlyMap<string, number> = new Map([
  ['ت1', 10],
  ['ت2', 11],
  ['ك1', 12],
  ['ك2', 1]
])

function readShortMonth(tokens: Tokens, index: number, { text, start }: Token): FoundMonth | null {
  const number = tokens.list[index + 1]
  const month = number?.gap === 'none' ? shortMonths.get(text + number.text) : undefined
  if (!number || month === undefined) return null
  const found = { calendar: 'gregorian', month } as const
  const next = readOtherName(tokens, index + 2, found) ?? index + 2
  return { ...found, start, end: tokens.list[next - 1]?.end ?? number.end, next, doubtful: true }
}

/** The index after the other name of a month: `شباط/فبراير`, `يوليو (تموز)`, `آب – أغسطس`, `تموز يوليو`. */
function readOtherName(tokens: Tokens, index: number, month: Month): number | null {
  const sign = signAt(tokens, index)
  const at = /^[/(\-–]$/.test(sign) ? index + 1 : index
  const other = tokens.list[at]?.gap === 'line' ? null : matchPhrase(tokens, at, months)
  if (other?.means.calendar !== month.calendar || other.means.month !== month.month) return null
  if (sign !== '(') return other.next
  return signAt(tokens, other.next) === ')' ? other.next + 1 : null
}

/** آب with its madda, May with its capital. */
function isPlainly(tokens: Tokens, token: Token): boolean {
  const source = written(tokens, token)
  return /^[A-Z]/.test(source) || source.endsWith('آب')
}

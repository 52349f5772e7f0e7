import type { Calendar } from '../figures/calendars'
import { monthNames } from './gregorian-months'

/**
 * Months 1 to 12 in further languages: French, Turkish, German, Spanish, Urdu and Persian. They are kept apart from
 * `monthNames` because the figure ledger reads Arabic and English only.
 */
const foreignNames: readonly (readonly string[])[] = [
  ['janvier', 'ocak', 'januar', 'jänner', 'enero', 'جنوري', 'ژانويه'],
  ['février', 'fevrier', 'şubat', 'februar', 'febrero', 'فروري', 'فوريه'],
  ['mars', 'mart', 'märz', 'marzo', 'مارچ'],
  ['avril', 'nisan', 'abril', 'اپريل', 'اوريل'],
  ['mai', 'mayıs', 'mayo', 'مئي', 'مه', 'مي'],
  ['juin', 'haziran', 'juni', 'junio', 'جون', 'ژوئن'],
  ['juillet', 'temmuz', 'juli', 'julio', 'جولائي', 'ژوئيه', 'جولاي'],
  ['août', 'aout', 'ağustos', 'agosto', 'اگست', 'اگوست'],
  ['septembre', 'eylül', 'septiembre', 'setiembre', 'ستمبر', 'سپتامبر'],
  ['octobre', 'ekim', 'oktober', 'octubre', 'اكتبر'],
  ['novembre', 'kasım', 'noviembre', 'نومبر', 'نوامبر'],
  ['décembre', 'decembre', 'aralık', 'dezember', 'diciembre', 'دسمبر', 'دسامبر']
]

const lunarNames: readonly (readonly string[])[] = [
  ['محرم', 'المحرم', 'محرم الحرام', 'muharram'],
  ['صفر', 'صفر الخير', 'safar'],
  ['ربيع الاول', 'ربيع اول'],
  ['ربيع الاخر', 'ربيع الثاني', 'ربيع ثاني'],
  ['جمادي الاولي', 'جمادي الاول', 'جماد الاول', 'جماد اول'],
  ['جمادي الاخره', 'جمادي الثانيه', 'جمادي الثاني', 'جمادي الاخر', 'جماد الاخر', 'جماد الثاني'],
  ['رجب', 'rajab'],
  ['شعبان', 'shaban'],
  ['رمضان', 'شهر رمضان', 'رمضان المبارك', 'ramadan'],
  ['شوال', 'shawwal'],
  ['ذو القعده', 'ذي القعده', 'ذوالقعده'],
  ['ذو الحجه', 'ذي الحجه', 'ذوالحجه']
]

const solarNames: readonly (readonly string[])[] = [
  ['فروردين', 'farvardin'],
  ['ارديبهشت', 'ordibehesht'],
  ['خرداد', 'khordad'],
  ['تير', 'tir'],
  ['مرداد', 'امرداد', 'mordad'],
  ['شهريور', 'shahrivar'],
  ['مهر', 'mehr'],
  ['ابان', 'aban'],
  ['اذر', 'azar'],
  ['دي', 'dey'],
  ['بهمن', 'bahman'],
  ['اسفند', 'esfand']
]

/** A month of one of three calendars, 1 to 12. */
export interface NamedMonth {
  calendar: Calendar
  month: number
}

/** Every name of a month in the spelling that `readableDate` leaves: bare alef and ya, ha for ta marbuta, lower case. */
const monthByName: ReadonlyMap<string, NamedMonth> = new Map([
  ...entries('solar', solarNames),
  ...entries('lunar', lunarNames),
  ...entries('gregorian', foreignNames),
  ...entries('gregorian', monthNames)
])

/** Stands for the letters of a month's name; see `markMonths`. */
const firstSign = 0xe000
export const monthSigns = '[\\uE000-\\uE02F]'

/**
 * The text with every letter of a month's name replaced by one sign for that month, so that patterns need no list of names:
 * some three hundred alternatives in each pattern take seconds to compile. Every code unit keeps its place.
 */
export function markMonths(text: string): string {
  const words = [...text.matchAll(/[a-z\u00C0-\u024F\u0620-\u06EF]+/g)]
  let marked = ''
  let from = 0
  for (const [at, word] of words.entries()) {
    if (word.index < from) continue
    const next = words[at + 1]
    const pair = next && /^\s{1,3}$/.test(text.slice(word.index + word[0].length, next.index)) ? next : undefined
    const both = pair && monthByName.get(`${word[0]} ${pair[0]}`)
    const month = both ?? monthByName.get(word[0])
    if (!month) continue
    const end = both && pair ? pair.index + pair[0].length : word.index + word[0].length
    marked += text.slice(from, word.index) + signOf(month).repeat(end - word.index)
    from = end
  }
  return marked + text.slice(from)
}

/** The month for which a text of signs stands. */
export function monthOfSign(signs: string): NamedMonth | null {
  const number = signs.charCodeAt(0) - firstSign
  const calendar = calendars[Math.floor(number / 12)]
  return calendar === undefined ? null : { calendar, month: (number % 12) + 1 }
}

const calendars: readonly Calendar[] = ['gregorian', 'lunar', 'solar']

function signOf({ calendar, month }: NamedMonth): string {
  return String.fromCharCode(firstSign + calendars.indexOf(calendar) * 12 + month - 1)
}

function entries(calendar: Calendar, names: readonly (readonly string[])[]): [string, NamedMonth][] {
  return names.flatMap((spellings, at) =>
    spellings.map((name): [string, NamedMonth] => [name, { calendar, month: at + 1 }])
  )
}

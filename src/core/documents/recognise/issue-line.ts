import { findDates, type NumericOrder, withLatinDigits } from '../dates'
import type { PublicationDate } from '../document'
import { weekdays } from './credit-labels'

/** A line by which a printed paper numbers its issue: the paper's name (`''`: not on this line) and the day of the issue. */
export interface IssueLine {
  name: string
  date: PublicationDate | null
  /** Two numbers, a number and a day, or the form of a running head: hardly anything else. */
  isSure: boolean
}

/** Longer lines are text, in letters. */
const longest = 160

const counters =
  'العدد|عدد|المجلد|السنة|شماره|شمارہ|دوره|جلد|vol\\.?|volume|no\\.?|n°|nº|numéro|issue|number|sayı|cilt|année|nr\\.?'
/** `العدد 212`, `Vol. 9`, `السنة الحادية والخمسون`, `N° 4410`: the whole of a part. */
const counter = new RegExp(
  `^(?:${counters})\\s?(?:رقم\\s?|:\\s?)?\\(?\\d[\\d/,.]{0,9}\\)?$|^السنة ال\\S+(?: \\S+)?$`,
  'iu'
)
/** The label of a number that stands in brackets behind it, `العدد (4127)`; and years counted in words. */
const bareCounter = new RegExp(`^(?:${counters})$|^السنة ال\\S+(?: \\S+){0,2}$`, 'iu')
/** A counter that no sign parts from the name before it. */
const joinedCounter = new RegExp(`\\s(?=\\(?(?:${counters})\\s?(?:رقم\\s?|:\\s?)?\\(?\\d)`, 'giu')
const pageNumber = /^(?:(?:صفحة|ص|صفحه|page|pp?\.|sayfa|s\.)\s?)?\d{1,4}$/i
const season =
  /(?<!\p{L})(?:شتاء|ربيع|صيف|خريف|winter|spring|summer|autumn|fall|hiver|printemps|été|automne|kış|ilkbahar|yaz|sonbahar|güz)\s(?:عام\s|de\s)?((?:19|20)\d{2})(?!\d)/iu
/** One of these is on every such line, or a name in capitals. */
const sign = new RegExp(`(?<!\\p{L})(?:${counters}|صفح|ص\\s|page|pp?\\.|sayfa)|${season.source}`, 'iu')
const capitals = /\p{Lu}{3}/u
/** `Journal of River Studies 12 (2015) 33–57` */
const cited =
  /^(\p{L}[\p{L} &:’'-]{4,80}?),?\s\d{1,3}(?:[:.]\d{1,3}|\s?\(\d{1,3}\))?\s\(((?:19|20)\d{2})\)[,:]?\s(?:pp?\.\s?)?\d{1,4}\s?[–-]\s?\d{1,4}$/u

/** A series within a publisher's papers: `Policy Brief No. 12`. */
const series =
  /(?:^|\s)(?:brief|briefing|paper|papers|report|note|series)$|^(?:ورقة|أوراق|تقرير|سلسلة|دراسة|دراسات)(?:\s|$)/i

/** Words of a sentence, which goes on to a number. */
const sentence =
  /^(?:نُ?شر|في|من|خلال|منذ|تصفح|رقم|published|in|from|see|since)(?!\p{L})|^س?[يت]\p{L}{3,}(?=\s|$)|(?:^|\s)(?:at|in|of|from|the|to|for|on|with|في|من|على|إلى|عن|مع|و)$/iu

/**
 * Reads `NAME, No. 12, 3 May 2020` and what else papers print above their pages: parts in any order, of which one at most is
 * a name. A number of an issue is on the line, or the name in capitals with day and page. `null`: another line.
 */
export function readIssueLine(text: string, order: NumericOrder): IssueLine | null {
  if (text.length > longest) return null
  const [, journal = '', ofJournal = null] = cited.exec(withLatinDigits(text)) ?? []
  if (journal !== '') return { name: journal, date: ofJournal, isSure: true }
  if (!sign.test(text) && !capitals.test(text)) return null
  const line = withLatinDigits(text).replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
  const dates = findDates(line, order)
  let rest = line
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`
  const [ofSeason = '', year = null] = season.exec(rest) ?? []
  const parts = rest
    .replace(ofSeason === '' ? /^(?!)/ : ofSeason, ' | ')
    .replace(joinedCounter, ' | ')
    .split(/\s{3,}|\s\*\s|\s?[|،,;؛–—·•()[\]]\s?|\s-\s?|-\s|:\s/)
    .map(part => part.replace(weekdays, ' ').replace(/^[\s"«“.:-]+|[\s"»”.:-]+$/g, ''))
    .filter(part => part !== '' && !/^(?:[هـمو\s]|الموافق)+$|^édition(?: du)?$|\bedition$/i.test(part))
  const names = parts.filter(part => !counter.test(part) && !pageNumber.test(part) && !bareCounter.test(part))
  const name = series.test(names[0] ?? '') ? '' : (names[0] ?? '')
  if (names.length > 1 || /\d/.test(name) || sentence.test(name) || name.split(' ').length > 6) return null
  const found = dates.find(each => each.calendar === 'gregorian') ?? dates[0]
  const date = found?.date ?? year
  const counters = parts.filter(part => counter.test(part)).length
  if (counters > 0) return { name, date, isSure: counters > 1 || date?.length === 10 }
  const hasPage = parts.some(part => pageNumber.test(part) && /\p{L}/u.test(part))
  if (hasPage && date?.length === 10) return { name, date, isSure: true }
  const isFolio =
    date?.length === 10 && /^\p{Lu}[\p{Lu} .&'’-]{3,}$/u.test(name) && (line.match(weekdays)?.length ?? 0) > 0
  if (isFolio) return { name, date, isSure: true }
  // `Spring 2014` by itself.
  return year !== null && name === '' ? { name, date, isSure: false } : null
}

/** Whether a line begins with the number of a volume, an issue or a year of publication. */
export function opensIssue(text: string): boolean {
  const [first = ''] = withLatinDigits(text).split(/\s{3,}|\s\*\s|\s?[|،,–—-]\s?/)
  return counter.test(first.trim())
}

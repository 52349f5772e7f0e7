import { countWords } from '../canonical'
import { findDates, type NumericOrder, withLatinDigits } from '../dates'
import type { PublicationDate } from '../document'
import { keyOf } from './pieces'
import { labels } from './vocabulary'

/** What a line between title and text says of who wrote the article, where and when. `''` and `null`: nothing. */
export interface Byline {
  author: string
  organisation: string
  date: PublicationDate | null
  /** The date is of the latest revision. */
  isUpdate: boolean
}

// Nouns that announce an author by themselves, and words that do so only with a colon: `كتب` is also a plain verb.
const authorAlone = /^(?:إعداد|اعداد|بقلم|تأليف|written by|by)(?:\s*[:：/]\s*|\s*[-–]\s+|\s+)(?=\S)/i
const authorWithColon =
  /^(?:كتب|كتبت|كتبه|كتبها|الكاتب|الكاتبة|المؤلف|المؤلفة|المؤلفون|المؤلفان|الباحث|الباحثة|حاوره|حاورها|أجرى الحوار|أجرت الحوار|authors?|reporter|interviewed by)\s*[:：]\s*(?=\S)/i
/** Who put the article on the page: an account, not its author. */
const poster =
  /^(?:posted by|published by|uploaded by|نشر بواسطة|نُشر بواسطة|أضيف بواسطة|بواسطة|الناشر|تحرير)(?:\s*[:：]|\s+\S)/i
const reading =
  /^(?:\d+ )?(?:min(?:ute)?s? read|دقيقه قراءه|دقائق قراءه|مشاهده|مشاهدات|views?)$|^(?:وقت القراءه|مده القراءه|عدد المشاهدات|reading time|views)\b/
const updateLabel = /تحديث|updated|modified/i
/** When, counted back from the visit: no date can be made of it. */
export const elapsed =
  /^(?:منذ|قبل) .{0,12}(?:دقيق|ساع|يوم|ايام|اسبوع|شهر)\S*$|^\d+ (?:minutes?|hours?|days?|weeks?) ago$/
/** What a date line says besides its date. */
const dateLabels =
  /تاريخ النشر|نُ?شر(?:ت)?(?: في| يوم| بتاريخ)?|آخر تحديث|تحديث|التاريخ|الساعة|بتوقيت|(?:last )?updated(?: on| at)?|published(?: on| at)?|posted on|date|\b(?:am|pm|gmt|utc|at|on)\b/gi
const weekdays =
  /(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b)/gi
const timeOfDay = /\d{1,2}:\d{2}(?::\d{2})?(?:\s*[صم](?!\p{L}))?/gu

/** The words with which an organisation or one of its departments begins its name. */
const institution =
  /^(?:ال)?(?:مركز|معهد|قسم|وحدة|فرع|دائرة|كلية|(?:the\s)?[\p{L}\s]{0,30}(?:center|centre|institute|foundation|department|unit|branch|magazine|newspaper))(?!\p{L})/iu
/** These open sentences too (`صحيفة تكشف …`). */
const press = /^(?:ال)?(?:مؤسسة|صحيفة|جريدة|مجلة|موقع|منصة|قناة)(?!\p{L})/u
/** A verb in the present tense makes a sentence of it; one with `ت` cannot be told from nouns such as `تحليل`. */
const verb = /(?:^|\s)س?ي\p{L}{3,}/u
const feminineVerb = /\sت\p{L}{3,}/u
const role =
  /^(?:باحث|باحثة|كاتب|كاتبة|أستاذ|أستاذة|محلل|محللة|خبير|خبيرة|مدير|مديرة|رئيس\s+تحرير|محرر|محررة|صحفي|صحفية|صحافي|صحافية|مراسل|مراسلة|زميل|دكتور|دكتورة|طالب|مستشار|researcher|senior|professor|associate|fellow|analyst|correspondent|editor|writer|journalist)(?:\s|$)/i

/** Reads a line as a byline; `null` when it is not one. `order` is for dates in figures. */
export function readByline(line: string, order: NumericOrder): Byline | null {
  // Blanks of any kind count as one: pages glue dates with NBSP.
  const text = withLatinDigits(line).replace(/\s/g, ' ')
  const [found] = findDates(text, order)
  const date = found && found.date.length === 10 ? found.date : null
  const isUpdate = updateLabel.test(text)
  const rest = (found ? `${text.slice(0, found.start)} ${text.slice(found.end)}` : text).replace(timeOfDay, ' ')
  const nothing = { author: '', organisation: '', date, isUpdate }
  const label = authorAlone.exec(text) ?? authorWithColon.exec(text)
  if (label && !/[.،؛]$/.test(text)) {
    const [name = '', ...others] = rest.slice(label[0].length).split(/\s*[:：|•]\s*|\s+[-–—]\s+|\s*[،,]\s+/)
    const affiliation = others.map(clean).find(readsAsOrganisation) ?? ''
    // Without a sign after it the label may be a verbal noun (`إعداد خطة …`) or a preposition (`By cutting …`).
    const limit = /[:：/–-]\s*$/.test(label[0]) ? 7 : 4
    if (isName(clean(name), limit)) return { ...nothing, author: clean(name), organisation: affiliation }
  }
  if (poster.test(text) && countWords(text) <= 8) return nothing
  if (reading.test(keyOf(text)) || elapsed.test(keyOf(text))) return nothing
  if (!found || countWords(text) > 16 || /[.؟?!]$/.test(text)) return null
  const besides = countWords(rest.replace(dateLabels, ' ').replace(weekdays, ' '))
  const limit = date ? (found.start === 0 || /\d{1,2}:\d{2}|[|]/.test(text) ? 4 : 3) : 0
  return besides <= limit ? { ...nothing, date: found.date } : null
}

/** Whether a line is the name of an organisation and nothing more. */
export function readsAsOrganisation(text: string): boolean {
  if (countWords(text) > 9 || /[.؟?!:،]$/.test(text) || verb.test(text)) return false
  return institution.test(text) || (press.test(text) && !feminineVerb.test(text))
}

/** What an author is, as the line under their name says it. */
export function readsAsRole(text: string): boolean {
  return countWords(text) <= 14 && !/[.؟?!:]$/.test(text) && role.test(text)
}

function isName(text: string, maxWords: number): boolean {
  const words = countWords(text)
  if (words < 1 || words > maxWords || /\d/.test(text) || /^\p{Ll}/u.test(text)) return false
  return !labels.references.has(keyOf(text))
}

function clean(part: string): string {
  return part.replace(/\s+/g, ' ').replace(/^[\s|:،,–-]+|[\s|:،,–-]+$/g, '')
}

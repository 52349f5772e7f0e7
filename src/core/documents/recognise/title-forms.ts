import { isDayOfMonth, readDate, withLatinDigits } from '../dates'
import { readsAsAuthority } from './affiliation'
import { timeOfDay, weekdays } from './credit-labels'
import { newsAgencies, outlets } from './outlets'
import { isName } from './people'
import { hasWideGap, keyOf, keyPattern, type Piece, withoutAccents } from './pieces'

/** A form of line that stands above a text, has the length of a title and is none. */
interface LineForm {
  name: string
  has: (piece: Piece) => boolean
  /** Above the text it is no part of the article either. */
  isFurniture?: true
}

/** Longer lines are text; no form is tried on them, in letters. */
const longestLine = 200

const edition = keyPattern(
  /^(?:.{0,40}[\s,،])?(?:vol(?:ume)?\.? ?\d+|no\.? \d+ ?[/,]|issue (?:no\.? )?\d+|(?:العدد|المجلد|عدد|السنه|شماره|سال)(?: رقم| الاول)? ?[:#]? ?\(?\d+).{0,40}$|^(?:special |policy |working |discussion |briefing |occasional |research |white |الورقه |ورقه |اوراق |سلسله |تقرير |تقدير |دراسات |دراسه |نشره |rapport |note |cahier )(?:\p{L}+ ){0,2}(?:n[o°]\.? ?|رقم |العدد |عدد |[-–#/] ?)?(?:رقم )?\(?\d{1,3}\)?(?:$|\s?[/|-])|^(?:ملف|الحلقه|الجزء|كراس|سلسله) (?:رقم )?\(?\d{1,3}\)?(?:$|\s?[/|–-])|^(?:report|briefing|commentary|paper|تقرير|احاطه) (?:no\.? |رقم )?\d{1,4}\s?[/|]/u
)
/** `Publisher: …`, `عدد الصفحات: …`: labelled facts about a book, a feed or a paper other than its title. */
const labelled = keyPattern(
  /^(?:feed|link|links|url|source|section|category|categories|tags?|keywords?|topics?|issn|isbn|doi|pages|price|publisher|published|publication|edition|language|length|contact|contacts?|translated|translator|volume|date|byline|author|authors|from|to|cc|الكتاب|المولف|المولفه|تاليف|ترجمه|المترجم|الناشر|دار النشر|عدد الصفحات|الصفحات|الطبعه|سنه النشر|السعر|الثمن|القسم|التصنيف|الوسوم|المصدر|الرابط|رابط|للتواصل|الجهه|الرقم|رقم|التاريخ|الموافق|المرفقات|رابط الخبر|نويسنده|مترجم|ناشر|قيمت|سرويس|خبرنگار|حوزه|شناسه خبر|عضو|الدوله|تاريخ التسجيل|المشاركات|خبر نمبر|کد خبر|كد خبر|[يت](?:كتب|عد|قدم|حرر)ها(?: لكم)?(?: [^:]{1,30})?)\s?:\s|^(?:role|author|عهده|مصنف|نويسنده|شغل|الصفه|الدور),\s/
)
const letterhead = keyPattern(
  /^(?:press|news|media) (?:release|statement|advisory|notice|note)(?:$|[\s:-])|^for (?:immediate|general) (?:release|distribution)|^embargo|^communique(?: de presse)?$|^basin (?:bulteni|aciklamasi)$|^(?:بيان|خبر|تصريح|بلاغ|تنويه) (?:صحفي|صحافي|اعلامي|رسمي)(?: رقم.*)?$|^(?:للنشر|عاجل للنشر)(?: فورا?| الفوري)?$|^بيانيه مطبوعاتي$|^(?:the )?(?:republic|kingdom|state|sultanate|government|federal republic|islamic republic) of \p{L}+(?: \p{L}+){0,2}$|^(?:الجمهوريه|جمهوريه|المملكه|مملكه|دوله|سلطنه) \p{L}+(?: \p{L}+){0,2}$/u
)
/** `صباح الخير،` opens a letter. */
const greeting = keyPattern(
  /^(?:صباح|مساء) (?:الخير|النور)|^(?:dear|hello|hi|good (?:morning|evening)|bonjour|chers?|cheres?|مرحبا|عزيزي|عزيزتي|اعزاءنا)(?:\s\S+){0,3}$/
)
/** Notes on who may see a post, and buttons that have the length of a title. */
const button = keyPattern(
  /^(?:(?:المحتوي )?متاح للعامه|(?:shared with )?public|open in app|open app|get the app|get started|enter your email(?: address)?|consulter le journal|retour a (?:la une|la page).{0,30}|.{2,20} - retour a la une|access unlimited .{2,40}|press enter or click .{2,40})$/
)
const keywords = keyPattern(
  /^(?:الكلمات|كلمات) (?:ال)?(?:داله|دلاليه|مفتاحيه|مفاتيح|رئيسيه)(?:$|[\s:])|^(?:كليد ?واژه ها|برچسب ها|mots[- ]cles|anahtar kelimeler|keywords|tags)(?:$|[\s:])/
)

/** `نسخة للمراجعة - لا توزع`: what a draft says of itself. */
const draftNote = keyPattern(
  /^(?:نسخة|مسودة|draft|copy|version|review copy|taslak|پیش ?نویس)(?:\s.{0,30})?(?:للمراجعة|لا توزع|غير نهائية|ليست للنشر|not for (?:distribution|circulation|citation|quotation|release)|for (?:review|comment)(?: only)?|provisoire|ne pas diffuser)/
)
/** `مدیر راه‌آهن جنوب:`. Persian agencies print the speaker of the title on the line above it. */
const speakerAbove =
  /^(?:مدیر|مدیرکل|مدیرعامل|رئیس|وزیر|معاون|سخنگوی|استاندار|فرماندار|دبیر|نماینده|عضو|کارشناس|فرمانده|شهردار)(?:\s\S+){1,9}\s?:$/u

const forms: readonly LineForm[] = [
  { name: 'address', has: ({ text }) => /https?:|www\.|\S@\S+\.\S/.test(text), isFurniture: true },
  { name: 'in square brackets', has: ({ text }) => /^\[[^\]]*\]$/.test(text), isFurniture: true },
  {
    name: 'place in a result',
    has: ({ key }) => /^(?:document|page|result|record|وثيقه|صفحه|نتيجه) \d+ (?:of|من) \d+$/.test(key),
    isFurniture: true
  },
  { name: 'columns', has: ({ text }) => hasWideGap(text) },
  { name: 'edition of a paper', has: ({ key, words }) => words <= 12 && edition.test(key), isFurniture: true },
  { name: 'label and value', has: ({ key }) => labelled.test(key) },
  { name: 'letterhead', has: ({ key, words }) => words <= 6 && letterhead.test(key), isFurniture: true },
  { name: 'note of a draft', has: ({ key, words }) => words <= 8 && draftNote.test(key), isFurniture: true },
  { name: 'speaker', has: ({ text }) => speakerAbove.test(text) },
  { name: 'key words', has: ({ key }) => keywords.test(key), isFurniture: true },
  { name: 'button', has: ({ key }) => button.test(withoutAccents(key)), isFurniture: true },
  { name: 'weather', has: ({ text, words }) => words <= 5 && /\d\s?°(?:\s?[CFم])?$/.test(text), isFurniture: true },
  { name: 'greeting', has: ({ text, key, words }) => words <= 4 && /[،,]$/.test(text) && greeting.test(key) },
  { name: 'byline of a desk', has: ({ text, words }) => words <= 9 && isBylineOfDesk(text) },
  { name: 'place and name', has: ({ text, words }) => words <= 6 && isPlaceAndName(text) },
  { name: 'authority in English', has: ({ text }) => /^[\x20-\x7e]+$/.test(text) && readsAsAuthority(text) },
  { name: 'outlet and its letters', has: ({ text }) => /^[^/]{3,40} \/ [A-Z0-9]{2,6}$/.test(text), isFurniture: true },
  { name: 'day', has: ({ text, words }) => words <= 8 && isDay(text), isFurniture: true }
]

/** Whether a line above the text has a form that no line of an article has. */
export function isHeadFurniture(piece: Piece): boolean {
  return piece.text.length <= longestLine && forms.some(form => form.isFurniture && form.has(piece))
}

/** `by OUTLET with AGENCY`, `Par OUTLET`. */
export function isBylineOfDesk(text: string): boolean {
  const [, desk = '', agency = ''] = /^(?:by|par)\s+(.{2,40}?)(?:\s+(?:with|avec)\s+(.{2,30}))?$/i.exec(text) ?? []
  return outlets.has(keyOf(desk)) || newsAgencies.has(keyOf(agency))
}

/** `PLACE: NAME` */
function isPlaceAndName(text: string): boolean {
  const [, name = ''] = /^[^:]{2,25}:\s(.{4,40})$/.exec(text) ?? []
  return isName(name, 'alone')
}

/** A day, with its year or without, perhaps with its weekday and an hour. */
function isDay(text: string): boolean {
  const bare = withLatinDigits(text)
    .replace(timeOfDay, ' ')
    .replace(weekdays, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return bare === '' || isDayOfMonth(bare) || readDate(bare, 'day-first') !== null
}

/** `Title: …`, `HEADLINE: …`, `العنوان: …`: a line that says of itself that it is the title. */
const titleLabel =
  /^(?:title|headline|heading|العنوان|عنوان (?:المقال|الخبر|المادة|الدراسة)|titre|başlık|عنوان)\s?:\s+(?=\S)/i
/** `Subject: …` of a message, with the marks of answers and of forwarding. */
const subjectLabel =
  /^(?:Subject|الموضوع|Objet|Konu|Betreff|موضوع)\s?:\s+(?:(?:re|fwd?|tr|رد|إعادة توجيه)\s?:\s*)*(?=\S)/i

/** The title in a line that names it by a label; `''` when it has none. */
export function labelledTitle(text: string): string {
  return titleLabel.test(text) ? text.replace(titleLabel, '') : ''
}

/** The subject of a message in a line of its head; `''` when it has none. Databases write `SUBJECT:` above key words. */
export function subjectOf(text: string): string {
  return subjectLabel.test(text) && !/^SUBJECT:/.test(text) ? text.replace(subjectLabel, '') : ''
}

/** Whether a line has a form that no title has: an edition, a letterhead, key words, a date. */
export function isNeverTitle(piece: Piece): boolean {
  return piece.text.length <= longestLine && forms.some(form => form.has(piece))
}

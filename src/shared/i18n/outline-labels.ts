import type { BriefingLanguage } from '#core/briefing/briefing'
import type { OutlineLabels } from '#core/briefing/build-outline'
import type { DocumentRecord } from '#core/documents/document'
import { isolate } from '#core/text/direction'
import { fold } from '#core/text/fold'

/** Characters of a source's title that a reference under a quote may take. */
const referenceTitleLimit = 60

/**
 * The words of a briefing in its own language, whatever language the interface has. Figures are Latin in both, as the
 * sources print them. An entry of the list of sources is worded in the language of that source, as bibliographies do:
 * its punctuation then runs with its text.
 */
export function outlineLabels(language: BriefingLanguage): OutlineLabels {
  return language === 'ar' ? arabic : english
}

const arabicPlural = new Intl.PluralRules('ar')
const englishPlural = new Intl.PluralRules('en')

/** A noun after a number, as Arabic grammar has it: `مصدران`, `5 مصادر`, `11 مصدرًا`, `100 مصدر`. */
function countArabic(count: number, forms: Record<Intl.LDMLPluralRule, string>): string {
  return forms[arabicPlural.select(count)].replace('#', String(count))
}

function countEnglish(count: number, one: string, other: string): string {
  return `${count} ${englishPlural.select(count) === 'one' ? one : other}`
}

const arabicSources = {
  zero: 'بلا مصادر',
  one: 'مصدر واحد',
  two: 'مصدران',
  few: '# مصادر',
  many: '# مصدرًا',
  other: '# مصدر'
}
const arabicClaims = {
  zero: 'بلا ادعاءات',
  one: 'ادعاء واحد',
  two: 'ادعاءان',
  few: '# ادعاءات',
  many: '# ادعاءً',
  other: '# ادعاء'
}

const arabic: OutlineLabels = {
  contents: 'المحتويات',
  introduction: 'تمهيد',
  comparison: 'المقارنة',
  sources: 'المصادر',
  rows: { code: 'الرمز', actor: 'صاحب القول' },
  stances: { asserts: 'يؤكد', denies: 'ينفي', hedges: 'يتحفّظ' },
  silent: 'قُرئ ولم يذكر',
  unread: 'لم يُقرأ بعد',
  noActor: 'بلا صاحب قول',
  noClaims: 'لم يُرصد تحت هذا الرمز ادعاء في المصادر المختارة.',
  pageLabel: 'صفحة {page} من {pages}',
  quote: text => `«${text}»`,
  codeHeading: (codeName, claims) => `${codeName} (${countArabic(claims, arabicClaims)})`,
  subtitle: ({ author, day, sources, claims }) => [
    ...(author.trim() ? [`إعداد: ${author.trim()}`] : []),
    day,
    `${countArabic(sources, arabicSources)}، ${countArabic(claims, arabicClaims)}`
  ],
  reference: ({ number, title, paragraph }) => `[${number}] ${isolate(shortenTitle(title))}، الفقرة ${paragraph}`,
  date: publishedOn => dateInWords(publishedOn, 'ar-EG-u-nu-latn'),
  source: sourceEntry
}

const english: OutlineLabels = {
  contents: 'Contents',
  introduction: 'Introduction',
  comparison: 'Comparison',
  sources: 'Sources',
  rows: { code: 'Code', actor: 'Actor' },
  stances: { asserts: 'Asserts', denies: 'Denies', hedges: 'Hedges' },
  silent: 'Read and silent',
  unread: 'Not yet read',
  noActor: 'No actor named',
  noClaims: 'No claim under this code was found in the chosen sources.',
  pageLabel: 'Page {page} of {pages}',
  quote: text => `“${text}”`,
  codeHeading: (codeName, claims) => `${codeName} (${countEnglish(claims, 'claim', 'claims')})`,
  subtitle: ({ author, day, sources, claims }) => [
    ...(author.trim() ? [`By ${author.trim()}`] : []),
    day,
    `${countEnglish(sources, 'source', 'sources')}, ${countEnglish(claims, 'claim', 'claims')}`
  ],
  reference: ({ number, title, paragraph }) => `[${number}] ${isolate(shortenTitle(title))}, paragraph ${paragraph}`,
  date: publishedOn => dateInWords(publishedOn, 'en-GB'),
  source: sourceEntry
}

/** `هنا داود، «العنوان»، الناشر، 9 أبريل 2025.` and, where the source gives one, how to cite it in full. */
function sourceEntry(record: DocumentRecord): string {
  const rtl = record.direction === 'rtl'
  const title = record.title.trim()
  const parts = [
    record.author.trim(),
    title && (rtl ? `«${title}»` : `“${title}”`),
    record.publisher.trim(),
    (rtl ? arabic : english).date(record.publishedOn)
  ].filter(Boolean)
  const entry = endWithStop(parts.join(rtl ? '، ' : ', '))
  const citation = record.citation.trim()
  if (citation === '' || isRepetition(citation, entry)) return entry
  return `${entry} ${endWithStop(citation)}`
}

/** Whether every word of the citation stands in the entry already, however it is spelt or punctuated. */
function isRepetition(citation: string, entry: string): boolean {
  const known = new Set(bareWords(entry))
  return bareWords(citation).every(word => known.has(word))
}

function bareWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function endWithStop(text: string): string {
  return text === '' || /[.!?؟…]$/u.test(text) ? text : `${text}.`
}

/** The title cut after a whole word; what is lost is told by an ellipsis. */
function shortenTitle(title: string): string {
  const whole = title.trim()
  if (whole.length <= referenceTitleLimit) return whole
  const cut = whole.lastIndexOf(' ', referenceTitleLimit)
  return `${whole.slice(0, cut > 0 ? cut : referenceTitleLimit).replace(/[\s،,؛;:.–—-]+$/u, '')}…`
}

/** A day, a month or a year as far as it is known (`2025-04-09`, `2025-04`, `2025`); `''` for `null`. */
function dateInWords(publishedOn: string | null, locale: string): string {
  if (!publishedOn) return ''
  const [year = 0, month, day] = publishedOn.split('-').map(Number)
  if (!month) return String(year)
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {})
  }).format(new Date(Date.UTC(year, month - 1, day ?? 1)))
}

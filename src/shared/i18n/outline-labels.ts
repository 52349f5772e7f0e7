import { cslOf } from '#core/bibliography/csl-item'
import { type CitationStyle, formatReference } from '#core/bibliography/format-reference'
import type { OutlineLabels } from '#core/briefing/labels'
import type { BriefingLanguage } from '#core/briefing/look'
import type { Axis } from '#core/comparison/matrix'
import { authorsOf } from '#core/documents/authors'
import type { Direction, DocumentRecord } from '#core/documents/document'
import { directionOf, isolate } from '#core/text/direction'

/** Characters of a source's title that a reference under a quote may take. */
const referenceTitleLimit = 60

/**
 * The words of a briefing in its own language, whatever language the interface has. Figures are Latin in both, as the
 * sources print them. An entry of the list of sources is worded in the language of that source, as bibliographies do:
 * its punctuation then runs with its text.
 */
export function outlineLabels(language: BriefingLanguage): OutlineLabels {
  return bothOutlineLabels[language]
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

const arabicReprints = {
  zero: '',
  one: 'ومصدر ينقله',
  two: 'ومصدران ينقلانه',
  few: 'و# مصادر تنقله',
  many: 'و# مصدرًا ينقله',
  other: 'و# مصدر ينقله'
}
const arabicRows = {
  zero: '',
  one: 'سطر واحد',
  two: 'سطران',
  few: '# أسطر',
  many: '# سطرًا',
  other: '# سطر'
}
const arabicAxes: Record<Axis, string> = {
  proposition: 'القضية',
  code: 'الرمز',
  actor: 'صاحب القول',
  theme: 'الموضوع',
  source: 'المصدر',
  publisher: 'الناشر',
  event: 'الحدث'
}
const englishAxes: Record<Axis, string> = {
  proposition: 'Proposition',
  code: 'Code',
  actor: 'Actor',
  theme: 'Theme',
  source: 'Source',
  publisher: 'Publisher',
  event: 'Event'
}

const arabic: OutlineLabels = {
  contents: 'المحتويات',
  axes: arabicAxes,
  without: {
    proposition: 'بلا قضية',
    code: 'بلا رمز',
    actor: 'بلا صاحب قول',
    theme: 'بلا موضوع',
    source: 'بلا مصدر',
    publisher: 'ناشر غير معروف',
    event: 'بلا تاريخ'
  },
  verdicts: {
    agree: 'اتفاق',
    contradiction: 'تناقض',
    qualified: 'اتفاق بتحفّظ',
    onlyHere: 'مصدر واحد',
    apart: 'أقوال متفرقة',
    none: 'لا أقوال'
  },
  stances: { asserts: 'يؤكد', denies: 'ينفي', hedges: 'يتحفّظ' },
  silent: 'قُرئ ولم يذكر',
  unread: 'لم يُقرأ بعد',
  noActor: 'بلا صاحب قول',
  noClaims: 'لم يُرصد تحت هذا الرمز ادعاء في المصادر المختارة.',
  goneClaim: 'حُذف هذا الادعاء من المكتبة.',
  pageLabel: 'صفحة {page} من {pages}',
  continuedLabel: '(تتمة)',
  quote: text => `«${text}»`,
  withCount: (title, claims) => `${setIn(title, 'rtl')} (${countArabic(claims, arabicClaims)})`,
  subtitle: ({ author, day, sources, claims }) => [
    ...(author.trim() ? [`إعداد: ${isolate(author.trim())}`] : []),
    day,
    `${countArabic(sources, arabicSources)}، ${countArabic(claims, arabicClaims)}`
  ],
  reference: ({ record, paragraph }) =>
    [isolate(shortenTitle(record.title)), paragraph !== null && `الفقرة ${paragraph}`].filter(Boolean).join('، '),
  note: ({ record, number, paragraph, quote }) =>
    `[${number}] ${[
      isolate(authorsOf(record.author).join('، ')),
      isolate(shortenTitle(record.title)),
      arabic.date(record.publishedOn),
      paragraph !== null && `الفقرة ${paragraph}`
    ]
      .filter(Boolean)
      .join('، ')}: ${quoteOf(record, quote)}`,
  caveats: {
    broken: 'لم يُتحقق: نص المصدر المحفوظ لا يطابق الشاهد',
    unreviewed: 'لم تكتمل مراجعة المصدر',
    unsupported: 'بلا شاهد في مصادر هذه الإحاطة'
  },
  notReadToEnd: 'لم تكتمل قراءة هذا المصدر',
  sourcesNotReadToEnd: records => `مصادر لم تكتمل قراءتها: ${titlesOf(records, '؛ ')}`,
  date: publishedOn => dateInWords(publishedOn, 'ar-EG-u-nu-latn'),
  source: sourceEntry,
  reprints: count => countArabic(count, arabicReprints),
  rowsLeftOut: count => `لم يُعرض هنا ${countArabic(count, arabicRows)}؛ المعروض أكثره خلافًا بين المصادر.`,
  figures: {
    source: 'المصدر',
    value: 'القيمة',
    asOf: 'التاريخ',
    attribution: 'منسوبة إلى',
    quote: 'الشاهد'
  },
  conflict: ({ year, low, high }) => `تتعارض الأرقام${year ? ` لعام ${year}` : ''}: من ${low} إلى ${high}.`,
  timeline: { event: 'حدث', statement: 'قول' },
  counts: (rows, columns) => `عدد الادعاءات: ${arabicAxes[rows]} بحسب ${arabicAxes[columns]}`,
  cooccurrence: 'الرموز التي تلتقي في شاهد واحد'
}

const english: OutlineLabels = {
  contents: 'Contents',
  axes: englishAxes,
  without: {
    proposition: 'No proposition',
    code: 'No code',
    actor: 'No actor named',
    theme: 'No theme',
    source: 'No source',
    publisher: 'Publisher not known',
    event: 'No date'
  },
  verdicts: {
    agree: 'Agreement',
    contradiction: 'Contradiction',
    qualified: 'Agreement, qualified',
    onlyHere: 'One source only',
    apart: 'Separate statements',
    none: 'No statements'
  },
  stances: { asserts: 'Asserts', denies: 'Denies', hedges: 'Hedges' },
  silent: 'Read and silent',
  unread: 'Not yet read',
  noActor: 'No actor named',
  noClaims: 'No claim under this code was found in the chosen sources.',
  goneClaim: 'This claim has been removed from the library.',
  pageLabel: 'Page {page} of {pages}',
  continuedLabel: '(continued)',
  quote: text => `“${text}”`,
  withCount: (title, claims) => `${setIn(title, 'ltr')} (${countEnglish(claims, 'claim', 'claims')})`,
  subtitle: ({ author, day, sources, claims }) => [
    ...(author.trim() ? [`By ${isolate(author.trim())}`] : []),
    day,
    `${countEnglish(sources, 'source', 'sources')}, ${countEnglish(claims, 'claim', 'claims')}`
  ],
  reference: ({ record, paragraph }) =>
    [isolate(shortenTitle(record.title)), paragraph !== null && `paragraph ${paragraph}`].filter(Boolean).join(', '),
  note: ({ record, number, paragraph, quote }) =>
    `[${number}] ${[
      isolate(authorsOf(record.author).join(', ')),
      isolate(shortenTitle(record.title)),
      english.date(record.publishedOn),
      paragraph !== null && `paragraph ${paragraph}`
    ]
      .filter(Boolean)
      .join(', ')}: ${quoteOf(record, quote)}`,
  caveats: {
    broken: 'Not verified: the stored text of the source does not match the quote',
    unreviewed: 'Source not fully reviewed',
    unsupported: 'No passage in the sources of this briefing'
  },
  notReadToEnd: 'This source was not read to its end',
  sourcesNotReadToEnd: records => `Sources not read to their end: ${titlesOf(records, '; ')}`,
  date: publishedOn => dateInWords(publishedOn, 'en-GB'),
  source: sourceEntry,
  reprints: count => `and ${countEnglish(count, 'source', 'sources')} that carry it`,
  rowsLeftOut: count =>
    `Not shown here: ${countEnglish(count, 'row', 'rows')}. Shown are those on which the sources differ most.`,
  figures: { source: 'Source', value: 'Value', asOf: 'Date', attribution: 'Attributed to', quote: 'Quote' },
  conflict: ({ year, low, high }) => `The figures${year ? ` for ${year}` : ''} conflict: from ${low} to ${high}.`,
  timeline: { event: 'Event', statement: 'Statement' },
  counts: (rows, columns) =>
    `Number of claims: ${englishAxes[rows].toLowerCase()} by ${englishAxes[columns].toLowerCase()}`,
  cooccurrence: 'Codes that meet in one passage'
}

/** The words of a briefing in both languages, for one that is printed in both. */
export const bothOutlineLabels: Record<BriefingLanguage, OutlineLabels> = { ar: arabic, en: english }

/** Between the marks of the source's own language, and set off from the sentence around it. */
function quoteOf({ direction }: DocumentRecord, quote: string): string {
  return isolate(direction === 'rtl' ? `«${quote}»` : `“${quote}”`)
}

function titlesOf(records: readonly DocumentRecord[], separator: string): string {
  return records.map(({ title }) => isolate(shortenTitle(title))).join(separator)
}

/** A name within words of the other direction is isolated. */
function setIn(name: string, around: Direction): string {
  return directionOf(name, around) === around ? name : isolate(name)
}

function sourceEntry(record: DocumentRecord, style: CitationStyle): string {
  return formatReference(cslOf(record), style)
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

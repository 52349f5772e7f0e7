import { findDates } from '../dates'
import type { PublicationDate } from '../document'
import { bodyOf, headLimit, type Page } from './page'
import { readPeople } from './people'
import { keyOf, keyPattern } from './pieces'

/** The values of labelled lines on the article, as databases, mails and feeds print them. `''`, `[]` and `null`: nothing. */
export interface Record {
  authors: string[]
  publisher: string
  date: PublicationDate | null
}

type Field = 'author' | 'publisher' | 'date' | 'work' | 'other'

const labels: readonly (readonly [Field, RegExp])[] = [
  [
    'author',
    keyPattern(
      /^(?:byline|authors?|by|au|auteure?s?|autore?s?|autorin|yazar(?:lar)?|المؤلف|المؤلفون|تأليف|الكاتب|الكاتبة|اسم الكاتب|نویسنده|نويسندگان|مصنف)$/
    )
  ],
  [
    'publisher',
    keyPattern(
      /^(?:publication(?: title| name)?|source(?: name)?|newspaper|journal(?: title| name)?|magazine|outlet|feed|sn|jn|الصحيفة|الجريدة|المجلة|اسم الصحيفة|اسم الموقع|quotidien|gazete|dergi|روزنامه|نشریه|اخبار)$/
    )
  ],
  [
    'date',
    keyPattern(
      /^(?:date|publication date|published(?: on| at)?|posted(?: on)?|pub ?date|pd|dt|issue date|date de (?:publication|parution)|yayin tarihi|tarih|التاريخ|تاريخ النشر|تاريخ الخبر|تاریخ انتشار|تاریخ اشاعت|تاریخ)$/
    )
  ],
  [
    // Of a book that the article reviews.
    'work',
    keyPattern(
      /^(?:الكتاب|اسم الكتاب|عنوان الكتاب|الرواية|اسم الرواية|دار النشر|عدد الصفحات|الطبعة|book|book title|isbn|pages|number of pages|livre|ouvrage|editeur|nombre de pages|kitap|kitabin adi|yayinevi|sayfa sayisi|کتاب|نام کتاب|تعداد صفحات)$/
    )
  ],
  [
    'other',
    keyPattern(
      /^(?:title|headline|hd|section|se|length|wc|word count|link|url|categor(?:y|ies)|language|la|load-date|dateline|graphic|document|subject|et|sc|cy|lp|td|ns|pub|an|ed|pg|from|to|cc|reply-to|sent|publisher|translation|translator|ترجمة|المترجم|الناشر|العنوان|القسم|اللغة|الرابط|traduction|traducteur|titre|rubrique|langue|ceviren|baslik|عنوان|مترجم|ناشر|موضوع)$/
    )
  ]
]

/** Codes of a database, each alone on its line or before its value: `BY`, `PD`, `SN`. */
const code = /^(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|CO|IN|NS|RE|PUB|AN|SE|CLM|AU|JN|DT)(?:\s{1,8}(\S.*))?$/
/** So many different codes make such a head; a line of two capitals may be an agency. */
const fewestCodes = 4

/** Longer lines have no label, in letters. */
const longest = 300

interface Labelled {
  at: number
  field: Field
  value: string
}

/** The codes of a database and the lines of their values. Empty where there are too few codes. */
export function codedLines(page: Page): number[] {
  const codes = page.pieces.flatMap(({ text }, at) => {
    const [, label = '', value] = text.length <= longest ? (code.exec(text) ?? []) : []
    return label === '' ? [] : [{ at, label, isAlone: value === undefined }]
  })
  if (new Set(codes.map(({ label }) => label)).size < fewestCodes) return []
  return codes.flatMap(({ at, isAlone }) => (isAlone && at + 1 < page.pieces.length ? [at, at + 1] : [at]))
}

function fieldOf(label: string): Field | undefined {
  const key = keyOf(label)
  return labels.find(([, pattern]) => pattern.test(key))?.[0]
}

function labelledLines(page: Page): Labelled[] {
  const codes = page.pieces.flatMap(({ text }, at) => {
    const [, label = '', value = page.pieces[at + 1]?.text ?? ''] =
      text.length <= longest ? (code.exec(text) ?? []) : []
    return label === '' ? [] : { at, label, value }
  })
  const isCoded = new Set(codes.map(({ label }) => label)).size >= fewestCodes
  const coded = isCoded ? codes.map(({ at, label, value }) => ({ at, field: fieldOf(label) ?? 'other', value })) : []
  const { end } = bodyOf(page)
  const limit = headLimit(page)
  const signed = page.pieces.flatMap(({ text }, at): Labelled[] => {
    if (at >= limit && at < end) return []
    const [, label = '', value = ''] =
      text.length <= longest ? (/^([^:：]{2,24}?)\s?[:：]\s*(\S.*)$/.exec(text) ?? []) : []
    const field = label === '' ? undefined : fieldOf(label)
    return field ? [{ at, field, value }] : []
  })
  const foot = signed.filter(({ at }) => at >= end)
  const isRecord = new Set(foot.map(({ field }) => field)).size >= fewestInFoot
  return [...coded, ...signed.filter(({ at }) => at < end || isRecord)]
}

/** Below a text single labels stand too; so many different fields make a record of them. */
const fewestInFoot = 3

const wordCount = /^\d[\d,.]{0,6} (?:words|كلمة|mots|wörter|kelime|palabras)$/i

/** Without labels: the number of words, the day, perhaps the time, and the publication, each on a line. */
function readCounted(page: Page): Pick<Record, 'publisher' | 'date'> {
  const at = page.pieces.slice(0, headLimit(page)).findIndex(({ text }) => wordCount.test(text))
  const [day = '', ...next] = at < 0 ? [] : page.pieces.slice(at + 1, at + 4).map(({ text }) => text)
  const [found] = findDates(day, page.order)
  if (!found || found.end - found.start !== day.length) return { publisher: '', date: null }
  const name = next.find(text => !/^\d{1,2}:\d{2}/.test(text)) ?? ''
  return { publisher: nameOf(name), date: found.date }
}

/** Reads the labelled lines of the head, of which there are two at least; a single one is read as a byline. */
export function readRecord(page: Page): Record {
  const record: Record = { authors: [], ...readCounted(page) }
  const others = otherWorks(page)
  if (others.size > 0) record.authors = reviewersOf(page)
  const lines = labelledLines(page).filter(({ at }) => !others.has(at))
  if (new Set(lines.map(({ field }) => field)).size < 2) return record
  for (const { field, value } of lines) {
    if (field === 'author' && record.authors.length === 0)
      record.authors =
        readPeople(value.replace(/^(?:من|بقلم|by|par)\s+|^كتبت?\s?[-–:]\s?/i, ''), 'labelled', 5)?.names ?? []
    else if (field === 'publisher') record.publisher ||= nameOf(value)
    else if (field === 'date') record.date ??= findDates(value, page.order)[0]?.date ?? null
  }
  return record
}

/** The lines that describe a book under review: `الكتاب: …`, `المؤلف: …`, `عدد الصفحات: …`. They say nothing of the article. */
export function otherWorks(page: Page): ReadonlySet<number> {
  const lines = labelledLines(page)
  const found = new Set<number>()
  for (const { at, field } of lines) {
    if (field !== 'work') continue
    for (const step of [-1, 1]) for (let next = at; lines.some(line => line.at === next); next += step) found.add(next)
  }
  return found.size > 1 ? found : new Set()
}

const review =
  /^(?:عرض|مراجعة|قراءة|مطالعة|reviewed by|review by|compte rendu (?:de|par)|recension (?:de|par)|değerlendiren|معرفی|نقد|تبصرہ)\s?[:：]?\s(?=\S)/i

/** Those who review a book; elsewhere the same words name somebody who checked the text. */
function reviewersOf(page: Page): string[] {
  for (const { text } of page.pieces.slice(0, headLimit(page))) {
    const label = text.length <= longest ? review.exec(text) : null
    const people = label ? readPeople(text.slice(label[0].length), 'labelled', 5) : null
    if (people) return people.names
  }
  return []
}

function nameOf(value: string): string {
  // `The Herald; Lusaka`: the town behind the paper.
  const [paper = ''] = value.split(';')
  const name = paper.replace(/^["«“\s]+|["»”\s.]+$/g, '')
  return name.split(/\s+/).length <= 8 && !/https?:|@/.test(name) ? name : ''
}

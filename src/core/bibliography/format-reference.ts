import { directionOf, isolate } from '../text/direction'
import { fold } from '../text/fold'
import { endsSentence } from '../text/sentence-end'
import type { CslItem } from './csl-item'

/**
 * `arabic`: as Arabic journals do, all parts in one sentence: «العنوان»، الناشر، التاريخ. `latin`: in the manner of Chicago's
 * bibliographies, a sentence each for author, title and publication.
 */
export type CitationStyle = 'arabic' | 'latin'

/**
 * A source as a bibliography lists it. The style decides the order and the parting of the parts. Quotation marks, commas and
 * names of months are those of the source's own language in either style: its punctuation then runs with its text.
 */
export function formatReference(item: CslItem, style: CitationStyle): string {
  const entry = style === 'arabic' ? inOneSentence(item) : inSentences(item)
  const { note = '' } = item
  return note === '' || isRepetition(note, entry) ? entry : [entry, endWithStop(note)].filter(Boolean).join(' ')
}

function inOneSentence(item: CslItem): string {
  const { title } = item
  const publisher = setIn(item.publisher ?? '', item)
  return endWithStop(
    [authorsOf(item), title && quoted(setIn(title, item), item), publisher, dateOf(item)]
      .filter(Boolean)
      .join(comma(item))
  )
}

function inSentences(item: CslItem): string {
  const { title } = item
  const published = [setIn(item.publisher ?? '', item), dateOf(item)].filter(Boolean).join(comma(item))
  // English sets the stop inside the marks, Arabic after them, unless the title ends in one.
  const named = isRtl(item)
    ? endWithStop(quoted(setIn(title, item), item))
    : quoted(setIn(endWithStop(title), item), item)
  return [endWithStop(authorsOf(item)), title && named, endWithStop(published)].filter(Boolean).join(' ')
}

function authorsOf(item: CslItem): string {
  return (item.author ?? []).map(({ literal }) => setIn(literal, item)).join(comma(item))
}

/** A name or a title that runs the other way than its entry is isolated, so that the punctuation beside it keeps its place. */
function setIn(text: string, { custom }: CslItem): string {
  return directionOf(text, custom.direction) === custom.direction ? text : isolate(text)
}

function quoted(text: string, item: CslItem): string {
  return isRtl(item) ? `«${text}»` : `“${text}”`
}

function comma(item: CslItem): string {
  return isRtl(item) ? '، ' : ', '
}

function isRtl({ custom }: CslItem): boolean {
  return custom.direction === 'rtl'
}

/** As far as it is known, in Latin figures. */
function dateOf(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  if (!year) return ''
  if (!month) return String(year)
  return new Intl.DateTimeFormat(isRtl(item) ? 'ar-EG-u-nu-latn' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {})
  }).format(new Date(Date.UTC(year, month - 1, day ?? 1)))
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
  return text === '' || endsSentence(text) ? text : `${text}.`
}

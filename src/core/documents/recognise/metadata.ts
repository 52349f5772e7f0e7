import { joinAuthors } from '../authors'
import type { PublicationDate } from '../document'
import { readsAsAuthority, readsAsOrganisation } from './affiliation'
import type { Byline } from './byline'
import { bylineAt, closingByline } from './byline-context'
import { type Dateline, readDateline } from './dateline'
import { breadcrumbOf } from './label-rules'
import { addressLine, interviewer, logoOf, namedPublisher, opensMenu } from './masthead'
import { newsAgencies, outlets, places } from './outlets'
import { bodyOf, type Page } from './page'
import { isName } from './people'
import { keyOf } from './pieces'
import { archivedFrom, holderOf, outletLine, sourceCreditOf } from './publisher'
import { readSignOff, type SignOff } from './sign-off'
import { splitSiteName } from './title'
import { isNeverTitle } from './title-forms'
import { labels } from './vocabulary'

/** What the page says of the article itself. `''` and `null`: nothing. */
export interface Metadata {
  title: string
  author: string
  publisher: string
  publishedOn: PublicationDate | null
}

/** Where the title comes from when the page shows none. */
export type TitleGuess = 'first-line' | 'file-name'

/** A first line is taken for the title as far as this, in words. */
const longestGuess = 30

/**
 * Reads the metadata from the title and from what the rules took for bylines, breadcrumb and copyright line, and from the
 * dateline of the first paragraph: never from the rest of the article, whose dates and names are its subject. The site
 * comes before the author's department as publisher.
 */
export function readMetadata(page: Page, fileName: string): { metadata: Metadata; titleGuess: TitleGuess | null } {
  const titleLine = page.title === null ? '' : (page.pieces[page.title]?.text ?? '')
  const { title, site } = splitSiteName(titleLine.replace(/\s+/g, ' '))
  const { end } = bodyOf(page)
  const bylines = [...page.pieces.keys()].flatMap((at): PlacedByline[] => {
    const byline = page.reasons[at] === 'byline' ? (bylineAt(page, at) ?? closingByline(page, at)) : null
    const isFoot = at >= end
    if (!byline || (isFoot && isDeskMark(page.pieces[at]?.text ?? ''))) return []
    return [{ ...byline, isAboveTitle: at < (page.title ?? 0), isFoot }]
  })
  const dateline = openingDateline(page)
  const signOff = readSignOff(page)
  const guess = title === '' ? guessTitle(page, fileName) : null
  return {
    metadata: {
      title: guess?.title ?? title,
      author: joinAuthors(chooseAuthors({ title, site, bylines, dateline, signOff })),
      publisher: choosePublisher(page, { title, site, bylines, dateline, signOff }),
      publishedOn: chooseDate(bylines, dateline) ?? signOff.date
    },
    titleGuess: guess?.from ?? null
  }
}

/** How many paragraphs from the first on may open with a dateline: one or two sum the article up before it. */
const datelineParagraphs = 4

function openingDateline(page: Page): Dateline | null {
  const { start } = bodyOf(page)
  for (let at = start; at < start + datelineParagraphs; at += 1) {
    const piece = page.pieces[at]
    const dateline = piece && page.reasons[at] === null ? readDateline(piece.text, page.order) : null
    if (dateline) return dateline
  }
  return null
}

interface PlacedByline extends Byline {
  isAboveTitle: boolean
  /** It stands below the text. */
  isFoot: boolean
}

/** `AGENCY/NAME` below the text names who sent the report out, not who wrote it. */
function isDeskMark(text: string): boolean {
  const [, agency = ''] = /^([^/]{2,30})\/[^/]+$/.exec(text) ?? []
  return newsAgencies.has(keyOf(agency))
}

interface Evidence {
  title: string
  site: string
  bylines: readonly PlacedByline[]
  dateline: Dateline | null
  signOff: SignOff
}

/**
 * The bylines around the title, which may follow each other (`NAME` and `NAME`, one line each); without them the dateline;
 * below the text those who helped are named too, so its names come last.
 */
function chooseAuthors({ title, site, bylines, dateline, signOff }: Evidence): string[] {
  const named = bylines.filter(byline => !byline.isFoot).flatMap(byline => byline.authors)
  if (named.length > 0) return named
  if (dateline && dateline.authors.length > 0) return dateline.authors
  const signed = bylines.flatMap(byline => byline.authors)
  if (signed.length > 0) return signed
  if (signOff.authors.length > 0) return signOff.authors
  if (isName(site, 'alone')) return [site]
  // `علي سلطان يكتب: …`, `… (بقلم ليلى حداد)`
  const [, writer = ''] = /^([^:]{5,40}?)\s+(?:يكتب|تكتب)(?:\s+\S+)?\s*[:.…]/.exec(title) ?? []
  if (isName(writer, 'alone')) return [writer]
  const [, behind = ''] = /\(\s*بقلم\s*[:/]?\s*([^()]{4,40})\)$/.exec(title) ?? []
  return isName(behind, 'labelled') ? [behind.trim()] : []
}

function choosePublisher(page: Page, { title, site, bylines, dateline }: Evidence): string {
  const organisations = bylines.map(byline => byline.organisation)
  const credits = textsOf(page, 'byline').map(sourceCreditOf)
  const isPaper = (name: string) => !newsAgencies.has(keyOf(name))
  const above = page.pieces.slice(0, page.title ?? 0)
  const outside = outsideText(page)
  return firstOf([
    isName(site, 'alone') ? '' : site,
    ...outside.map(namedPublisher),
    ...textsOf(page, 'repeated-title').map(text => repeatedSite(text, title)),
    ...textsOf(page, 'byline').map(archivedFrom),
    ...textsOf(page, 'navigation').map(siteOfBreadcrumb),
    ...above.map(piece => outletLine(piece.text)),
    ...above.slice(0, 2).map(piece => logoOf(piece.text)),
    ...textsOf(page, 'copyright').map(holderOf),
    interviewer(title),
    ...textsOf(page, 'byline').filter(text => readsAsOrganisation(text) || readsAsAuthority(text)),
    ...organisations.filter(isPaper),
    ...credits.filter(isPaper),
    dateline && isPaper(dateline.organisation) ? dateline.organisation : '',
    ...page.pieces.flatMap((piece, at) => (page.reasons[at] === null ? [] : outletLine(piece.text))),
    ...organisations,
    ...credits,
    dateline?.organisation ?? '',
    advertised(page),
    aboveMenu(page),
    ownName(page),
    ...above.slice(0, 2).map(piece => addressLine(piece.text))
  ])
}

/** The lines before and after the text, its title too. */
function outsideText(page: Page): string[] {
  const { start, end } = bodyOf(page)
  return page.pieces.filter((_, at) => at < start || at >= end).map(piece => piece.text)
}

/** The site's name is the first line, with its menu right below. */
function aboveMenu(page: Page): string {
  const [first, second] = page.pieces
  const isMenu = second !== undefined && opensMenu(second.key)
  const isName = first !== undefined && first.words >= 1 && first.words <= 5 && /\p{L}/u.test(first.text)
  if (!isMenu || !isName || page.title === 0 || labels.navigation.has(first.key) || labels.sections.has(first.key))
    return ''
  return /[.؟?!:]$/.test(first.text) ? '' : first.text
}

/** `حمّل تطبيق …`, `تابعوا … على`, `أخبار … عبر`: the outlet that a button of the page names. */
function advertised(page: Page): string {
  for (const [at, { text, words }] of page.pieces.entries()) {
    if (page.reasons[at] === null || page.reasons[at] === 'related' || words > 16) continue
    const tokens = text.split(/\s+/)
    for (const [nth, token] of tokens.entries()) {
      if (!/^(?:تطبيق|أخبار|تابعوا|تابع|من|على|في|application|app|on|from|to)$/i.test(token)) continue
      for (const length of [3, 2, 1]) {
        const name = tokens
          .slice(nth + 1, nth + 1 + length)
          .join(' ')
          .replace(/[.:،,]$/, '')
        if (outlets.has(keyOf(name)) && !labels.sections.has(keyOf(name)) && !places.has(keyOf(name))) return name
      }
    }
  }
  return ''
}

/**
 * Papers call themselves by name between quotation marks when somebody has spoken to them (`قال لـ«الشرق الأوسط»`), and in
 * brackets below their own pictures.
 */
function ownName(page: Page): string {
  for (const [at, { text }] of page.pieces.entries()) {
    if (page.reasons[at] !== null && page.reasons[at] !== 'caption') continue
    for (const [, quoted = '', bracketed = ''] of text.matchAll(
      /لـ?\s?[«"“]([^«»"“”]{3,30})[»"”]|\(([^()]{3,30})\)$/g
    )) {
      const name = quoted || bracketed
      if (outlets.has(keyOf(name)) && !places.has(keyOf(name))) return name
    }
  }
  return ''
}

/** Above the title stands the day of the visit too, so a labelled date comes first, then one below the title. */
function chooseDate(bylines: readonly PlacedByline[], dateline: Dateline | null): PublicationDate | null {
  const dated = bylines.filter(byline => byline.date !== null)
  const published = dated.filter(byline => !byline.isUpdate)
  const chosen =
    published.find(byline => byline.isDated) ??
    published.find(byline => !byline.isAboveTitle) ??
    published[0] ??
    dated[0]
  return chosen?.date ?? dateline?.date ?? null
}

/** Without a title: the first line that stays, or its beginning; the file's name only where no line stays. */
function guessTitle(page: Page, fileName: string): { title: string; from: TitleGuess } {
  const first = page.pieces.find((piece, at) => page.reasons[at] === null && !isNeverTitle(piece))
  const text = (first?.text ?? '').replace(/\s+/g, ' ')
  if (text === '') return { title: stem(fileName), from: 'file-name' }
  const words = text.split(' ')
  if (words.length <= longestGuess) return { title: text, from: 'first-line' }
  const [sentence = ''] = /^.{20,}?[.؟?!](?=\s)/.exec(text) ?? []
  const isShort = sentence !== '' && sentence.split(' ').length <= longestGuess
  return { title: isShort ? sentence : words.slice(0, longestGuess / 2).join(' '), from: 'first-line' }
}

function textsOf(page: Page, reason: Page['reasons'][number]): string[] {
  return page.pieces.filter((_, at) => page.reasons[at] === reason).map(piece => piece.text)
}

/** The first step of a breadcrumb is the site, unless it is merely called home or a section. */
function siteOfBreadcrumb(text: string): string {
  const [first = ''] = breadcrumbOf(text)
  const key = keyOf(first)
  return key === '' || labels.navigation.has(key) || labels.sections.has(key) ? '' : first
}

function repeatedSite(text: string, title: string): string {
  if (keyOf(text) === keyOf(title)) return ''
  const [, site = ''] = /\s[|»–—-]\s([^|»–—]{1,60})$/.exec(text) ?? []
  return site.trim()
}

function firstOf(values: readonly string[]): string {
  return values.find(value => value !== '') ?? ''
}

function stem(fileName: string): string {
  return fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
}

import { withLatinDigits } from '../dates'
import type { PublicationDate } from '../document'
import { readByline, readsAsOrganisation } from './byline'
import { breadcrumbOf } from './label-rules'
import type { Page } from './page'
import { keyOf } from './pieces'
import { splitSiteName } from './title'
import { sourceCreditOf } from './title-rules'
import { labels } from './vocabulary'

/** What the page says of the article itself. `''` and `null`: nothing. */
export interface Metadata {
  title: string
  author: string
  publisher: string
  publishedOn: PublicationDate | null
}

/**
 * Reads the metadata from the title and from what the rules took for bylines, breadcrumb and copyright line: never from the
 * article, whose dates and names are its subject. The site comes before the author's department as publisher. A page
 * without a title is called after its file.
 */
export function readMetadata(page: Page, fileName: string): Metadata {
  const titleLine = page.title === null ? '' : (page.pieces[page.title]?.text ?? '')
  const { title, site } = splitSiteName(titleLine.replace(/\s+/g, ' '))
  const bylines = textsOf(page, 'byline').flatMap(text => readByline(text, page.order) ?? [])
  const dated = bylines.filter(byline => byline.date !== null)
  const firstDate = dated.find(byline => !byline.isUpdate) ?? dated[0]
  return {
    title: title === '' ? stem(fileName) : title,
    author: bylines.find(byline => byline.author !== '')?.author ?? '',
    publisher: firstOf([
      site,
      ...textsOf(page, 'repeated-title').map(text => repeatedSite(text, title)),
      ...textsOf(page, 'navigation').map(siteOfBreadcrumb),
      ...textsOf(page, 'copyright').map(holderOf),
      ...textsOf(page, 'byline').filter(readsAsOrganisation),
      ...bylines.map(byline => byline.organisation),
      ...textsOf(page, 'byline').map(sourceCreditOf)
    ]),
    publishedOn: firstDate?.date ?? null
  }
}

/**
 * Who holds the rights, from a line such as `جميع الحقوق محفوظة © 2025 …`: without year, formula and legal form; of a name
 * given in two scripts the first.
 */
export function holderOf(text: string): string {
  const name = withLatinDigits(text)
    .replace(/\s+/g, ' ')
    .replace(
      /(?:جميع|كافة|كل) (?:الحقوق|حقوق النشر) محفوظة(?: لـ?(?=\s|$))?|all rights reserved\.?|copyrights?|حقوق النشر/gi,
      ' '
    )
    .replace(/©|\([cC]\)|(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?/g, ' ')
  const parts = name
    .split(/\s+[-–|]\s+/)
    .map(part => part.replace(/\s+/g, ' ').replace(/^[\s.,،|–-]+|[\s.,،|–-]+$/g, ''))
  const [first = ''] = parts.filter(part => part !== '')
  return first.replace(/^شركة\s+/, '').replace(/[\s,]+(?:FZ[ -]?LLC|LLC|Ltd\.?|Inc\.?|GmbH|S\.?A\.?)$/i, '')
}

function textsOf(page: Page, reason: Page['reasons'][number]): string[] {
  return page.pieces.filter((_, at) => page.reasons[at] === reason).map(piece => piece.text)
}

/** The first step of a breadcrumb is the site, unless it is merely called home or a section. */
function siteOfBreadcrumb(text: string): string {
  const [first = ''] = breadcrumbOf(text)
  const key = keyOf(first)
  return labels.navigation.has(key) || labels.sections.has(key) ? '' : first
}

function repeatedSite(text: string, title: string): string {
  if (keyOf(text) === keyOf(title)) return ''
  const [, site = ''] = /\s+[|»–—-]\s+([^|»–—]{1,60})$/.exec(text) ?? []
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

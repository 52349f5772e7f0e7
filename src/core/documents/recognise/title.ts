import { readByline, readsAsOrganisation } from './byline'
import { breadcrumbOf } from './label-rules'
import { bodyOf, type Page } from './page'
import { keyOf, type Piece } from './pieces'

/** How far down a title is looked for, in pieces: menus may fill a good deal of the page before it. */
const longestHead = 80

/**
 * Index of the article's title, `null` when the page has none. It stands in the head of the page. A line that is printed
 * again there (above the picture, at the end of a breadcrumb, before a site's name) is it; otherwise the first whose words
 * the article uses well, or nearly as much as those of any other candidate. Lines with the page's furniture between them and the
 * text lose against later ones: they belong to another article, or to the site.
 */
export function findTitle(page: Page): number | null {
  const body = bodyOf(page)
  const head = Math.min(body.start, longestHead)
  const candidates = [...page.pieces.slice(0, head).entries()].filter(([at, piece]) => isCandidate(page, piece, at))
  const repeated = candidates.find(([at, piece]) => piece.words >= 3 && isRepeated(page, at, head))
  if (repeated) return repeated[0]

  const used = new Set(page.pieces.slice(body.start, body.end).flatMap(piece => stems(piece.key)))
  const scored = candidates.map(([at, piece]) => ({ at, score: score(page, piece, at, head, used) }))
  const best = Math.max(...scored.map(each => each.score))
  const chosen = scored.find(each => each.score >= Math.min(best - 0.3, 0.35))
  if (chosen) return chosen.at

  // A title that ends in a full stop passes for running text.
  const [first, second] = [page.pieces[body.start], page.pieces[body.start + 1]]
  const isTitle = first !== undefined && second !== undefined && first.words <= 16 && second.words > first.words
  return isTitle && !first.bulleted ? body.start : null
}

/** The title without the name of the site behind it, and that name: `Title | Site`. */
export function splitSiteName(text: string): { title: string; site: string } {
  const parts = text.split(/\s+[|»]\s+/)
  const site = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  if (site === '' || site.split(/\s+/).length > 6) return { title: text, site: '' }
  return { title: parts.slice(0, -1).join(' | '), site }
}

/** Whether `text` is `title` again, perhaps with the name of the site behind it. */
export function repeatsTitle(text: string, title: string): boolean {
  const key = keyOf(title)
  if (keyOf(text) === key) return true
  const [, head] = /^(.+?)\s+[|»–—-]\s+[^|»–—]{1,60}$/.exec(text) ?? []
  return head !== undefined && keyOf(head) === key
}

function isCandidate(page: Page, piece: Piece, at: number): boolean {
  if (page.reasons[at] !== null || piece.words < 2 || piece.words > 40) return false
  return readByline(piece.text, page.order) === null && !readsAsOrganisation(piece.text)
}

function isRepeated(page: Page, at: number, headEnd: number): boolean {
  const text = page.pieces[at]?.text ?? ''
  return page.pieces.slice(0, headEnd).some((other, otherAt) => {
    if (otherAt === at) return false
    return repeatsTitle(other.text, text) || keyOf(breadcrumbOf(other.text).at(-1) ?? '') === keyOf(text)
  })
}

function score(page: Page, piece: Piece, at: number, headEnd: number, used: ReadonlySet<string>): number {
  const own = stems(piece.key)
  // The constant keeps a line of one or two words from winning by chance.
  const overlap = own.filter(stem => used.has(stem)).length / (own.length + 1.5)
  const between = page.reasons.slice(at + 1, headEnd)
  const isCutOff = between.some(reason => reason === 'navigation' || reason === 'decoration')
  return overlap + (piece.words >= 4 ? 0.2 : 0) - (isCutOff ? 0.4 : 0)
}

/** Rough stems of the words that carry meaning: no article, no one-letter particle, four letters. */
function stems(key: string): string[] {
  return key
    .split(/[^\p{L}\p{N}]+/u)
    .map(word => word.replace(/^[وفبلك]?ال(?=\p{L}{3})/u, ''))
    .filter(word => word.length >= 4)
    .map(word => word.slice(0, 5))
}

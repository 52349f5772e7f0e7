import { bylineAt } from './byline-context'
import { bodyOf, isRunningText, type Page } from './page'

/** Above a date line or a named author, at most this many pieces may sum up the article in whole sentences. */
const longestStandfirst = 2
/** A date line follows the standfirst at once, or below a picture and buttons. */
const farthestByline = 6

/**
 * The end of the head, `bodyOf(page).start` at least: a standfirst of whole sentences passes for running text, though the
 * date line stands below it.
 */
export function headEnd(page: Page): number {
  const { start } = bodyOf(page)
  let prose = 0
  let end = start
  for (let at = start; at < Math.min(page.pieces.length, start + farthestByline); at += 1) {
    if (isProse(page, at)) prose += 1
    else if (isStrongByline(page, at) || (end === at && end > start && bylineAt(page, at) !== null)) end = at + 1
    if (prose > longestStandfirst) break
  }
  // Below the last paragraph a byline closes the article.
  const goesOn = page.pieces.slice(end).some((_, nth) => isProse(page, end + nth))
  return goesOn ? end : start
}

/** Whether a piece is running text of the article, and no byline. */
export function isProse(page: Page, at: number): boolean {
  const piece = page.pieces[at]
  return piece !== undefined && page.reasons[at] === null && isRunningText(piece) && !isStrongByline(page, at)
}

function isStrongByline(page: Page, at: number): boolean {
  const text = page.pieces[at]?.text ?? ''
  const byline = bylineAt(page, at)
  if (!byline || /[.؟?!:]$/.test(text)) return false
  return byline.date !== null || byline.authors.length > 0
}

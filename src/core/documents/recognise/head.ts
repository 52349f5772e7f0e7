import { bylineAt } from './byline-context'
import { bodyOf, isRunningText, type Page } from './page'

/** Above a date line or a named author, at most this many pieces may sum up the article in whole sentences. */
const longestStandfirst = 2
/** A date line follows the standfirst at once, or below a picture and buttons. */
const farthestByline = 6
/** With all furniture between, it is no longer than this, in pieces. */
const longestByline = 14

/**
 * The end of the head, `bodyOf(page).start` at least: a standfirst of whole sentences passes for running text, though the
 * date line stands below it.
 */
export function headEnd(page: Page): number {
  const { start } = bodyOf(page)
  let prose = 0
  let lines = 0
  let end = start
  // Furniture between the lines of a byline neither ends it nor counts.
  let reach = start
  for (let at = start; at < Math.min(page.pieces.length, start + longestByline) && lines < farthestByline; at += 1) {
    const isFurniture = at === page.title || (page.reasons[at] ?? 'byline') !== 'byline'
    if (isFurniture) {
      if (reach === at) reach += 1
      continue
    }
    lines += 1
    if (isProse(page, at)) prose += 1
    else if (isStrongByline(page, at) || (reach === at && end > start && bylineAt(page, at) !== null)) {
      end = at + 1
      reach = end
    }
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

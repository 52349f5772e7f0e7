import { bodyOf, isRunningText, type Page } from './page'

/**
 * The last paragraph of the article. Running text far below, with furniture above it and no second paragraph beside it, is
 * a teaser or a comment of a reader.
 */
export function lastParagraph(page: Page): number {
  const { start, end } = bodyOf(page)
  const words = wordsBefore(page)
  const between = (from: number, to: number) => (words[to] ?? 0) - (words[from] ?? 0)
  let last = end - 1
  while (last > start) {
    const above = lastFurniture(page, last)
    // A fifth of the article under a heading of the site's would be a great deal of teasers.
    if (above === null || between(above, last + 1) * 5 > between(start, above)) return last
    last = previousParagraph(page, above)
  }
  return last
}

/** Kept words before each piece, and of the whole page at the end. */
export function wordsBefore(page: Page): number[] {
  const sums = [0]
  for (const [at, piece] of page.pieces.entries())
    sums.push((sums[at] ?? 0) + (page.reasons[at] === null ? piece.words : 0))
  return sums
}

/** Furniture of the foot right above a piece: with no running text between. */
function lastFurniture(page: Page, from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - 60); at -= 1) {
    const reason = page.reasons[at]
    const piece = page.pieces[at]
    // `© Agency` alone credits a picture.
    const isCredit =
      reason === 'copyright' && piece !== undefined && piece.words <= 4 && !/\d|حقوق|rights/i.test(piece.text)
    if (!isCredit && (reason === 'comments' || reason === 'copyright' || reason === 'most-read')) return at
    if (piece && reason === null && isRunningText(piece) && from - at > 6) return null
  }
  return null
}

function previousParagraph(page: Page, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) {
    const piece = page.pieces[at]
    if (piece && page.reasons[at] === null && isRunningText(piece)) return at
  }
  return 0
}

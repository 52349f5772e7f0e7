import type { ClutterReason } from '../draft'
import type { ClutterRule } from './clutter-rule'
import { bodyOf, isRunningText, type Page, referencesOf } from './page'
import type { Piece } from './pieces'

/**
 * Furniture that only stands below an article. Where one of these lines is followed by no more than scattered text, the
 * article has ended.
 */
const closing: ReadonlySet<ClutterReason> = new Set([
  'comments',
  'copyright',
  'most-read',
  'related',
  'share',
  'navigation'
])

/** Rules for the foot of the page: everything below the line with which the site goes on. */
export const footRules: readonly ClutterRule[] = [
  {
    name: 'below the article',
    reason: 'navigation',
    find: page => {
      const opens = footOpening(page)
      if (opens === null) return []
      const references = referencesOf(page.pieces)
      if (references < opens) return [...page.pieces.keys()].filter(at => at > opens)
      return [...page.pieces.keys()].filter(at => at > opens && at < references)
    }
  },
  {
    // Lines without the end of a sentence between the last paragraph and the furniture: sections, buttons, subscriptions.
    name: 'between the article and the foot',
    reason: 'navigation',
    find: page => {
      const opens = footOpening(page)
      if (opens === null || referencesOf(page.pieces) < opens) return []
      const found: number[] = []
      for (let at = opens - 1; at > 0; at -= 1) {
        const piece = page.pieces[at]
        if (!piece || isRunningText(piece) || !isLoose(piece)) break
        if (page.reasons[at] === null) found.push(at)
      }
      return found
    }
  }
]

/** A short line that no sentence ends and that is no point of a list. */
function isLoose({ text, words, bulleted }: Piece): boolean {
  return words <= 8 && !bulleted && !/[.؟?!…:؛،,»”"]$/.test(text) && !/^\(?[0-9٠-٩]{1,2}[.)-]/.test(text)
}

/** Index of the first piece of furniture after the last paragraph of the article; `null`: there is none. */
function footOpening(page: Page): number | null {
  const end = lastParagraph(page)
  for (let at = end + 1; at < page.pieces.length; at += 1) {
    const reason = page.reasons[at]
    if (reason && closing.has(reason)) return at
  }
  return null
}

/**
 * The last paragraph of the article. Running text far below, with furniture above it and no second paragraph beside it, is
 * a teaser or a comment of a reader.
 */
function lastParagraph(page: Page): number {
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
function wordsBefore(page: Page): number[] {
  const sums = [0]
  for (const [at, piece] of page.pieces.entries())
    sums.push((sums[at] ?? 0) + (page.reasons[at] === null ? piece.words : 0))
  return sums
}

/** Furniture of the foot right above a piece: with no running text between. */
function lastFurniture(page: Page, from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - 60); at -= 1) {
    const reason = page.reasons[at]
    if (reason === 'comments' || reason === 'copyright' || reason === 'most-read') return at
    const piece = page.pieces[at]
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

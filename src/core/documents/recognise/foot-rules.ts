import type { ClutterReason } from '../draft'
import type { ClutterRule } from './clutter-rule'
import { bodyOf, isRunningText, type Page, referencesOf } from './page'
import { endsSentence, type Piece } from './pieces'

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
      const from = opens + 1 + lastSentences(page, opens)
      if (references < opens) return [...page.pieces.keys()].filter(at => at >= from)
      return [...page.pieces.keys()].filter(at => at >= from && at < references)
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
        // The name below a quotation.
        if (/^["“«].*["”»]$/.test(page.pieces[at - 1]?.text ?? '')) break
        if (page.reasons[at] === null) found.push(at)
      }
      return found
    }
  }
]

/** At most this many short sentences may end the article below a box or a button. */
const longestEnd = 4

/**
 * How many lines right below the first furniture still are the article's: a box or buttons may stand above its last, short
 * sentences. Teasers in sentences are longer, and readers' comments have a label of their own.
 */
function lastSentences({ pieces, reasons }: Page, opens: number): number {
  const opening = reasons[opens]
  if (opening !== 'related' && opening !== 'share' && opening !== 'navigation') return 0
  const below = pieces.slice(opens + 1, opens + 2 + longestEnd)
  const count = below.findIndex((piece, nth) => reasons[opens + 1 + nth] !== null || !isShortSentence(piece))
  const ended = count < 0 ? below.length : count
  const next = below[ended]
  const goesOn = next !== undefined && reasons[opens + 1 + ended] === null && isRunningText(next)
  return ended > longestEnd || goesOn ? 0 : ended
}

function isShortSentence(piece: Piece): boolean {
  return endsSentence(piece) && !isRunningText(piece) && piece.words < 8
}

/** A short line that no sentence ends and that is no point of a list. */
function isLoose({ text, words, bulleted }: Piece): boolean {
  return (
    words <= 8 &&
    !bulleted &&
    !/[.؟?!…:؛،,»”"](?:\s?\([^()]{1,40}\))?$/.test(text) &&
    !/^\(?[0-9٠-٩]{1,2}[.)-]/.test(text)
  )
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

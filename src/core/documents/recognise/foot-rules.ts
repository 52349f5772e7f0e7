import type { ClutterReason } from '../draft'
import type { ClutterRule } from './clutter-rule'
import { lastParagraph, wordsBefore } from './foot'
import { bodyOf, isRunningText, type Page, referencesOf } from './page'
import { endsSentence, type Piece } from './pieces'
import { isTimeStamp } from './teaser-rules'

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
    // Comments may be longer than the article. An entry has a time of its own or a number, below the label.
    name: 'comments of readers',
    reason: 'comments',
    find: page => {
      const label = commentsLabel(page)
      return label === null ? [] : [...page.pieces.keys()].filter(at => at > label)
    }
  },
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

/** The article above the label of its comments has this many words at least. */
const shortestArticle = 60
/** The time of the first comment stands this near below the label. */
const farthestEntry = 4

/** Index of the label below which nothing but readers' comments and the site's furniture stands. */
function commentsLabel(page: Page): number | null {
  const { start } = bodyOf(page)
  const references = referencesOf(page.pieces)
  const words = wordsBefore(page)
  for (let at = start + 1; at < references; at += 1) {
    if (page.reasons[at] !== 'comments' || (words[at] ?? 0) - (words[start] ?? 0) < shortestArticle) continue
    const below = page.pieces.slice(at + 1, at + 1 + farthestEntry)
    const isEntry = (piece: Piece) => isTimeStamp(page, piece) || /^[1١] ?[-–.)] ?\p{L}.{0,40}$/u.test(piece.text)
    if (below.some(isEntry)) return at
  }
  return null
}

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

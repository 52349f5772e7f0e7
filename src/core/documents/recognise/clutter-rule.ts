import type { ClutterReason } from '../draft'
import type { Page } from './page'
import { endsSentence, type Piece } from './pieces'

/** One idea of what is not the article. */
export interface ClutterRule {
  name: string
  reason: ClutterReason
  /** Indices of the pieces it proposes to leave out. It may name pieces that an earlier rule has claimed. */
  find: (page: Page) => number[]
}

/** The page with what the rules found, in their order: the first rule to name a piece gives its reason. */
export function applyRules(page: Page, rules: readonly ClutterRule[]): Page {
  let current = page
  for (const rule of rules) {
    const reasons = [...current.reasons]
    for (const at of rule.find(current)) reasons[at] ??= rule.reason
    current = { ...current, reasons }
  }
  return current
}

/** Indices of the pieces of which a test is true. */
export function where(page: Page, test: (piece: Piece, at: number) => boolean): number[] {
  const found: number[] = []
  for (const [at, piece] of page.pieces.entries()) if (test(piece, at)) found.push(at)
  return found
}

/**
 * As `where`, for lines known by their wording alone: one or two words that end as a sentence (`Weather.`) and points under
 * a line with a colon may be the article's, whatever they say.
 */
export function whereLabelled(page: Page, test: (piece: Piece, at: number) => boolean): number[] {
  let isPoint = false
  let before: Piece | undefined
  return where(page, (piece, at) => {
    isPoint = piece.bulleted && (isPoint || (before !== undefined && before.words >= 3 && /[:：]$/.test(before.text)))
    before = piece
    return !isPoint && !(piece.words <= 2 && endsSentence(piece)) && test(piece, at)
  })
}

import type { BlockKind } from '../document'
import { bodyOf, isRunningText, type Page, referencesOf } from './page'
import type { Piece } from './pieces'
import { labels } from './vocabulary'

/** What kind of block a piece of the article is. */
export interface Shape {
  kind: BlockKind
  level?: 1 | 2 | 3
}

/** `1.`, `(2)`, `3-`, `أ.` with text behind it. */
const numbered =
  /^(?:\(?[0-9٠-٩۰-۹]{1,2}\s?[.)\-–]|\(?[أبجدهوزحط]\s?[.)]|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)[\u064B\u064E]?\s?[:\-–])\s*(?=[^\s\d])/u
const note = /^(?:\[[0-9٠-٩۰-۹]{1,3}\]|[¹²³⁴-⁹])\s*\S/u
const maxHeadingWords = 14

/**
 * The shape of every piece, under its index; those left out as clutter are paragraphs. Title: heading of level 1. Headings:
 * short lines without a closing stop in front of something longer. Where a page uses two sorts, lines that end in a colon
 * are its sections (2) and bare or numbered ones below them its subsections (3); otherwise all are sections. Everything
 * under the heading of the references is a note.
 */
export function shapesOf(page: Page): Shape[] {
  const kept = [...page.pieces.keys()].filter(at => page.reasons[at] === null)
  const references = referencesOf(page.pieces)
  const { start } = bodyOf(page)
  const shapes: Shape[] = page.pieces.map(() => ({ kind: 'paragraph' }))
  let hasSection = false
  for (const [nth, at] of kept.entries()) {
    const piece = page.pieces[at]
    if (!piece) continue
    const following = kept.slice(nth + 1, nth + 3).flatMap(next => page.pieces[next] ?? [])
    const shape =
      at === page.title
        ? ({ kind: 'heading', level: 1 } as const)
        : shapeOf(piece, following, at >= references, hasSection)
    // A short line between title and text sums the article up, unless it is too short for that or says that it opens it.
    const isStandfirst = at < start && shape.kind === 'heading' && shape.level !== 1 && !opensArticle(piece)
    shapes[at] = isStandfirst ? { kind: 'paragraph' } : shape
    if (shapes[at]?.level === 2 && endsInColon(piece)) hasSection = true
  }
  return shapes
}

function shapeOf(piece: Piece, following: readonly Piece[], isReference: boolean, hasSection: boolean): Shape {
  if (labels.references.has(piece.key) && following.length > 0) return { kind: 'heading', level: 2 }
  if (isReference || note.test(piece.text)) return { kind: 'note' }
  if (numbered.test(piece.text)) {
    const isHeading = hasHeadingForm(piece) && leadsToText(piece, following) && !endsInColon(piece)
    return isHeading ? { kind: 'heading', level: hasSection ? 3 : 2 } : { kind: 'list-item' }
  }
  if (piece.bulleted) return { kind: 'list-item' }
  if (!hasHeadingForm(piece) || !isHeadingBefore(piece, following)) return { kind: 'paragraph' }
  return { kind: 'heading', level: hasSection && !endsInColon(piece) ? 3 : 2 }
}

function hasHeadingForm({ text, words }: Piece): boolean {
  return words >= 1 && words <= maxHeadingWords && text.length <= 120 && !/[.…،,؛;]["”»’)\]]*$/.test(text)
}

/** A heading opens running text or points, or stands over another heading that does. A longer line with a colon only leads in to its points. */
function isHeadingBefore(piece: Piece, following: readonly Piece[]): boolean {
  const [next] = following
  if (!next) return false
  if (next.bulleted && endsInColon(piece)) return piece.words <= 3
  if (leadsToText(piece, following)) return true
  return hasHeadingForm(next) && !endsInColon(next) && endsInColon(piece) && leadsToText(next, following.slice(1))
}

function leadsToText(piece: Piece, [next]: readonly Piece[]): boolean {
  if (!next) return false
  if (numbered.test(piece.text) && numbered.test(next.text)) return isRunningText(next) && next.words > piece.words * 2
  return (
    isRunningText(next) ||
    next.bulleted ||
    numbered.test(next.text) ||
    (/[.…]$/.test(next.text) && next.words > piece.words)
  )
}

function opensArticle(piece: Piece): boolean {
  return labels.opening.has(piece.key) || endsInColon(piece) || numbered.test(piece.text) || piece.words <= 3
}

function endsInColon({ text }: Piece): boolean {
  return /[:：]$/.test(text)
}

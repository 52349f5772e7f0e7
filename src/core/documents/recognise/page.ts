import type { NumericOrder } from '../dates'
import type { ClutterReason } from '../draft'
import { isDatedByline } from './byline'
import type { Piece } from './pieces'
import { labels } from './vocabulary'

/** An imported file while it is being recognised: its pieces and, under the same index, what was found out about each. */
export interface Page {
  pieces: readonly Piece[]
  reasons: readonly (ClutterReason | null)[]
  /** Index of the title; `null` while it is unknown, or when there is none. */
  title: number | null
  order: NumericOrder
}

/**
 * Running text, as against titles, labels and captions: twenty words, or eight that end in a full stop. Question and
 * exclamation marks do not count, for titles end in them too.
 */
export function isRunningText(piece: Piece): boolean {
  return piece.words >= 20 || (piece.words >= 8 && /[.…](?:["”»’)\]]|\[\d+\])*$/.test(piece.text))
}

/** A page without running text (a poem, a list) still has a head no longer than this, in pieces. */
const longestHead = 12

/** Where the running text of a page lies: `[start, end)`, indices of pieces. */
export interface Body {
  start: number
  end: number
}

/** Kept for the page, because many rules ask for it at each piece. */
const knownBodies = new WeakMap<Page, Body>()

/**
 * Where the article's running text lies. The lines before it are the head of the page, those after it the foot.
 */
export function bodyOf(page: Page): Body {
  const known = knownBodies.get(page)
  if (known) return known
  const body = findBody(page)
  knownBodies.set(page, body)
  return body
}

function findBody(page: Page): Body {
  const until = referencesOf(page.pieces)
  const isBody = (piece: Piece, at: number) => at < until && page.reasons[at] === null && isRunningText(piece)
  const first = page.pieces.findIndex(isBody)
  if (first < 0) return { start: Math.min(until, longestHead), end: until }
  return { start: belowNotice(page, isBody, first), end: page.pieces.findLastIndex(isBody) + 1 }
}

/** A notice in a sentence has this many words at most, and so many short lines below it. */
const longestNotice = 25
const fewestLinesBelow = 4
/** No head is longer, in pieces. */
const farthestText = 120

/**
 * The first piece of running text below the sentences that stand alone among the furniture of the head (a pitch, a slogan, a
 * standfirst): only short lines follow, and the date line is among them.
 */
function belowNotice(page: Page, isBody: (piece: Piece, at: number) => boolean, first: number): number {
  let start = first
  for (;;) {
    const piece = page.pieces[start]
    const from = start + 1
    const below = page.pieces.slice(from, from + farthestText).findIndex((each, nth) => isBody(each, from + nth))
    const next = from + below
    if (!piece || piece.words > longestNotice || below < fewestLinesBelow || next > farthestText) return start
    const between = page.pieces.slice(from, next)
    if (between.some(each => each.bulleted) || !between.some(({ text }) => isDatedByline(text, page.order)))
      return start
    start = next
  }
}

/**
 * Index of the heading that opens the list of references; the number of pieces when there is none. It stands in the second
 * half of the words: a section on somebody's sources may come earlier.
 */
export function referencesOf(pieces: readonly Piece[]): number {
  const total = pieces.reduce((sum, piece) => sum + piece.words, 0)
  let before = 0
  for (const [at, piece] of pieces.entries()) {
    if (before * 2 > total && labels.references.has(piece.key)) return at
    before += piece.words
  }
  return pieces.length
}

/** The head ends within this share of the page's words. */
const headShare = 0.4
/** It is no longer than this in pieces, so that long articles are not searched for bylines. */
const longestWideHead = 100

/**
 * The lines before this index may say who wrote the article and when, though notices that pass for running text, or a title
 * of twenty words, come before them.
 */
export function headLimit(page: Page): number {
  const known = knownLimits.get(page)
  if (known !== undefined) return known
  const limit = findHeadLimit(page)
  knownLimits.set(page, limit)
  return limit
}

/** Kept for the page, because it is asked for at each byline. */
const knownLimits = new WeakMap<Page, number>()

function findHeadLimit(page: Page): number {
  const { start } = bodyOf(page)
  const total = page.pieces.reduce((sum, piece) => sum + piece.words, 0)
  let before = 0
  const limit = page.pieces.findIndex(({ words }) => {
    before += words
    return before > total * headShare
  })
  return Math.max(start, Math.min(limit + 1, longestWideHead))
}

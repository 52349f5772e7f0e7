import { normaliseText } from '../canonical'
import type { NumericOrder } from '../dates'
import type { Draft, DraftBlock } from '../draft'
import { noteRules } from './author-note'
import { applyRules } from './clutter-rule'
import { footRules } from './foot-rules'
import { headerRules } from './header-rules'
import { labelRules } from './label-rules'
import { readLanguage } from './language'
import { readMetadata } from './metadata'
import type { Page } from './page'
import { patternRules } from './pattern-rules'
import { type Piece, readPieces, trimLine } from './pieces'
import { shapesOf } from './structure'
import { teaserRules } from './teaser-rules'
import { findTitle } from './title'
import { joinTitleLines } from './title-lines'
import { titleRules } from './title-rules'
import { unwrap } from './unwrap'

/**
 * Proposes what an article scraped from a web page consists of: its metadata, its blocks, and which lines are not part of
 * it. Every line that holds a letter or a figure becomes a block, kept or not, so the analyst can take any proposal back.
 * When in doubt a line stays: to drop one more is a key press, a lost one may never be noticed.
 *
 * `text` is what the file holds, in any normal form; `hints.fileName` names an article that has no title.
 */
export function recognise(text: string, hints: { fileName: string }): Draft {
  const canonical = normaliseText(text)
  const { language, direction } = readLanguage(canonical)
  const order = language === 'en' ? 'month-first' : 'day-first'
  const lines = readPieces(unwrap(canonical.split('\n').map(trimLine)))
  const page = applyRules(withWholeTitle(lines, order), [...titleRules, ...noteRules, ...footRules])
  const { pieces } = page
  const shapes = shapesOf(page)
  // A file with nothing but furniture is not emptied: the analyst chose it for some line of it.
  const isAllClutter = page.reasons.every(reason => reason !== null)
  const blocks = pieces.map(
    (piece, at): DraftBlock => ({
      text: piece.text,
      kind: 'paragraph',
      ...shapes[at],
      clutter: isAllClutter ? null : (page.reasons[at] ?? null)
    })
  )
  const { metadata, titleGuess } = readMetadata(page, hints.fileName)
  return {
    citation: { ...metadata, language, direction, citation: '' },
    blocks,
    ...(titleGuess ? { titleGuess } : {})
  }
}

/** A title stands on this many lines at most. */
const mostTitleLines = 4

/** The page of these pieces, those over which the file broke the title made one. */
function withWholeTitle(pieces: readonly Piece[], order: NumericOrder): Page {
  let page = findOutTitle(pieces, order)
  for (let lines = 1; lines < mostTitleLines; lines += 1) {
    const joined = joinTitleLines(page)
    if (!joined) break
    page = findOutTitle(joined, order)
  }
  return page
}

/** The page of these pieces with what is found before the title is known, and the title. */
function findOutTitle(pieces: readonly Piece[], order: NumericOrder): Page {
  const blank: Page = { pieces, reasons: pieces.map(() => null), title: null, order }
  const labelled = applyRules(blank, [...headerRules, ...labelRules, ...patternRules, ...teaserRules])
  const title = findTitle(labelled)
  // A title may have the form of furniture.
  return { ...labelled, title, reasons: labelled.reasons.map((reason, at) => (at === title ? null : reason)) }
}

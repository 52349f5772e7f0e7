import { normaliseText } from '../canonical'
import type { Draft, DraftBlock } from '../draft'
import { applyRules } from './clutter-rule'
import { labelRules } from './label-rules'
import { readLanguage } from './language'
import { readMetadata } from './metadata'
import type { Page } from './page'
import { readPieces } from './pieces'
import { shapesOf } from './structure'
import { teaserRules } from './teaser-rules'
import { findTitle } from './title'
import { titleRules } from './title-rules'

/**
 * Proposes what an article scraped from a web page consists of: its metadata, its blocks, and which lines are not part of
 * it. Every line that holds a letter or a figure becomes a block, kept or not, so the analyst can take any proposal back.
 * When in doubt a line stays: to drop one more is a key press, a lost one may never be noticed.
 *
 * `text` is what the file holds, in any normal form; `hints.fileName` names an article that has no title.
 */
export function recognise(text: string, hints: { fileName: string }): Draft {
  const canonical = normaliseText(text)
  const pieces = readPieces(canonical)
  const { language, direction } = readLanguage(canonical)
  const blank: Page = {
    pieces,
    reasons: pieces.map(() => null),
    title: null,
    order: language === 'en' ? 'month-first' : 'day-first'
  }
  const labelled = applyRules(blank, [...labelRules, ...teaserRules])
  const page = applyRules({ ...labelled, title: findTitle(labelled) }, titleRules)
  const shapes = shapesOf(page)
  const blocks = pieces.map(
    (piece, at): DraftBlock => ({
      text: piece.text,
      kind: 'paragraph',
      ...shapes[at],
      clutter: page.reasons[at] ?? null
    })
  )
  return { citation: { ...readMetadata(page, hints.fileName), language, direction, citation: '' }, blocks }
}

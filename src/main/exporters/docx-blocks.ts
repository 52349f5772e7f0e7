import { Bookmark, type FileChild, InternalHyperlink, Paragraph, TableOfContents } from 'docx'
import type { ClaimBlock, OutlineBlock, QuoteText, TimelineBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'
import { palette } from '../briefing/palette'
import { contentsIndent } from './docx-styles'
import { chartTable, matrixTable, parallelTable, plainTable } from './docx-tables'
import {
  type DocxScope,
  headingParagraph,
  paragraphOf,
  paragraphWith,
  runsOf,
  startBar,
  textParagraph
} from './docx-words'
import { headingsOf, type OutlinePart, type PartHeading, sourceId } from './outline-parts'
import { quoted, referenceOf, timelineSigns, warningSign } from './signs'

/** A block of a briefing. `place`: its index in the outline; `width`: of the text column, in twentieths of a point. */
export function blockChildren(block: OutlineBlock, place: number, scope: DocxScope, width: number): FileChild[] {
  const { part, around } = scope
  switch (block.kind) {
    case 'contents':
      return [
        paragraphOf(block.title, around, { style: 'ContentsTitle' }),
        new TableOfContents(block.title, {
          hyperlink: true,
          headingStyleRange: '1-2',
          beginDirty: false,
          contentChildren: headingsOf(part).map(heading => contentsEntry(heading, around))
        })
      ]
    case 'heading':
      return [headingParagraph(block, scope, place)]
    case 'paragraph':
      return [textParagraph(block, scope)]
    case 'parallel':
      return [parallelTable(block, place, scope, width), gap()]
    case 'matrix':
      return [matrixTable(block, around, width), ...labelled(block.remark ?? '', 'CellDetail', around), gap()]
    case 'claim':
      return claimParagraphs(block, part)
    case 'quote':
      return [
        ...labelled(block.attribution, 'Attribution', around),
        ...quoteParagraphs(block.quote, part),
        ...warning(block.caveat, around)
      ]
    case 'table':
      return [
        ...labelled(block.caption, 'BriefingCaption', around),
        plainTable(block, part, width),
        ...(block.conflict ? warning(block.remark, around) : labelled(block.remark, 'CellDetail', around)),
        gap()
      ]
    case 'chart':
      return [...labelled(block.caption, 'BriefingCaption', around), chartTable(block, around, width), gap()]
    case 'timeline':
      return timelineParagraphs(block, part)
    case 'sources':
      return block.entries.flatMap(({ number, text, direction, remark = '' }) => {
        const own = directionOf(text, direction)
        const entry = paragraphWith(
          [
            new Bookmark({ id: sourceId(part, number), children: runsOf(`[${number}]`, own, { bold: true }) }),
            ...runsOf(` ${text}`, own)
          ],
          own,
          { own, ...(remark === '' ? {} : { keepNext: true, spacing: { after: 20 } }) }
        )
        return [entry, ...sourceRemark(remark, around, own)]
      })
  }
}

/** The library's own entries run from the left in every language. Their pages are Word's to find (F9). */
function contentsEntry({ id, text, level }: PartHeading, around: Direction): Paragraph {
  const own = directionOf(text, around)
  return new Paragraph({
    style: `TOC${level}`,
    bidirectional: own === 'rtl',
    ...(own === around ? {} : { alignment: 'end', indent: { start: 0, end: contentsIndent(level) } }),
    children: [new InternalHyperlink({ anchor: id, children: runsOf(text, own) })]
  })
}

/** Tables that follow one another would be one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 60 } })
}

function labelled(text: string, style: string, around: Direction): Paragraph[] {
  return text === '' ? [] : [paragraphOf(text, around, { style })]
}

/** Under the entry of a source, on the side where that begins. */
function sourceRemark(remark: string, around: Direction, entry: Direction): Paragraph[] {
  if (remark === '') return []
  return [paragraphOf(remark, around, { style: 'Reference', align: entry === around ? 'start' : 'end' })]
}

function warning(caveat: string | undefined, around: Direction): Paragraph[] {
  return caveat ? [paragraphOf(`${warningSign} ${caveat}`, around, { style: 'Warning' })] : []
}

function claimParagraphs({ statement, attribution, caveat, quotes }: ClaimBlock, part: OutlinePart): Paragraph[] {
  const { direction } = part.outline
  const own = directionOf(statement, direction)
  const align = own === direction ? 'start' : 'end'
  return [
    ...labelled(statement, 'Statement', own),
    ...(attribution === '' ? [] : [paragraphOf(attribution, direction, { style: 'Attribution', align })]),
    ...warning(caveat, direction),
    ...quotes.flatMap(quote => quoteParagraphs(quote, part))
  ]
}

/** A quote, its bar and its reference stand at the quote's own start side. */
function quoteParagraphs(quote: QuoteText, part: OutlinePart): Paragraph[] {
  const { direction } = part.outline
  const own = directionOf(quote.text, quote.direction)
  const bar = startBar(own, palette.line, 12)
  const reference = new InternalHyperlink({
    anchor: sourceId(part, quote.source),
    children: runsOf(referenceOf(quote), direction)
  })
  return [
    paragraphOf(quoted(quote), own, {
      style: 'BriefingQuote',
      own,
      ...bar
    }),
    paragraphWith([reference], own, {
      style: 'Reference',
      own: direction,
      ...bar,
      ...(own === direction ? {} : { indent: { start: 0, end: 220 } })
    })
  ]
}

function timelineParagraphs({ caption, entries }: TimelineBlock, part: OutlinePart): Paragraph[] {
  const { direction } = part.outline
  return [
    ...labelled(caption, 'BriefingCaption', direction),
    ...entries.flatMap(entry => {
      const kind = [`${timelineSigns[entry.kind]} ${entry.kindLabel}`, entry.actor].filter(Boolean).join(' · ')
      const head = [...runsOf(entry.date, direction, { bold: true }), ...runsOf(`  ${kind}`, direction)]
      const reference = new InternalHyperlink({
        anchor: sourceId(part, entry.source),
        children: runsOf(referenceOf(entry), direction)
      })
      return [
        paragraphWith(head, direction, { style: 'Attribution', keepNext: true }),
        paragraphOf(entry.text, direction, { keepNext: true, spacing: { after: 20 } }),
        paragraphWith([reference], direction, { style: 'Reference', indent: { start: 0 } })
      ]
    })
  ]
}

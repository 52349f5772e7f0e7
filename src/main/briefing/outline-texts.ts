import type { HeadingBlock, Outline, OutlineBlock, ParagraphBlock, QuoteText } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'

type MapText = (text: string, direction: Direction) => string

/** Rewrites every text of an outline that will be printed. `direction` is the text's own. */
export function mapOutlineTexts(outline: Outline, map: MapText): Outline {
  const own = (text: string) => map(text, outline.direction)
  return {
    ...outline,
    title: own(outline.title),
    subtitle: outline.subtitle.map(own),
    pageLabel: own(outline.pageLabel),
    continuedLabel: own(outline.continuedLabel),
    ...(outline.confidentiality === undefined ? {} : { confidentiality: own(outline.confidentiality) }),
    ...(outline.sequel ? { sequel: mapOutlineTexts(outline.sequel, map) } : {}),
    blocks: outline.blocks.map(block => mapBlock(block, own, map))
  }
}

const mapQuote = (quote: QuoteText, own: (text: string) => string, map: MapText): QuoteText => ({
  ...quote,
  text: map(quote.text, quote.direction),
  reference: own(quote.reference)
})

function mapWritten<Written extends HeadingBlock | ParagraphBlock>(
  block: Written,
  own: (text: string) => string
): Written {
  if (block.kind === 'heading') return { ...block, text: own(block.text) }
  return {
    ...block,
    text: own(block.text),
    ...(block.pieces ? { pieces: block.pieces.map(piece => ({ ...piece, text: own(piece.text) })) } : {}),
    ...(block.notes
      ? { notes: block.notes.map(note => ({ ...note, mark: own(note.mark), text: own(note.text) })) }
      : {})
  }
}

function mapBlock(block: OutlineBlock, own: (text: string) => string, map: MapText): OutlineBlock {
  switch (block.kind) {
    case 'contents':
      return { ...block, title: own(block.title) }
    case 'heading':
    case 'paragraph':
      return mapWritten(block, own)
    case 'parallel':
      return {
        ...block,
        ar: block.ar.map(written => mapWritten(written, text => map(text, 'rtl'))),
        en: block.en.map(written => mapWritten(written, text => map(text, 'ltr')))
      }
    case 'matrix':
      return {
        ...block,
        corner: own(block.corner),
        columns: block.columns.map(column => ({ title: own(column.title), detail: own(column.detail) })),
        ...(block.remark === undefined ? {} : { remark: own(block.remark) }),
        rows: block.rows.map(row => ({
          ...row,
          title: own(row.title),
          ...(row.verdict === undefined ? {} : { verdict: own(row.verdict) }),
          cells: row.cells.map(cell => ({
            ...(cell.state === undefined ? {} : { state: own(cell.state) }),
            statements: cell.statements.map(statement => ({
              ...statement,
              stanceLabel: own(statement.stanceLabel),
              text: own(statement.text)
            }))
          }))
        }))
      }
    case 'claim':
      return {
        ...block,
        statement: own(block.statement),
        attribution: own(block.attribution),
        ...(block.caveat === undefined ? {} : { caveat: own(block.caveat) }),
        quotes: block.quotes.map(quote => mapQuote(quote, own, map))
      }
    case 'quote':
      return {
        ...block,
        attribution: own(block.attribution),
        ...(block.caveat === undefined ? {} : { caveat: own(block.caveat) }),
        quote: mapQuote(block.quote, own, map)
      }
    case 'table':
      return {
        ...block,
        caption: own(block.caption),
        remark: own(block.remark),
        columns: block.columns.map(column => ({ ...column, title: own(column.title) })),
        rows: block.rows.map(row =>
          row.map(cell => ({ ...cell, text: cell.direction ? map(cell.text, cell.direction) : own(cell.text) }))
        )
      }
    case 'chart':
      return {
        ...block,
        caption: own(block.caption),
        corner: own(block.corner),
        columns: block.columns.map(column => ({ label: own(column.label) })),
        rows: block.rows.map(row => ({ ...row, label: own(row.label) }))
      }
    case 'timeline':
      return {
        ...block,
        caption: own(block.caption),
        entries: block.entries.map(entry => ({
          ...entry,
          date: own(entry.date),
          kindLabel: own(entry.kindLabel),
          actor: own(entry.actor),
          text: own(entry.text),
          reference: own(entry.reference)
        }))
      }
    case 'sources':
      return {
        ...block,
        entries: block.entries.map(entry => ({
          ...entry,
          text: map(entry.text, entry.direction),
          ...(entry.remark === undefined ? {} : { remark: own(entry.remark) })
        }))
      }
  }
}

import type { Outline, OutlineBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'

/** Rewrites every text of an outline that will be printed. `direction` is the text's own. */
export function mapOutlineTexts(outline: Outline, map: (text: string, direction: Direction) => string): Outline {
  const own = (text: string) => map(text, outline.direction)
  return {
    ...outline,
    title: own(outline.title),
    subtitle: outline.subtitle.map(own),
    pageLabel: own(outline.pageLabel),
    blocks: outline.blocks.map(block => mapBlock(block, own, map))
  }
}

function mapBlock(
  block: OutlineBlock,
  own: (text: string) => string,
  map: (text: string, direction: Direction) => string
): OutlineBlock {
  switch (block.kind) {
    case 'contents':
      return { ...block, title: own(block.title) }
    case 'heading':
      return { ...block, text: own(block.text) }
    case 'paragraph':
      return {
        ...block,
        text: own(block.text),
        ...(block.pieces ? { pieces: block.pieces.map(piece => ({ ...piece, text: own(piece.text) })) } : {}),
        ...(block.notes ? { notes: block.notes.map(note => ({ mark: own(note.mark), text: own(note.text) })) } : {})
      }
    case 'matrix':
      return {
        ...block,
        corner: own(block.corner),
        columns: block.columns.map(column => ({ title: own(column.title), detail: own(column.detail) })),
        rows: block.rows.map(row => ({
          ...row,
          title: own(row.title),
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
        quotes: block.quotes.map(quote => ({
          ...quote,
          text: map(quote.text, quote.direction),
          reference: own(quote.reference)
        }))
      }
    case 'sources':
      return { ...block, entries: block.entries.map(entry => ({ ...entry, text: map(entry.text, entry.direction) })) }
  }
}

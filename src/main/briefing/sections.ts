import type { MatrixBlock, OutlineBlock } from '#core/briefing/outline'

/** Blocks that share a run of pages. */
export interface Section {
  orientation: 'portrait' | 'landscape'
  /** `place` is the block's index in the outline (a split table keeps it). */
  blocks: { block: OutlineBlock; place: number }[]
}

// Sources: of a comparison in full, and of one that tells stances alone.
const widestUpright = { full: 3, digest: 7 }
const widestTable = { full: 6, digest: 12 }
const shortPreamble = 700
/** Characters of about half a page on its side. */
const shortEnd = 1_600
/** Characters of about four pages. */
const longEnough = 9_000

/**
 * Parts an outline into runs of pages, because layout costs grow faster than the length of a run: a new one begins at a
 * top-level heading when the last is about four pages long, so that short parts share a page, as does a short end such as the
 * list of sources. A table of many sources lies on its side, with its heading and, where that is little, all that stands
 * before and after it.
 */
export function sectionsOf(blocks: readonly OutlineBlock[]): Section[] {
  const sections: Section[] = [{ orientation: 'portrait', blocks: [] }]
  blocks.forEach((block, place) => {
    let current = sections.at(-1) as Section
    const startsSection =
      block.kind === 'heading' &&
      block.level === 1 &&
      lengthOf(current) >= longEnough &&
      roomOfAll(blocks.slice(place)) > shortEnd
    const afterLandscape = current.orientation === 'landscape' && !isWide(block)
    const afterTable = afterLandscape && current.blocks.some(({ block }) => block.kind === 'matrix')
    if (startsSection || (afterTable && roomOfAll(blocks.slice(place)) > shortEnd)) {
      current = { orientation: 'portrait', blocks: [] }
      sections.push(current)
    }
    if (!isWide(block)) {
      current.blocks.push({ block, place })
      return
    }
    const parts = splitColumns(block).map(part => ({ block: part, place }))
    if (current.orientation === 'portrait' && isShort(current)) current.orientation = 'landscape'
    if (current.orientation === 'landscape') {
      current.blocks.push(...parts)
      return
    }
    const lead = takeTrailingHeadings(current)
    sections.push({ orientation: 'landscape', blocks: [...lead, ...parts] })
  })
  return sections.filter((section, index) => index === 0 || section.blocks.length > 0)
}

/** Whether a block needs a page on its side. */
export function isWide(block: OutlineBlock): block is MatrixBlock {
  return block.kind === 'matrix' && block.columns.length > widestUpright[block.digest ? 'digest' : 'full']
}

function isShort(section: Section): boolean {
  const length = section.blocks.reduce((sum, { block }) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return sum + block.text.length
    return Infinity
  }, 0)
  return length <= shortPreamble
}

/** Characters, and for what takes room beside its words as many as would stand there. */
function lengthOf({ blocks }: Section): number {
  return roomOfAll(blocks.map(({ block }) => block))
}

function roomOfAll(blocks: readonly OutlineBlock[]): number {
  return blocks.reduce((sum, block) => sum + roomOf(block), 0)
}

function roomOf(block: OutlineBlock): number {
  switch (block.kind) {
    case 'contents':
      return 800
    case 'heading':
      return 150
    case 'paragraph':
      return block.text.length + (block.notes ?? []).reduce((sum, note) => sum + note.text.length, 0)
    case 'parallel':
      return 2 * Math.max(...[block.ar, block.en].map(side => side.reduce((sum, one) => sum + one.text.length + 80, 0)))
    case 'matrix':
      return block.rows.length * 250
    case 'claim':
      return block.quotes.reduce((sum, quote) => sum + quote.text.length + 180, block.statement.length + 120)
    case 'quote':
      return block.quote.text.length + 180
    case 'table':
      return block.rows.length * 250 + 150
    case 'chart':
      return block.rows.length * 120 + 150
    case 'timeline':
      return block.entries.length * 240
    case 'sources':
      return block.entries.length * 220
  }
}

function takeTrailingHeadings(section: Section): Section['blocks'] {
  let from = section.blocks.length
  while (from > 0 && section.blocks[from - 1]?.block.kind === 'heading') from--
  return section.blocks.splice(from)
}

/** More sources than a page can hold side by side go into several tables of about equal width. */
function splitColumns(matrix: MatrixBlock): MatrixBlock[] {
  const count = Math.ceil(matrix.columns.length / widestTable[matrix.digest ? 'digest' : 'full'])
  const size = Math.ceil(matrix.columns.length / count)
  return Array.from({ length: count }, (_, part) => ({
    ...matrix,
    columns: matrix.columns.slice(part * size, (part + 1) * size),
    rows: matrix.rows.map(row => ({ ...row, cells: row.cells.slice(part * size, (part + 1) * size) }))
  }))
}

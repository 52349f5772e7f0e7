import type { MatrixBlock, OutlineBlock } from '#core/briefing/outline'

/** Blocks that share a run of pages. */
export interface Section {
  orientation: 'portrait' | 'landscape'
  /** `place` is the block's index in the outline (a split table keeps it). */
  blocks: { block: OutlineBlock; place: number }[]
}

const widestUpright = 3
const widestTable = 6
const shortPreamble = 700

/**
 * Parts an outline into runs of pages: one per top-level heading, because layout costs grow faster than the length of a run;
 * the first of them shares the title's page. A table of more than three sources lies on its side, with its heading.
 */
export function sectionsOf(blocks: readonly OutlineBlock[]): Section[] {
  const sections: Section[] = [{ orientation: 'portrait', blocks: [] }]
  let topHeadings = 0
  blocks.forEach((block, place) => {
    let current = sections.at(-1) as Section
    const startsSection = block.kind === 'heading' && block.level === 1 && topHeadings++ > 0
    const afterLandscape = current.orientation === 'landscape' && !isWide(block)
    if (startsSection || (afterLandscape && current.blocks.some(({ block }) => block.kind === 'matrix'))) {
      current = { orientation: 'portrait', blocks: [] }
      sections.push(current)
    }
    if (!isWide(block)) {
      current.blocks.push({ block, place })
      return
    }
    const parts = splitColumns(block).map(part => ({ block: part, place }))
    if (current.orientation === 'portrait' && sections.length > 1 && isShort(current)) current.orientation = 'landscape'
    if (current.orientation === 'landscape') {
      current.blocks.push(...parts)
      return
    }
    const lead = takeTrailingHeadings(current)
    sections.push({ orientation: 'landscape', blocks: [...lead, ...parts] })
  })
  return sections.filter((section, index) => index === 0 || section.blocks.length > 0)
}

function isWide(block: OutlineBlock): block is MatrixBlock {
  return block.kind === 'matrix' && block.columns.length > widestUpright
}

function isShort(section: Section): boolean {
  const length = section.blocks.reduce((sum, { block }) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return sum + block.text.length
    return Infinity
  }, 0)
  return length <= shortPreamble
}

function takeTrailingHeadings(section: Section): Section['blocks'] {
  let from = section.blocks.length
  while (from > 0 && section.blocks[from - 1]?.block.kind === 'heading') from--
  return section.blocks.splice(from)
}

/** More sources than a page can hold side by side go into several tables of about equal width. */
function splitColumns(matrix: MatrixBlock): MatrixBlock[] {
  const count = Math.ceil(matrix.columns.length / widestTable)
  const size = Math.ceil(matrix.columns.length / count)
  return Array.from({ length: count }, (_, part) => ({
    ...matrix,
    columns: matrix.columns.slice(part * size, (part + 1) * size),
    rows: matrix.rows.map(row => ({ ...row, cells: row.cells.slice(part * size, (part + 1) * size) }))
  }))
}

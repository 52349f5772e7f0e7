import type { MatrixBlock } from '#core/briefing/outline'

// Rough figures for 8.5-point display type, erring towards taller: what is held together and outgrows its page loses text.
const pointsPerCharacter = 5
const pointsPerLine = 13.5
const tallest = 170

type Statement = MatrixBlock['rows'][number]['cells'][number]['statements'][number]

/** Height of a text in small type, in points. `width`: of its cell, padding included. */
export function heightOf(text: string, width: number): number {
  const perLine = Math.max(4, (width - 10) / pointsPerCharacter)
  return text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / perLine), 0) * pointsPerLine
}

/** Whether a row may be too tall to be kept on one page. `width` of a cell in points. */
export function isTallRow(row: MatrixBlock['rows'][number], width: number): boolean {
  return rowHeight(row, width) > tallest
}

/** Room that a row begins in, in points: all of it, or what is kept whole of one that is too tall. */
export function rowBeginning(row: MatrixBlock['rows'][number] | undefined, width: number): number {
  return row ? Math.min(tallest, rowHeight(row, width)) + 12 : 0
}

function rowHeight(row: MatrixBlock['rows'][number], width: number): number {
  const heights = row.cells.map(cell =>
    cell.statements.reduce(
      (sum, statement) => sum + statementHeight(statement, width) + 6,
      heightOf(cell.state ?? '', width)
    )
  )
  return Math.max(heightOf(row.title, width), ...heights)
}

/** Whether a statement, with its stance over it, is kept on one page. */
export function staysWhole(statement: Statement, width: number): boolean {
  return statementHeight(statement, width) <= tallest
}

function statementHeight({ stanceLabel, text }: Statement, width: number): number {
  return heightOf(stanceLabel, width) + heightOf(text, width)
}

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
  const heights = row.cells.map(cell =>
    cell.statements.reduce(
      (sum, statement) => sum + statementHeight(statement, width) + 6,
      heightOf(cell.state ?? '', width)
    )
  )
  return Math.max(heightOf(row.title, width), ...heights) > tallest
}

/** Whether a statement, with its stance over it, is kept on one page. */
export function staysWhole(statement: Statement, width: number): boolean {
  return statementHeight(statement, width) <= tallest
}

function statementHeight({ stanceLabel, text }: Statement, width: number): number {
  return heightOf(stanceLabel, width) + heightOf(text, width)
}

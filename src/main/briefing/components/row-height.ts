import type { MatrixBlock } from '#core/briefing/outline'

// Rough figures for 8.5-point display type, erring towards taller: a row held together that outgrows its page loses text.
const pointsPerCharacter = 5
const pointsPerLine = 13.5
const tallest = 170

/** Whether a row may be too tall to be kept on one page. `width` of a cell in points. */
export function isTallRow(row: MatrixBlock['rows'][number], width: number): boolean {
  const perLine = Math.max(4, (width - 10) / pointsPerCharacter)
  const linesOf = (text: string) =>
    text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / perLine), 0)
  const heights = row.cells.map(cell =>
    cell.statements.reduce(
      (sum, statement) => sum + (linesOf(statement.text) + linesOf(statement.stanceLabel)) * pointsPerLine + 6,
      linesOf(cell.state ?? '') * pointsPerLine
    )
  )
  return Math.max(linesOf(row.title) * pointsPerLine, ...heights) > tallest
}

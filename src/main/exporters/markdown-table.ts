/** A pipe table. Cells are Markdown already; their line feeds become breaks within the cell. */
export interface PipeTable {
  /** `end` stands at the side that `direction` ends at. */
  columns: { title: string; align: 'start' | 'end' }[]
  rows: string[][]
  direction: 'rtl' | 'ltr'
}

/** The table as lines of Markdown. Pipes in its cells must be escaped already. */
export function pipeTable({ columns, rows, direction }: PipeTable): string {
  const rules = columns.map(({ align }) => (align === 'start' ? '---' : direction === 'rtl' ? ':---' : '---:'))
  return [columns.map(({ title }) => title), rules, ...rows].map(rowText).join('\n')
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.trim().replace(/\s*\n+\s*/g, '<br>')).join(' | ')} |`
}

import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { withoutControls } from '#core/text/controls'
import { withVisibleSigns } from '#core/text/hidden-signs'
import type { TableData } from './table-data'

/** Most characters Excel takes in one cell, and in the name of a sheet. */
const cellLimit = 32_767
const nameLimit = 31
/** In characters of the standard face. */
const width = { label: 36, text: 40, number: 14 }

/**
 * The tables as sheets of one Office Open XML workbook, in their order: right to left where the table is, its heads and
 * labels frozen. Text is written as text, so nothing in it is ever a formula.
 */
export async function toXlsx(tables: readonly TableData[]): Promise<Uint8Array> {
  const names = sheetNames(tables.map(table => table.name))
  const sheets = tables.map((table, index) => ({
    data: sheetData(table),
    sheet: names[index] ?? '',
    rightToLeft: table.direction === 'rtl',
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: [{ width: width.label }, ...table.columns.map((_, column) => ({ width: widthOf(table, column) }))]
  }))
  return writeExcelFile(sheets).toBuffer()
}

function sheetData({ name, columns, rows, direction }: TableData): SheetData {
  const align = direction === 'rtl' ? ('right' as const) : ('left' as const)
  const head = (value: string) => ({
    value: fitting(value),
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    align,
    alignVertical: 'top' as const
  })
  const cell = (value: string | number | null) => {
    if (value === null) return null
    if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const }
    return { value: fitting(value), type: String, wrap: true, align, alignVertical: 'top' as const }
  }
  return [[name, ...columns].map(head), ...rows.map(({ label, cells }) => [head(label), ...cells.map(cell)])]
}

function widthOf({ rows }: TableData, column: number): number {
  return rows.some(({ cells }) => typeof cells[column] === 'string') ? width.text : width.number
}

/** No longer than a cell can be, without what XML cannot hold, and with the signs that would turn its letters round as codes. */
function fitting(given: string): string {
  const text = withVisibleSigns(withoutControls(given))
  return text.length <= cellLimit ? text : `${cut(text, cellLimit - 1)}…`
}

/** Names that Excel takes: short, without its own signs, none empty and none twice, whatever their case. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const plain = name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
    const base = plain === '' ? String(index + 1) : plain
    let free = cut(base, nameLimit)
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const suffix = ` ${count}`
      free = `${cut(base, nameLimit - suffix.length)}${suffix}`
    }
    taken.add(free.toLowerCase())
    return free
  })
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

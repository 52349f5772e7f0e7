import { withoutControls } from '#core/text/controls'
import { withVisibleSigns } from '#core/text/hidden-signs'
import type { TableData } from './table-data'

/**
 * The table as RFC 4180 has it: heads first, lines end with CRLF. It begins with a byte order mark, or Excel takes the
 * Arabic for another encoding.
 */
export function toCsv({ name, columns, rows }: TableData): string {
  const lines = [[name, ...columns], ...rows.map(({ label, cells }) => [label, ...cells])]
  return `\uFEFF${lines.map(line => `${line.map(field).join(',')}\r\n`).join('')}`
}

function field(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : harmless(withoutControls(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Blanks, format characters, and all that Unicode counts as default-ignorable: what may stand unseen before a sign. */
const unseen = '[\\s\\p{Cf}\\p{Default_Ignorable_Code_Point}]'
const formula = new RegExp(`^${unseen}*[=+\\-@＝＋－＠]|^[\\t\\r\\n]`, 'u')

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it: sources are written by strangers. Numbers
 * that are numbers stay as they are. The signs are those of OWASP, "CSV Injection", also behind characters that nobody sees.
 * Those that would turn the letters of a cell round are written as their codes.
 */
function harmless(text: string): string {
  return `${formula.test(text) ? "'" : ''}${withVisibleSigns(text)}`
}

/** How much of a text is looked at, in code units and rows. */
const sampleSize = 50_000
const sampledRows = 200
const leastRows = 3
/** Longer cells are sentences. */
const longestMeanCell = 40

interface Row {
  cells: number
  letters: number
  /** Delimiters with a blank after them, as the commas of prose. */
  spaced: number
}

/** Whether a text is a table with one row a line: the same number of short cells in each, parted by one sign. */
export function isTable(text: string, extension: string): boolean {
  const isNamedSo = extension === 'csv' || extension === 'tsv'
  return [',', ';', '\t', '|'].some(delimiter => {
    const rows = readRows(text.slice(0, sampleSize), delimiter)
    // The sample may end within a row.
    const whole = text.length > sampleSize ? rows.slice(0, -1) : rows
    return isRegular(whole, delimiter, isNamedSo)
  })
}

function isRegular(rows: readonly Row[], delimiter: string, isNamedSo: boolean): boolean {
  const [first] = rows
  if (!first || rows.length < (isNamedSo ? 2 : leastRows)) return false
  const leastCells = isNamedSo || delimiter === '\t' ? 2 : 3
  if (first.cells < leastCells || rows.some(row => row.cells !== first.cells)) return false
  if (isNamedSo) return true
  const cells = first.cells * rows.length
  const sum = (field: 'letters' | 'spaced') => rows.reduce((total, row) => total + row[field], 0)
  return sum('letters') / cells <= longestMeanCell && sum('spaced') * 5 <= cells - rows.length
}

/** Cells in quotes may hold delimiters and line ends (RFC 4180). */
function readRows(text: string, delimiter: string): Row[] {
  const rows: Row[] = []
  let row: Row = { cells: 1, letters: 0, spaced: 0 }
  let isQuoted = false
  let isCellStart = true
  const end = () => {
    if (row.letters > 0 || row.cells > 1) rows.push(row)
    row = { cells: 1, letters: 0, spaced: 0 }
  }
  for (let at = 0; at < text.length && rows.length < sampledRows; at += 1) {
    const sign = text[at]
    if (sign === '"' && (isQuoted || isCellStart)) isQuoted = !isQuoted
    else if (!isQuoted && (sign === '\n' || sign === '\r')) end()
    else if (!isQuoted && sign === delimiter) {
      row.cells += 1
      if (text[at + 1] === ' ') row.spaced += 1
    } else row.letters += 1
    isCellStart = !isQuoted && (sign === delimiter || sign === '\n' || sign === '\r')
  }
  end()
  return rows
}

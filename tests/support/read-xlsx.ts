import { strFromU8, unzipSync } from 'fflate'

/** A sheet as it stands in the file: its cells in rows, and its markup for what is not a cell. */
export interface ReadSheet {
  name: string
  rows: (string | number | null)[][]
  markup: string
}

/** Reads what a workbook holds from its own parts (ECMA-376, SpreadsheetML), without the library that wrote it. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes)
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => textIn(item))
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => plain(name))
  return names.map((name, index) => {
    const markup = part(`xl/worksheets/sheet${index + 1}.xml`)
    const rows = [...markup.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
      const cells: (string | number | null)[] = []
      for (const [, attributes = '', content = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const column = columnOf(/r="([A-Z]+)/.exec(attributes)?.[1] ?? 'A')
        while (cells.length < column) cells.push(null)
        if (content.includes('<f')) throw new Error(`${name} holds a formula: ${content}`)
        const value = plain(/<v>(.*?)<\/v>/s.exec(content)?.[1] ?? '')
        if (attributes.includes('t="s"')) cells.push(shared[Number(value)] ?? null)
        else if (attributes.includes('t="inlineStr"')) cells.push(textIn(content))
        else cells.push(value === '' ? null : Number(value))
      }
      return cells
    })
    return { name, rows, markup }
  })
}

function textIn(markup: string): string {
  return [...markup.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join('')
}

function plain(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

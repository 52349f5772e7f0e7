/**
 * A text without what no file of characters should hold: control characters but tabs and line ends, and the two non-characters that XML
 * forbids. Rarer signs that end a line or a paragraph become line feeds. Halves of surrogate pairs, which no encoding has, become U+FFFD.
 */
export function withoutControls(text: string): string {
  return text
    .replace(/[\u000b\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}

/** The same record with all its texts without control characters; other values stay as they are. */
export function withoutControlsIn<Fields extends object>(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutControls(value) : value
  ])
  return Object.fromEntries(entries) as Fields
}

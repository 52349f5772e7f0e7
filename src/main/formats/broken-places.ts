import type { BrokenPlace } from '#core/documents/reading'

/** Letters shown on either side. */
const contextLength = 14

/** Lines and surroundings of the places at these offsets, which rise. Linear in the text up to the last of them. */
export function placesOf(text: string, offsets: readonly number[]): BrokenPlace[] {
  let line = 1
  let lineStart = 0
  let at = 0
  return offsets.map(offset => {
    for (; at < offset; at += 1) {
      const unit = text.charCodeAt(at)
      // Of CR LF the line feed counts.
      if (unit !== 10 && !(unit === 13 && text.charCodeAt(at + 1) !== 10)) continue
      line += 1
      lineStart = at + 1
    }
    const after = /^[^\r\n]*/.exec(text.slice(offset + 1, offset + 1 + contextLength))?.[0] ?? ''
    return {
      line,
      before: wholeLetters(text.slice(Math.max(lineStart, offset - contextLength), offset)),
      after: wholeLetters(after)
    }
  })
}

/** Without half a letter at either end. */
function wholeLetters(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')
}

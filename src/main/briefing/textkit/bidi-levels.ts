import type { Direction } from '#core/documents/document'
import { bidiCharacter, bidiClasses, embeddingControls, isolateControls } from './bidi-classes'
import { type BidiParagraph, explicitLevels, sequencesOf } from './bidi-explicit'
import { resolveSequence } from './bidi-resolve'

const { B, S, WS, R, AL, AN, BN } = bidiClasses
const controls = embeddingControls | isolateControls
/** What they leave at the end of a line, and before a separator, goes back to the paragraph's level (L1). */
const blanks = WS | controls | BN

/**
 * Embedding level of each UTF-16 unit (UAX #9, up to L1): even from left to right, odd from right to left. The paragraph's direction is
 * given, as rule HL1 allows. What the algorithm leaves out (X9) has the level of what stands before it.
 */
export function levelsOf(text: string, direction: Direction): number[] {
  const base = direction === 'rtl' ? 1 : 0
  const types: number[] = []
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    const { type } = bidiCharacter(codePoint)
    seen |= type
    types.push(type)
    if (codePoint > 0xffff) {
      types.push(type)
      at++
    }
  }
  const levels = new Array<number>(text.length).fill(base)
  if (base === 0 && (seen & (R | AL | AN | controls)) === 0) return levels
  for (let start = 0; start < text.length; ) {
    const separator = seen & B ? types.indexOf(B, start) : -1
    const end = separator < 0 ? text.length : separator + 1
    resolveParagraph({ text, types, levels, start, end, base }, (seen & controls) !== 0)
    start = end
  }
  return levels
}

function resolveParagraph(paragraph: BidiParagraph, isMarkedUp: boolean): void {
  const { types, levels, start, end, base } = paragraph
  // Overrides change what the rest of the rules see, but not L1.
  const original = isMarkedUp ? types.slice(start, end) : undefined
  if (isMarkedUp) explicitLevels(paragraph)
  for (const sequence of sequencesOf(paragraph, isMarkedUp)) resolveSequence(paragraph, sequence)
  for (let at = start; at < end; at++) {
    if ((types[at] ?? 0) & (embeddingControls | BN)) levels[at] = at > start ? (levels[at - 1] ?? base) : base
  }
  let isBlank = true
  for (let at = end - 1; at >= start; at--) {
    const type = (original ? original[at - start] : types[at]) ?? 0
    if (type & (B | S)) isBlank = true
    else if ((type & blanks) === 0) isBlank = false
    if (isBlank) levels[at] = base
  }
}

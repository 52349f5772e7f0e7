import { isInvisible } from './fonts'

/** No font of the stack has this character. Text must be checked before it comes here (`missing-glyph.ts`). */
export class UncoveredCharacter extends Error {
  constructor(
    readonly codePoint: number,
    readonly around: string
  ) {
    super(`no font for U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} in "${around}"`)
  }
}

/**
 * The first font that has every visible character of a grapheme, so that a mark is never parted from its letter; failing
 * that, the character that stands in the way. Spaces of any width need no more than a plain space: HarfBuzz makes them.
 */
export function fontFor<Font>(
  grapheme: string,
  stack: readonly Font[],
  covers: (font: Font, codePoint: number) => boolean
): { font: Font } | { missing: number } {
  const needed = Array.from(grapheme, character => (/\p{Zs}/u.test(character) ? 0x20 : (character.codePointAt(0) ?? 0)))
  const visible = needed.filter(codePoint => !isInvisible(codePoint))
  const font = stack.find(candidate => visible.every(codePoint => covers(candidate, codePoint)))
  if (font !== undefined) return { font }
  const missing = visible.find(codePoint => !stack.some(candidate => covers(candidate, codePoint)))
  return { missing: missing ?? visible[0] ?? 0 }
}

import { isInvisible } from './fonts'

/** A grapheme, or a part of it, and the font that draws it. */
export interface DrawnPiece<Font> {
  /** UTF-16 code units. */
  length: number
  font: Font
  /** Drawn in place of the piece. The text layer keeps the piece itself. */
  drawnAs?: string
  /** Whether `drawnAs` is the code of a character that no font has. */
  isStandIn?: boolean
}

/** No font of the stack has this character, nor the signs of its stand-in: the stack lacks a face that every stack of ours has. */
export class UncoveredCharacter extends Error {
  constructor(
    readonly codePoint: number,
    readonly around: string
  ) {
    super(`no font for U+${hexOf(codePoint)} in "${around}"`)
  }
}

/** A code point as people write it, without `U+`. */
export function hexOf(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0')
}

/**
 * How a grapheme is drawn: in the first font that has every visible character of it, so that a mark is not parted from its letter;
 * otherwise character by character. A character that no font has is drawn as letters of the same meaning where Unicode names them (`𝟏`
 * as `1`), or as its code within brackets. Spaces of any width need no more than a plain space: HarfBuzz makes them. `undefined`: no
 * font of the stack has the signs of a code either.
 */
export function piecesOf<Font>(
  grapheme: string,
  stack: readonly Font[],
  covers: (font: Font, codePoint: number) => boolean
): DrawnPiece<Font>[] | undefined {
  const whole = fontFor(grapheme, stack, covers)
  if (whole !== undefined) return [{ length: grapheme.length, font: whole }]
  const pieces: DrawnPiece<Font>[] = []
  for (const character of grapheme) {
    const last = pieces.at(-1)
    const codePoint = character.codePointAt(0) ?? 0
    // Joiners and selectors have nothing left to steer.
    if (last && isInvisible(codePoint)) last.length += character.length
    else {
      const piece = pieceOf(character, stack, covers)
      if (!piece) return undefined
      pieces.push(piece)
    }
  }
  return pieces
}

function pieceOf<Font>(
  character: string,
  stack: readonly Font[],
  covers: (font: Font, codePoint: number) => boolean
): DrawnPiece<Font> | undefined {
  const { length } = character
  const own = fontFor(character, stack, covers)
  if (own !== undefined) return { length, font: own }
  const plain = plainLetters(character)
  const plainFont = plain === undefined ? undefined : fontFor(plain, stack, covers)
  if (plain !== undefined && plainFont !== undefined) return { length, font: plainFont, drawnAs: plain }
  const code = `\u27e6${hexOf(character.codePointAt(0) ?? 0)}\u27e7`
  const font = fontFor(code, stack, covers)
  return font === undefined ? undefined : { length, font, drawnAs: code, isStandIn: true }
}

function fontFor<Font>(
  text: string,
  stack: readonly Font[],
  covers: (font: Font, codePoint: number) => boolean
): Font | undefined {
  const needed = Array.from(text, character => (/\p{Zs}/u.test(character) ? 0x20 : (character.codePointAt(0) ?? 0)))
  const visible = needed.filter(codePoint => !isInvisible(codePoint))
  return stack.find(candidate => visible.every(codePoint => covers(candidate, codePoint)))
}

/**
 * Blocks whose characters are other forms of plain letters: letterlike symbols, enclosed letters, ligatures and presentation forms,
 * squared units, full and half widths, mathematical letters. Raised digits and fractions are none of them: `10⁵` is not `105`.
 */
const otherForms =
  /^[\u2100-\u214f\u2460-\u24ff\u3200-\u33ff\ufb00-\ufdff\ufe30-\ufe4f\ufe70-\ufeff\uff00-\uffef\u{1d400}-\u{1d7ff}\u{1ee00}-\u{1eeff}\u{1f100}-\u{1f2ff}]$/u

function plainLetters(character: string): string | undefined {
  if (!otherForms.test(character)) return undefined
  const plain = character.normalize('NFKC')
  return plain === character ? undefined : plain
}

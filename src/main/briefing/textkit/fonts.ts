import { Blob, Face, Font } from 'harfbuzzjs'
import type { FontFace } from './types'

const shapers = new WeakMap<FontFace, Font>()
const letterChecks = new WeakMap<FontFace, (codePoint: number) => boolean>()

/** The fonts of a stack that we can shape: files, not the fourteen names every viewer knows. */
export function usableFonts(stack: readonly (FontFace | undefined)[] | undefined): FontFace[] {
  return (stack ?? []).filter((font): font is FontFace => font?.stream !== undefined && font.type !== 'STANDARD')
}

export interface Metrics {
  unitsPerEm: number
  ascent: number
  descent: number
  lineGap: number
}

const metrics = new WeakMap<FontFace, Metrics>()

/** Measures of a font, in its units. fontkit goes through its tables each time that one of them is asked for. */
export function metricsOf(font: FontFace): Metrics {
  const known = metrics.get(font)
  if (known) return known
  const { unitsPerEm, ascent, descent, lineGap } = font
  const fresh = { unitsPerEm, ascent, descent, lineGap }
  metrics.set(font, fresh)
  return fresh
}

/** HarfBuzz's view of a font, in font units. */
export function shaperOf(font: FontFace): Font {
  const known = shapers.get(font)
  if (known) return known
  const bytes = font.stream?.buffer
  if (!bytes) throw new Error(`${font.postscriptName} was not read from a file`)
  const signature = String.fromCharCode(...bytes.subarray(0, 4))
  if (signature.startsWith('wO')) throw new Error(`${font.postscriptName}: WOFF cannot be embedded, register the TTF`)
  const shaper = new Font(new Face(new Blob(bytes.slice())))
  shapers.set(font, shaper)
  return shaper
}

/** Whether the font has a glyph of its own for a code point. */
export function covers(font: FontFace, codePoint: number): boolean {
  return letterCheckOf(font)(codePoint)
}

/** `covers` for one font and many code points. */
export function letterCheckOf(font: FontFace): (codePoint: number) => boolean {
  const known = letterChecks.get(font)
  if (known) return known
  // 1 for yes, 2 for no.
  const answers = new Uint8Array(0x10000)
  const check = (codePoint: number) => {
    if (codePoint >= answers.length) return font.hasGlyphForCodePoint(codePoint)
    if (answers[codePoint] === 0) answers[codePoint] = font.hasGlyphForCodePoint(codePoint) ? 1 : 2
    return answers[codePoint] === 1
  }
  letterChecks.set(font, check)
  return check
}

/** Characters that steer layout and are never drawn, so no font needs a glyph for them. */
export function isInvisible(codePoint: number): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(String.fromCodePoint(codePoint))
}

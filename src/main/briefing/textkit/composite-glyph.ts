/** Several glyphs of a font drawn as one. Offsets and advance in whole font units. */
export interface CompositeGlyph {
  parts: { id: number; dx: number; dy: number }[]
  advance: number
}

/** Tells composites from the glyph ids that a subset holds beside them. */
export function isComposite(glyph: unknown): glyph is CompositeGlyph {
  return typeof glyph === 'object' && glyph !== null && 'parts' in glyph
}

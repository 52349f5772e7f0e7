import type { Direction } from '#core/documents/document'

/** A font as fontkit opens it, in font units. Only faces read from a TTF or OTF file are of use to us. */
export interface FontFace {
  type?: string
  postscriptName: string
  unitsPerEm: number
  ascent: number
  descent: number
  lineGap: number
  stream?: { buffer: Uint8Array }
  maxp: {
    maxComponentDepth: number
    maxComponentElements: number
    maxCompositePoints: number
    maxCompositeContours: number
  }
  /** Fonts with cubic outlines only. */
  'CFF '?: { privateDictForGlyph(id: number): { nominalWidthX?: number } | null }
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): FontGlyph
  getGlyph(id: number): FontGlyph
}

interface FontGlyph {
  advanceWidth: number
  bbox: { minX: number; minY: number; maxX: number; maxY: number }
  path: { commands: PathCommand[] }
}

/** `args` are coordinates, x and y in turn, from the glyph's origin. */
interface PathCommand {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
  args: number[]
}

/** OpenType features by their four-letter tags. Longer names tell the engine other things, see `structureRole`. */
export type Features = string[] | Record<string, number | string>

/** Style of a run as @react-pdf/layout hands it over. Lengths in points; `lineHeight` too. */
export interface Attributes {
  font?: (FontFace | undefined)[]
  fontSize?: number
  lineHeight?: number
  direction?: Direction
  align?: string
  indent?: number
  characterSpacing?: number
  verticalAlign?: string
  features?: Features
  color?: string
  opacity?: number
  underline?: boolean
  underlineColor?: string
  underlineStyle?: string
  strike?: boolean
  strikeColor?: string
  strikeStyle?: string
  link?: string
}

export interface Fragment {
  string: string
  attributes?: Attributes
}

/** `[start, end)` in UTF-16 code units of the text it belongs to. */
export interface AttributeRun {
  start: number
  end: number
  attributes: Attributes
}

export interface AttributedString {
  string: string
  runs: AttributeRun[]
}

export interface Container {
  x?: number
  y?: number
  width?: number
  maxLines?: number
  truncateMode?: string
}

/** What our drawing hook draws: a run that is laid out (`DrawPlan`), or the place of a text to come (`LateText`). */
export interface Drawn {
  kind: 'run' | 'late'
}

/** What @react-pdf/render reads of a glyph run. It hands `positions` on to our hook as they are, and would itself draw nothing. */
export interface LineRun {
  start: number
  end: number
  attributes: Attributes
  glyphs: never[]
  positions: Drawn
  xAdvance: number
  ascent: number
  descent: number
  height: number
}

export interface DecorationLine {
  rect: { x: number; y: number; width: number; height: number }
  opacity: number | undefined
  color: string
  style: string
}

/** A laid out line, in points from the top left of its container. */
export interface Line {
  string: string
  runs: LineRun[]
  box: { x: number; y: number; width: number; height: number }
  ascent: number
  descent: number
  height: number
  xAdvance: number
  overflowLeft: number
  overflowRight: number
  decorationLines: DecorationLine[]
}

import { planDrawing } from './draw-plan'
import { metricsOf } from './fonts'
import type { Item } from './itemise'
import { isStretchable } from './measure'
import { roleOf } from './structure-role'
import type { AttributedString, Attributes, FontFace, LineRun, ShapedGlyph } from './types'

// Raised text comes in small: over half its own size is about a third of its neighbours'.
const raisedBy = 0.55

/** An item with its glyphs. */
export interface PlacedItem {
  item: Item
  glyphs: ShapedGlyph[]
}

/**
 * The part of an item that stands on a line, as @react-pdf/render wants it; `undefined` if nothing of it does.
 *
 * @param span the line, `[start, end)` in the paragraph
 * @param widening points added to each space by justification
 * @param offset where the run starts in the line's own, visual, count
 */
export function placeRun(
  paragraph: AttributedString,
  { item, glyphs }: PlacedItem,
  span: { start: number; end: number },
  { widening, offset }: { widening: number; offset: number }
): LineRun | undefined {
  const { attributes, font } = item
  const start = Math.max(item.start, span.start)
  const end = Math.min(item.end, span.end)
  const size = attributes.fontSize ?? 12
  const { unitsPerEm, ascent, descent } = metricsOf(font)
  const scale = size / unitsPerEm
  const isWhole = item.start >= span.start && item.end <= span.end
  const shown = isWhole ? glyphs : glyphs.filter(glyph => glyph.cluster >= start && glyph.cluster < end)
  if (shown.length === 0) return undefined
  const advances: number[] = []
  let width = 0
  for (const { advance, cluster } of shown) {
    const widened = advance > 0 && isStretchable(paragraph.string[cluster])
    const points = advance * scale + (widened ? widening : 0)
    advances.push(points)
    width += points
  }
  // All that draws the run is in its plan. The renderer only hands these on.
  const positions: LineRun['positions'] = []
  const raise = attributes.verticalAlign === 'super' ? size * raisedBy : 0
  planDrawing(positions, {
    text: paragraph.string,
    paragraph,
    start,
    end,
    glyphs: shown,
    advances,
    raise,
    rtl: item.level % 2 === 1,
    role: roleOf(attributes.features),
    linkWidth: width
  })
  return {
    start: offset,
    end: offset + end - start,
    attributes: drawnWith(attributes, font),
    glyphs: [],
    positions,
    xAdvance: width,
    ascent: ascent * scale,
    descent: descent * scale,
    height: (ascent - descent) * scale
  }
}

const drawn = new WeakMap<Attributes, Map<FontFace, Attributes>>()

/** The renderer draws with the first font of a run's stack. */
function drawnWith(attributes: Attributes, font: FontFace): Attributes {
  const byFont = drawn.get(attributes) ?? new Map<FontFace, Attributes>()
  drawn.set(attributes, byFont)
  const known = byFont.get(font)
  if (known) return known
  const fresh = { ...attributes, font: [font] }
  byFont.set(font, fresh)
  return fresh
}

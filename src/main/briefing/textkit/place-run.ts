import { advanceOf, type DrawPlan } from './draw-plan'
import type { GlyphRow } from './glyph-row'
import type { Item } from './itemise'
import type { AttributedString, LineRun } from './types'

// Raised text comes in small: over half its own size is about a third of its neighbours'.
const raisedBy = 0.55

/** An item with its glyphs. */
export interface PlacedItem {
  item: Item
  glyphs: GlyphRow
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
  const { attributes, metrics, role } = item
  const start = Math.max(item.start, span.start)
  const end = Math.min(item.end, span.end)
  const size = attributes.fontSize ?? 12
  const { unitsPerEm, ascent, descent } = metrics
  const scale = size / unitsPerEm
  const isWhole = item.start >= span.start && item.end <= span.end
  const shown = isWhole ? glyphs : glyphsIn(glyphs, start, end)
  if (shown.length === 0) return undefined
  const positions: DrawPlan = {
    kind: 'run',
    text: paragraph.string,
    paragraph,
    start,
    end,
    glyphs: shown,
    scale,
    widening,
    raise: attributes.verticalAlign === 'super' ? size * raisedBy : 0,
    rtl: item.level % 2 === 1,
    role,
    linkWidth: 0,
    linkStart: start,
    linkEnd: end
  }
  let width = 0
  for (let at = 0; at < shown.length; at++) width += advanceOf(positions, at)
  positions.linkWidth = width
  return {
    start: offset,
    end: offset + end - start,
    attributes: item.drawnWith,
    glyphs: [],
    positions,
    xAdvance: width,
    ascent: ascent * scale,
    descent: descent * scale,
    height: (ascent - descent) * scale
  }
}

/** The glyphs of the clusters in `[start, end)`. Clusters rise or fall from one glyph to the next, so these stand together. */
function glyphsIn(glyphs: GlyphRow, start: number, end: number): GlyphRow {
  const isIn = (at: number) => glyphs.cluster(at) >= start && glyphs.cluster(at) < end
  let from = 0
  while (from < glyphs.length && !isIn(from)) from++
  let to = from
  while (to < glyphs.length && isIn(to)) to++
  return glyphs.part(from, to)
}

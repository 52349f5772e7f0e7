import { Buffer, Direction, shape } from 'harfbuzzjs'
import { shaperOf } from './fonts'
import { GlyphRow } from './glyph-row'
import type { Item } from './itemise'

const buffer = new Buffer()
// HarfBuzz looks at no more than five characters on either side of what it shapes (hb-buffer.hh, CONTEXT_LENGTH).
const context = 10
const rightToLeft = /\p{Script=Arabic}/u

/**
 * Shapes one item of a paragraph. What stands beside it goes in with it, so that letters join across a change of style or
 * font. Returns glyphs in visual order, measured in font units; marks share the cluster of their letter.
 */
export function shapeItem(text: string, item: Item): GlyphRow {
  const { drawnAs } = item
  buffer.reset()
  const from = Math.max(0, item.start - context)
  if (drawnAs === undefined)
    buffer.addText(text.slice(from, item.end + context), item.start - from, item.end - item.start)
  else buffer.addText(drawnAs, 0, drawnAs.length)
  const isRtl = drawnAs === undefined ? item.level % 2 === 1 : rightToLeft.test(drawnAs)
  buffer.setDirection(isRtl ? Direction.RTL : Direction.LTR)
  buffer.setScript(drawnAs === undefined ? item.script : isRtl ? 'Arab' : 'Latn')
  buffer.setLanguage(item.script === 'Arab' ? 'ar' : 'en')
  shape(shaperOf(item.font), buffer, item.features)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const spacing = spacingOf(item)
  const glyphs = GlyphRow.ofLength(infos.length)
  for (let at = 0; at < infos.length; at++) {
    const info = infos[at]
    const position = positions[at]
    if (!info || !position) throw new Error('HarfBuzz returned fewer positions than glyphs')
    const advance = position.xAdvance === 0 ? 0 : position.xAdvance + spacing
    glyphs.set(
      at,
      info.codepoint,
      drawnAs === undefined ? from + info.cluster : item.start,
      advance,
      position.xOffset,
      position.yOffset
    )
  }
  return glyphs
}

// Arabic letters are joined: space between them would tear words apart.
function spacingOf(item: Item): number {
  const { characterSpacing = 0, fontSize = 12 } = item.attributes
  return item.script === 'Arab' ? 0 : (characterSpacing * item.metrics.unitsPerEm) / fontSize
}

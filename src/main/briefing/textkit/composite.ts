/// <reference path="./external-modules.d.ts" />
import type { EmbeddedFont } from 'pdfkit'
import { teachCffComposites } from './composite-cff'
import type { CompositeGlyph } from './composite-glyph'
import { teachTrueTypeComposites } from './composite-truetype'
import type { ShapedGlyph } from './glyph-row'
import type { FontFace } from './types'

interface CharacterIds {
  byCluster: Map<string, number>
  taken: Set<number>
}

const ids = new WeakMap<EmbeddedFont, CharacterIds>()

/**
 * The character id under which a cluster is drawn: the font's own glyph, or a composite made for it when marks sit at
 * offsets or its neighbour stands in its room. Each pair of glyphs and text gets an id of its own, hence an own entry in ToUnicode: the text layer then says
 * a letter and its marks in one piece, and marks stand exactly where the font put them.
 */
export function characterId(font: EmbeddedFont, cluster: readonly ShapedGlyph[], codePoints: number[]): number {
  const known = idsOf(font)
  const [first] = cluster
  if (!first) throw new Error('a cluster has at least one glyph')
  const isPlain = cluster.length === 1 && first.dx === 0 && first.dy === 0 && !isKerned(font.font, first)
  const shape = isPlain ? [first.id] : cluster.map(glyph => `${glyph.id}:${glyph.dx}:${glyph.dy}:${glyph.advance}`)
  const key = `${shape.join(';')}|${codePoints.join(',')}`
  const found = known.byCluster.get(key)
  if (found !== undefined) return found
  const id = isPlain ? plainId(font, first.id, known) : compositeId(font, cluster)
  font.unicode[id] = codePoints
  known.byCluster.set(key, id)
  return id
}

// A letter drawn far into its neighbour's room (the arm of Amiri's kaf over a space) says so in its own width: readers find
// words by the room between them, and corrections between glyphs tell them nothing.
function isKerned(font: FontFace, { id, advance }: ShapedGlyph): boolean {
  return Math.abs(font.getGlyph(id).advanceWidth - advance) > font.unitsPerEm / 10
}

function idsOf(font: EmbeddedFont): CharacterIds {
  const known = ids.get(font)
  if (known) return known
  if (font.subset.cff) teachCffComposites(font.subset)
  else teachTrueTypeComposites(font.subset)
  const fresh = { byCluster: new Map<string, number>(), taken: new Set<number>() }
  ids.set(font, fresh)
  return fresh
}

function plainId(font: EmbeddedFont, glyphId: number, known: CharacterIds): number {
  // The same glyph may stand for different texts: its second use is a copy under another id.
  const id = known.taken.has(glyphId) ? font.subset.glyphs.push(glyphId) - 1 : font.subset.includeGlyph(glyphId)
  known.taken.add(glyphId)
  font.widths[id] = font.font.getGlyph(glyphId).advanceWidth * font.scale
  return id
}

function compositeId(font: EmbeddedFont, cluster: readonly ShapedGlyph[]): number {
  let pen = 0
  const parts = cluster.map(glyph => {
    const part = { id: glyph.id, dx: Math.round(pen + glyph.dx), dy: Math.round(glyph.dy) }
    pen += glyph.advance
    return part
  })
  const composite: CompositeGlyph = { parts, advance: Math.max(0, Math.round(pen)) }
  const id = font.subset.glyphs.push(composite) - 1
  font.widths[id] = composite.advance * font.scale
  return id
}

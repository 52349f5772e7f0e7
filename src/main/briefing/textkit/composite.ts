/// <reference path="./external-modules.d.ts" />
import type { EmbeddedFont, GlyphSubset } from 'pdfkit'
import type { FontFace, ShapedGlyph } from './types'

/** Several glyphs of a font drawn as one. Offsets and advance in font units. */
interface CompositeGlyph {
  parts: { id: number; dx: number; dy: number }[]
  advance: number
}

interface CharacterIds {
  byCluster: Map<string, number>
  taken: Set<number>
}

const ids = new WeakMap<EmbeddedFont, CharacterIds>()
const deepened = new WeakSet<FontFace>()

// Flags of a component (OpenType, table `glyf`): both arguments are words, they are offsets, more components follow.
const wordsAndOffsets = 0x0003
const moreComponents = 0x0020

/**
 * The character id under which a cluster is drawn: the font's own glyph, or a composite made for it when marks sit at
 * offsets. Each pair of glyphs and text gets an id of its own, hence an own entry in ToUnicode: the text layer then says
 * a letter and its marks in one piece, and marks stand exactly where the font put them.
 */
export function characterId(font: EmbeddedFont, cluster: readonly ShapedGlyph[], codePoints: number[]): number {
  const known = idsOf(font)
  const [first] = cluster
  if (!first) throw new Error('a cluster has at least one glyph')
  const isPlain = cluster.length === 1 && first.dx === 0 && first.dy === 0
  const shape = isPlain ? [first.id] : cluster.map(glyph => `${glyph.id}:${glyph.dx}:${glyph.dy}:${glyph.advance}`)
  const key = `${shape.join(';')}|${codePoints.join(',')}`
  const found = known.byCluster.get(key)
  if (found !== undefined) return found
  const id = isPlain ? plainId(font, first.id, known) : compositeId(font, cluster)
  font.unicode[id] = codePoints
  known.byCluster.set(key, id)
  return id
}

function idsOf(font: EmbeddedFont): CharacterIds {
  const known = ids.get(font)
  if (known) return known
  if (font.subset.cff) throw new Error(`${font.font.postscriptName}: only TrueType outlines can be composed`)
  teachComposites(font.subset)
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

/** Lets a subset encode composites beside the glyph ids it knows. */
function teachComposites(subset: GlyphSubset): void {
  const encodeOwn = subset._addGlyph.bind(subset)
  deepen(subset.font)
  subset._addGlyph = glyph => {
    // Composites may push the outlines beyond what short offsets can address.
    subset.loca.version = 1
    return isComposite(glyph) ? encodeComposite(subset, glyph) : encodeOwn(glyph)
  }
}

function isComposite(glyph: unknown): glyph is CompositeGlyph {
  return typeof glyph === 'object' && glyph !== null && 'parts' in glyph
}

// The font's own limits must allow for one more level of nesting, once for each font however many files embed it.
function deepen(font: FontFace): void {
  if (deepened.has(font)) return
  deepened.add(font)
  const { maxp } = font
  maxp.maxComponentDepth += 2
  maxp.maxComponentElements = Math.max(maxp.maxComponentElements, 16)
  maxp.maxCompositePoints = Math.min(0xffff, Math.max(maxp.maxCompositePoints, 256) * 4)
  maxp.maxCompositeContours = Math.min(0xffff, Math.max(maxp.maxCompositeContours, 16) * 4)
}

/** Writes a composite after OpenType's table `glyf` and returns its place in the subset. */
function encodeComposite(subset: GlyphSubset, { parts, advance }: CompositeGlyph): number {
  const inked = parts
    .map(part => ({ part, box: subset.font.getGlyph(part.id).bbox }))
    .filter(({ box }) => Number.isFinite(box.minX) && box.maxX > box.minX)
  const minX = Math.round(Math.min(...inked.map(({ part, box }) => box.minX + part.dx)))
  const words: number[] = []
  if (inked.length > 0) {
    words.push(-1, minX)
    words.push(Math.round(Math.min(...inked.map(({ part, box }) => box.minY + part.dy))))
    words.push(Math.round(Math.max(...inked.map(({ part, box }) => box.maxX + part.dx))))
    words.push(Math.round(Math.max(...inked.map(({ part, box }) => box.maxY + part.dy))))
    inked.forEach(({ part }, index) => {
      const more = index < inked.length - 1 ? moreComponents : 0
      words.push(wordsAndOffsets | more, subset.includeGlyph(part.id), part.dx, part.dy)
    })
    if (words.length % 2 === 1) words.push(0)
  }
  const bytes = new Uint8Array(words.length * 2)
  const view = new DataView(bytes.buffer)
  for (const [index, word] of words.entries()) view.setInt16(index * 2, (word << 16) >> 16)
  subset.glyf.push(bytes)
  subset.loca.offsets.push(subset.offset)
  subset.hmtx.metrics.push({ advance, bearing: inked.length > 0 ? minX : 0 })
  subset.offset += bytes.length
  return subset.glyf.length - 1
}

/// <reference path="./external-modules.d.ts" />
import type { GlyphSubset } from 'pdfkit'
import { type CompositeGlyph, isComposite } from './composite-glyph'
import type { FontFace } from './types'

const deepened = new WeakSet<FontFace>()

// Flags of a component (OpenType, table `glyf`): both arguments are words, they are offsets, more components follow.
const wordsAndOffsets = 0x0003
const moreComponents = 0x0020

/** Lets a subset of a TrueType font encode composites beside the glyph ids it knows. */
export function teachTrueTypeComposites(subset: GlyphSubset): void {
  const encodeOwn = subset._addGlyph.bind(subset)
  deepen(subset.font)
  subset._addGlyph = glyph => {
    // Composites may push the outlines beyond what short offsets can address.
    subset.loca.version = 1
    return isComposite(glyph) ? encodeComposite(subset, glyph) : encodeOwn(glyph)
  }
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

/// <reference path="./external-modules.d.ts" />
import type { GlyphSubset } from 'pdfkit'
import { type CompositeGlyph, isComposite } from './composite-glyph'
import type { FontFace } from './types'

// Type 2 charstring operators (Adobe Technical Note 5177).
const operators = { moveTo: 21, lineTo: 5, bezierCurveTo: 8, endchar: 14 }

/**
 * Lets a subset of a CFF font encode composites beside the glyph ids it knows. CFF has no composites of its own (but for a
 * deprecated few), so their parts' outlines are written one after another, without hints; single glyphs keep theirs.
 */
export function teachCffComposites(subset: GlyphSubset): void {
  const encodeOwn = subset.encode.bind(subset)
  const gatherOwn = subset.subsetCharstrings.bind(subset)
  subset.encode = () => {
    const { glyphs } = subset
    subset.subsetCharstrings = () => {
      gatherOwn()
      for (const [index, glyph] of glyphs.entries())
        if (isComposite(glyph)) subset.charstrings[index] = charstringOf(subset.font, glyph)
    }
    // Subroutines and font dicts are looked up by glyph id: a composite belongs where its first part does.
    subset.glyphs = glyphs.map(glyph => (isComposite(glyph) ? (glyph.parts[0]?.id ?? 0) : glyph))
    return encodeOwn()
  }
}

function charstringOf(font: FontFace, { parts, advance }: CompositeGlyph): Uint8Array {
  const nominal = font['CFF ']?.privateDictForGlyph(parts[0]?.id ?? 0)?.nominalWidthX ?? 0
  // The width precedes the arguments of the first operator.
  const bytes: number[] = [...operand(advance - nominal)]
  let at = { x: 0, y: 0 }
  for (const { id, dx, dy } of parts) {
    for (const { command, args } of font.getGlyph(id).path.commands) {
      // A contour is closed by the next move, or by the end.
      if (command === 'closePath') continue
      if (command === 'quadraticCurveTo') throw new Error(`${font.postscriptName}: a CFF outline has cubic curves only`)
      for (let i = 0; i < args.length; i += 2) {
        const to = { x: Math.round((args[i] ?? 0) + dx), y: Math.round((args[i + 1] ?? 0) + dy) }
        bytes.push(...operand(to.x - at.x), ...operand(to.y - at.y))
        at = to
      }
      bytes.push(operators[command])
    }
  }
  bytes.push(operators.endchar)
  return Uint8Array.from(bytes)
}

/** A whole number of 16 bits, in the shortest of the three forms a charstring has for it. */
function operand(value: number): number[] {
  if (value >= -107 && value <= 107) return [value + 139]
  const rest = Math.abs(value) - 108
  if (rest < 1024) return [(rest >> 8) + (value > 0 ? 247 : 251), rest & 0xff]
  return [28, (value >> 8) & 0xff, value & 0xff]
}

/// <reference path="./external-modules.d.ts" />
import type { EmbeddedFont } from 'pdfkit'
import { characterId } from './composite'
import type { DrawPlan } from './draw-plan'
import { codePointsOf } from './text-layer'
import type { ShapedGlyph } from './types'

// What a cluster says is asked for every letter of a document, and there are few answers.
const said = new Map<string | number, number[]>()
const mostSaid = 50_000
const knownIds = new WeakMap<EmbeddedFont, Map<number[], Map<number | string, number>>>()

/** The operand of `TJ`: hexadecimal character ids, with corrections in thousandths of an em wherever a line was justified or spaced. */
export function showOperands(plan: DrawPlan, font: EmbeddedFont, size: number): string {
  const { glyphs, advances, rtl } = plan
  const thousandths = 1000 / size
  let operands = ''
  let open = ''
  let owed = 0
  let after = plan.end
  for (let at = 0; at < glyphs.length; ) {
    const start = glyphs[at]?.cluster ?? 0
    let next = at
    let advance = 0
    while (next < glyphs.length && glyphs[next]?.cluster === start) advance += advances[next++] ?? 0
    // From left to right clusters fall in right-to-left text and rise in the other.
    const end = rtl ? after : (glyphs[next]?.cluster ?? plan.end)
    const codePoints = saidBy(plan, start, end)
    // Direction marks and joiners: nothing to draw, nothing to say.
    if (codePoints.length === 0) owed += advance
    else {
      const id = idOf(font, glyphs, at, next, codePoints)
      if (Math.abs(owed * thousandths) > 0.05) {
        if (open) operands += `<${open}>`
        open = ''
        operands += figure(-owed * thousandths)
        owed = 0
      }
      open += hexOf(id)
      owed += advance - (font.widths[id] ?? 0) / thousandths
    }
    after = start
    at = next
  }
  return open ? `${operands}<${open}>` : operands
}

/** A number as PDF writes it: no exponents, no negative zero. */
export function figure(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return rounded === 0 ? '0' : String(rounded)
}

function saidBy(run: DrawPlan, start: number, end: number): number[] {
  const key = saidKey(run, start, end)
  const known = said.get(key)
  if (known) return known
  if (said.size >= mostSaid) said.clear()
  const codePoints = codePointsOf(run, start, end)
  said.set(key, codePoints)
  return codePoints
}

/** All that the answer depends on: the cluster, the character behind it, and whether it opens its run. */
function saidKey({ text, rtl, start: runStart }: DrawPlan, start: number, end: number): string | number {
  const flags = (rtl ? 2 : 0) + (start === runStart ? 1 : 0)
  // Most clusters are one letter, and a number is found sooner than a text. No character is 0.
  const next = end < text.length ? text.charCodeAt(end) : 0
  if (end === start + 1 && !isSurrogate(next)) return (text.charCodeAt(start) * 0x10000 + next) * 4 + flags
  return `${flags} ${end - start} ${text.slice(start, end + 2)}`
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function idOf(
  font: EmbeddedFont,
  glyphs: readonly ShapedGlyph[],
  from: number,
  to: number,
  codePoints: number[]
): number {
  const byText = knownIds.get(font) ?? new Map<number[], Map<number | string, number>>()
  knownIds.set(font, byText)
  const byShape = byText.get(codePoints) ?? new Map<number | string, number>()
  byText.set(codePoints, byShape)
  const shape = shapeKey(glyphs, from, to)
  const known = byShape.get(shape)
  if (known !== undefined) return known
  const id = characterId(font, glyphs.slice(from, to), codePoints)
  byShape.set(shape, id)
  return id
}

function shapeKey(glyphs: readonly ShapedGlyph[], from: number, to: number): number | string {
  const first = glyphs[from]
  // Most clusters are a lone glyph in its place, and a number is found sooner than a text. What it advances tells a kerned
  // one from others (see `composite.ts`).
  if (first && to === from + 1 && first.dx === 0 && first.dy === 0) return first.id * 0x40000 + first.advance + 0x20000
  let key = ''
  for (let at = from; at < to; at++) {
    const glyph = glyphs[at]
    if (glyph) key += `${glyph.id}:${glyph.dx}:${glyph.dy}:${glyph.advance};`
  }
  return key
}

const hexes: string[] = []

function hexOf(id: number): string {
  hexes[id] ??= id.toString(16).padStart(4, '0')
  return hexes[id]
}

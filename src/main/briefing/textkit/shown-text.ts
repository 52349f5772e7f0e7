/// <reference path="./external-modules.d.ts" />
import type { EmbeddedFont } from 'pdfkit'
import { characterId } from './composite'
import { advanceOf, type DrawPlan } from './draw-plan'
import type { GlyphRow } from './glyph-row'
import { codePointsOf } from './text-layer'

/** What a cluster says, and the ids under which glyphs that say it are drawn, by `shapeKey`. */
interface Said {
  codePoints: number[]
  ids: Map<number | string, number>
}

// Asked for every letter of a document, and there are few answers: by `saidKey`.
const saidBy = new WeakMap<EmbeddedFont, Map<number | string, Said>>()

/** The operand of `TJ`: hexadecimal character ids, with corrections in thousandths of an em wherever a line was justified or spaced. */
export function showOperands(plan: DrawPlan, font: EmbeddedFont, size: number): string {
  const { glyphs, rtl } = plan
  const thousandths = 1000 / size
  const known = saidBy.get(font) ?? new Map<number | string, Said>()
  saidBy.set(font, known)
  let operands = ''
  let open = ''
  let owed = 0
  let after = plan.end
  for (let at = 0; at < glyphs.length; ) {
    const start = glyphs.cluster(at)
    let next = at
    let advance = 0
    while (next < glyphs.length && glyphs.cluster(next) === start) advance += advanceOf(plan, next++)
    // From left to right clusters fall in right-to-left text and rise in the other.
    const end = rtl ? after : next < glyphs.length ? glyphs.cluster(next) : plan.end
    const key = saidKey(plan, start, end)
    let said = known.get(key)
    if (!said) {
      said = { codePoints: codePointsOf(plan, start, end), ids: new Map() }
      known.set(key, said)
    }
    // Direction marks and joiners: nothing to draw, nothing to say.
    if (said.codePoints.length === 0) owed += advance
    else {
      const id = idOf(font, glyphs, at, next, said)
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

/** All that the answer depends on: the cluster, the character behind it, and whether it opens its run. */
function saidKey({ text, rtl, start: runStart }: DrawPlan, start: number, end: number): string | number {
  const flags = (rtl ? 2 : 0) + (start === runStart ? 1 : 0)
  // Most clusters are one letter, and a small number is found sooner than a text. What follows a letter changes nothing.
  const unit = text.charCodeAt(start)
  if (end === start + 1 && isPlainLetter(unit)) return unit * 4 + flags
  return `${flags} ${end - start} ${text.slice(start, end + 2)}`
}

const plainLetters = new Map<number, boolean>()

/** Whether a UTF-16 unit is a letter, digit or sign of its own, no mark and nothing that only steers. */
function isPlainLetter(unit: number): boolean {
  let answer = plainLetters.get(unit)
  if (answer === undefined) {
    answer = /^[\p{L}\p{N}\p{P}\p{Zs}\p{S}]$/u.test(String.fromCharCode(unit))
    plainLetters.set(unit, answer)
  }
  return answer
}

function idOf(font: EmbeddedFont, glyphs: GlyphRow, from: number, to: number, said: Said): number {
  const shape = shapeKey(glyphs, from, to)
  const known = said.ids.get(shape)
  if (known !== undefined) return known
  const id = characterId(font, glyphs.part(from, to).toArray(), said.codePoints)
  said.ids.set(shape, id)
  return id
}

// So many bits of a number that is kept without an object of its own are left beside those of a glyph.
const mostAdvance = 0x4000

function shapeKey(glyphs: GlyphRow, from: number, to: number): number | string {
  // Most clusters are a lone glyph in its place. What it advances tells a kerned one from others (see `composite.ts`).
  if (to === from + 1 && glyphs.dx(from) === 0 && glyphs.dy(from) === 0) {
    const advance = glyphs.advance(from)
    if (advance >= 0 && advance < mostAdvance && Number.isInteger(advance))
      return glyphs.id(from) * mostAdvance + advance
  }
  let key = ''
  for (let at = from; at < to; at++) {
    key += `${glyphs.id(at)}:${glyphs.dx(at)}:${glyphs.dy(at)}:${glyphs.advance(at)};`
  }
  return key
}

const hexes: string[] = []

function hexOf(id: number): string {
  hexes[id] ??= id.toString(16).padStart(4, '0')
  return hexes[id]
}

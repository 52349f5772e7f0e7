import bidiFactory from 'bidi-js'
import type { Direction } from '#core/documents/document'
import { fontFor, UncoveredCharacter } from './choose-font'
import { covers, isInvisible, usableFonts } from './fonts'
import type { AttributedString, Attributes, FontFace } from './types'

/** A stretch of one font, one embedding level, one script and one style: what HarfBuzz can shape in one go. */
export interface Item {
  start: number
  end: number
  font: FontFace
  level: number
  script: string
  attributes: Attributes
}

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

const scripts: readonly [RegExp, string][] = [
  [/^\p{Script=Arabic}/u, 'Arab'],
  [/^\p{Script=Latin}/u, 'Latn'],
  [/^\p{Script=Cyrillic}/u, 'Cyrl'],
  [/^\p{Script=Greek}/u, 'Grek'],
  [/^\p{Script=Hebrew}/u, 'Hebr'],
  [/^\p{Script=Armenian}/u, 'Armn'],
  [/^\p{Script=Georgian}/u, 'Geor']
]

const knownScripts = new Map<string, string>()

/** ISO 15924 code of a character, `''` for what all scripts share (UAX #24). */
function scriptOf(character: string): string {
  const known = knownScripts.get(character)
  if (known !== undefined) return known
  const script = readScript(character)
  knownScripts.set(character, script)
  return script
}

function readScript(character: string): string {
  if (/^[\p{Script=Common}\p{Script=Inherited}]/u.test(character)) return ''
  return scripts.find(([pattern]) => pattern.test(character))?.[1] ?? 'Zyyy'
}

/** Class of a character in the bidirectional algorithm, by its short name (UAX #9, table 4). */
export function bidiClassOf(character: string): string {
  return bidi.getBidiCharTypeName(character)
}

/** Embedding level of each UTF-16 unit (UAX #9, rules up to L1). */
export function levelsOf(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(text, direction).levels
}

/**
 * Cuts a paragraph into items, in logical order and without gaps. Shared characters join the script before them; a space
 * or an invisible character stays in the font before it, so that it does not cut a run in two.
 */
export function itemise(paragraph: AttributedString, direction: Direction): Item[] {
  const { string: text } = paragraph
  const levels = levelsOf(text, direction)
  let script = firstScript(text) ?? (direction === 'rtl' ? 'Arab' : 'Latn')
  const items: Item[] = []
  for (const run of paragraph.runs) {
    const stack = usableFonts(run.attributes.font)
    if (stack.length === 0) throw new Error(`no font is registered for "${text.slice(run.start, run.start + 20)}"`)
    let font = stack[0] as FontFace
    const string = text.slice(run.start, run.end)
    // Where the first font has every letter nothing can be parted from its marks, and characters will do.
    const isCovered = coversAll(font, string)
    const pieces = isCovered ? undefined : graphemes.segment(string)[Symbol.iterator]()
    for (let start = run.start; start < run.end; ) {
      const segment = pieces ? (pieces.next().value?.segment ?? '') : characterAt(text, start)
      const end = start + segment.length
      script = scriptOf(segment) || script
      if (!isCovered && !staysInFont(segment)) font = requireFont(segment, stack, text, start)
      const level = levels[start] ?? 0
      const last = items.at(-1)
      const joins =
        last !== undefined &&
        last.attributes === run.attributes &&
        last.font === font &&
        last.level === level &&
        last.script === script
      if (joins) last.end = end
      else items.push({ start, end, font, level, script, attributes: run.attributes })
      start = end
    }
  }
  return items
}

function characterAt(text: string, start: number): string {
  const codePoint = text.codePointAt(start) ?? 0
  return codePoint < 0x10000 ? (text[start] ?? '') : String.fromCodePoint(codePoint)
}

function firstScript(text: string): string | undefined {
  for (const character of text) {
    const script = scriptOf(character)
    if (script !== '') return script
  }
  return undefined
}

function coversAll(font: FontFace, text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at++
    if (!covers(font, codePoint) && !staysInFont(String.fromCodePoint(codePoint))) return false
  }
  return true
}

function staysInFont(grapheme: string): boolean {
  return grapheme === ' ' || Array.from(grapheme).every(character => isInvisible(character.codePointAt(0) ?? 0))
}

function requireFont(grapheme: string, stack: readonly FontFace[], text: string, start: number): FontFace {
  const choice = fontFor(grapheme, stack, covers)
  if ('font' in choice) return choice.font
  throw new UncoveredCharacter(choice.missing, text.slice(Math.max(0, start - 12), start + 12))
}

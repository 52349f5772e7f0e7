import type { Feature } from 'harfbuzzjs'
import type { Direction } from '#core/documents/document'
import { levelsOf } from './bidi-levels'
import { type DrawnPiece, piecesOf, UncoveredCharacter } from './choose-font'
import { featuresOf } from './features'
import { covers, isInvisible, letterCheckOf, type Metrics, metricsOf, usableFonts } from './fonts'
import { roleOf } from './structure-role'
import type { AttributedString, Attributes, FontFace } from './types'

/** What the items of one font and one style share. */
interface ItemLook {
  font: FontFace
  metrics: Metrics
  attributes: Attributes
  features: Feature[] | undefined
  /** The same with this font alone: the renderer draws with the first font of a run's stack. */
  drawnWith: Attributes
  /** Place in the structure tree, see `structure-role.ts`. */
  role: string | undefined
}

/** A stretch of one font, one embedding level, one script and one style: what HarfBuzz can shape in one go. */
export interface Item extends ItemLook {
  start: number
  end: number
  level: number
  script: string
  /** Drawn in place of its text, as one cluster; see `choose-font.ts`. */
  drawnAs?: string
}

// Of the size of the text: a code is no part of its words.
const standInShare = 0.7

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

// By code point: a number is found sooner than a text.
const knownScripts = new Map<number, string>()

/** ISO 15924 code of a character, `''` for what all scripts share (UAX #24). */
function scriptOf(codePoint: number): string {
  const known = knownScripts.get(codePoint)
  if (known !== undefined) return known
  const script = readScript(String.fromCodePoint(codePoint))
  knownScripts.set(codePoint, script)
  return script
}

function readScript(character: string): string {
  if (/^[\p{Script=Common}\p{Script=Inherited}]/u.test(character)) return ''
  return scripts.find(([pattern]) => pattern.test(character))?.[1] ?? 'Zyyy'
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
  let last: Item | undefined
  for (const run of paragraph.runs) {
    const stack = usableFonts(run.attributes.font)
    if (stack.length === 0) throw new Error(`no font is registered for "${text.slice(run.start, run.start + 20)}"`)
    const first = stack[0] as FontFace
    let font = first
    const string = text.slice(run.start, run.end)
    const lookOf = looksOf(run.attributes)
    const add = (start: number, piece: DrawnPiece<FontFace>) => {
      const end = start + piece.length
      const level = levels[start] ?? 0
      const { drawnAs, isStandIn = false } = piece
      const joins =
        drawnAs === undefined &&
        last?.drawnAs === undefined &&
        last?.attributes === run.attributes &&
        last.font === piece.font &&
        last.level === level &&
        last.script === script
      if (last && joins) last.end = end
      else {
        last = {
          start,
          end,
          level,
          script,
          ...lookOf(piece.font, isStandIn),
          ...(drawnAs === undefined ? {} : { drawnAs })
        }
        items.push(last)
      }
    }
    // Where the first font has every letter nothing can be parted from its marks, and characters will do.
    const pieces = coversAll(font, string) ? undefined : graphemes.segment(string)[Symbol.iterator]()
    for (let start = run.start; start < run.end; ) {
      const codePoint = text.codePointAt(start) ?? 0
      let end = start + (codePoint > 0xffff ? 2 : 1)
      script = scriptOf(codePoint) || script
      if (pieces) {
        const segment = pieces.next().value?.segment ?? ''
        end = start + segment.length
        if (!staysInFont(segment)) {
          let at = start
          for (const piece of requirePieces(segment, stack, text, start)) {
            add(at, piece)
            at += piece.length
            // A face of signs or of one script alone has no space of a text's width.
            font = hasTextSpace(piece.font) ? piece.font : first
          }
          start = end
          continue
        }
      }
      add(start, { length: end - start, font })
      start = end
    }
  }
  return items
}

function looksOf(own: Attributes): (font: FontFace, isStandIn: boolean) => ItemLook {
  const plain = looksIn(own)
  let standIns: ((font: FontFace) => ItemLook) | undefined
  return (font, isStandIn) => {
    if (!isStandIn) return plain(font)
    standIns ??= looksIn({ ...own, fontSize: (own.fontSize ?? 12) * standInShare })
    return standIns(font)
  }
}

function looksIn(attributes: Attributes): (font: FontFace) => ItemLook {
  const known = new Map<FontFace, ItemLook>()
  const features = featuresOf(attributes)
  const role = roleOf(attributes.features)
  return font => {
    const look = known.get(font) ?? {
      font,
      metrics: metricsOf(font),
      attributes,
      features,
      drawnWith: { ...attributes, font: [font] },
      role
    }
    known.set(font, look)
    return look
  }
}

function firstScript(text: string): string | undefined {
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0) ?? 0)
    if (script !== '') return script
  }
  return undefined
}

function coversAll(font: FontFace, text: string): boolean {
  const isCovered = letterCheckOf(font)
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at++
    if (!isCovered(codePoint) && !staysInFont(String.fromCodePoint(codePoint))) return false
  }
  return true
}

function staysInFont(grapheme: string): boolean {
  return grapheme === ' ' || Array.from(grapheme).every(character => isInvisible(character.codePointAt(0) ?? 0))
}

// The widest space among the faces of texts is a third of the size.
const widestTextSpace = 0.4
const textSpaces = new WeakMap<FontFace, boolean>()

function hasTextSpace(font: FontFace): boolean {
  let answer = textSpaces.get(font)
  if (answer === undefined) {
    answer = covers(font, 0x20) && font.glyphForCodePoint(0x20).advanceWidth < widestTextSpace * font.unitsPerEm
    textSpaces.set(font, answer)
  }
  return answer
}

function requirePieces(
  grapheme: string,
  stack: readonly FontFace[],
  text: string,
  start: number
): DrawnPiece<FontFace>[] {
  const pieces = piecesOf(grapheme, stack, covers)
  if (pieces) return pieces
  throw new UncoveredCharacter(grapheme.codePointAt(0) ?? 0, text.slice(Math.max(0, start - 12), start + 12))
}

import type { Outline } from '#core/briefing/outline'
import type { StandIn } from '#core/briefing/stand-in'
import type { Direction } from '#core/documents/document'
import { type Coverage, coverageOf, rareFacesOf } from './coverage'
import { fontStack, type Voice } from './font-stacks'
import type { FontFolder } from './fonts'
import { mapOutlineTexts } from './outline-texts'
import { hexOf, piecesOf } from './textkit/choose-font'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const contextLength = 16
const voices = ['reading', 'display'] satisfies Voice[]

/** The characters of an outline that no font can draw, each once, with the first place that it stands in. */
export function findStandIns(outline: Outline, folder: FontFolder): StandIn[] {
  const seen = new Set<string>()
  const found = new Map<string, StandIn>()
  mapOutlineTexts(outline, (text, direction) => {
    // Where one font has every letter no mark can be parted from its own, and graphemes need not be looked for.
    if (firstOf(direction, folder).every(coverage => coverage.hasAll(text))) return text
    for (const { segment, index } of graphemes.segment(text)) {
      const key = `${direction} ${segment}`
      if (seen.has(key)) continue
      seen.add(key)
      for (const character of undrawn(segment, direction, folder)) {
        if (found.has(character)) continue
        const where = around(text, index, index + segment.length)
        found.set(character, { character, codePoint: `U+${hexOf(character.codePointAt(0) ?? 0)}`, where })
      }
    }
    return text
  })
  return [...found.values()]
}

/** The characters of a grapheme that are drawn as their codes. */
function undrawn(grapheme: string, direction: Direction, folder: FontFolder): string[] {
  return voices.flatMap(voice => {
    const stack = fontStack(voice, direction)
    const pieces = piecesOf(grapheme, [...stack, ...rareFacesOf(folder, stack, grapheme)], (family, codePoint) =>
      coverageOf(folder, family).has(codePoint)
    )
    let at = 0
    return (pieces ?? []).flatMap(({ length, isStandIn }) => {
      const character = String.fromCodePoint(grapheme.codePointAt(at) ?? 0)
      at += length
      return isStandIn ? [character] : []
    })
  })
}

/** What the first font of each voice has. */
function firstOf(direction: Direction, folder: FontFolder): Coverage[] {
  return voices.flatMap(voice =>
    fontStack(voice, direction)
      .slice(0, 1)
      .map(family => coverageOf(folder, family))
  )
}

function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - contextLength)
  const to = Math.min(text.length, end + contextLength)
  // Without the half of a pair that was cut at an end.
  const words = text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  return `${from > 0 ? '…' : ''}${words.replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
}

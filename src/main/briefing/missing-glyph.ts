import type { Outline } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import type { Problem } from '#core/problem'
import { type Coverage, coverageOf } from './coverage'
import { fontStack, type Voice } from './font-stacks'
import type { FontFolder } from './fonts'
import { mapOutlineTexts } from './outline-texts'
import { fontFor } from './textkit/choose-font'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const contextLength = 16

/**
 * The first character of an outline that no font can draw, as a problem with `character`, `codePoint` (`U+1F600`) and
 * `where` (the words around it). Asked before layout: a box in place of a letter must never reach a reader.
 */
export function findMissingGlyph(outline: Outline, folder: FontFolder): Problem | undefined {
  const seen = new Set<string>()
  let problem: Problem | undefined
  mapOutlineTexts(outline, (text, direction) => {
    // Where one font has every letter no mark can be parted from its own, and graphemes need not be looked for.
    if (firstOf(direction, folder).every(coverage => coverage.hasAll(text))) return text
    for (const { segment, index } of graphemes.segment(text)) {
      if (problem) break
      const key = `${direction} ${segment}`
      if (seen.has(key)) continue
      seen.add(key)
      for (const voice of ['reading', 'display'] satisfies Voice[]) {
        const choice = fontFor(segment, fontStack(voice, direction), (family, codePoint) =>
          coverageOf(folder, family).has(codePoint)
        )
        if (!('missing' in choice)) continue
        problem = {
          code: 'briefing.missingGlyph',
          details: {
            character: String.fromCodePoint(choice.missing),
            codePoint: `U+${choice.missing.toString(16).toUpperCase().padStart(4, '0')}`,
            where: around(text, index, index + segment.length)
          }
        }
        break
      }
    }
    return text
  })
  return problem
}

/** What the first font of each voice has. */
function firstOf(direction: Direction, folder: FontFolder): Coverage[] {
  return (['reading', 'display'] satisfies Voice[]).flatMap(voice =>
    fontStack(voice, direction)
      .slice(0, 1)
      .map(family => coverageOf(folder, family))
  )
}

function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - contextLength)
  const to = Math.min(text.length, end + contextLength)
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
}

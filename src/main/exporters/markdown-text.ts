import type { Direction } from '#core/documents/document'
import { directionOf, rightToLeft } from '#core/text/direction'

const address = /https?:\/\/[^\s<>|\u2066-\u2069]+[^\s<>|\u2066-\u2069.,;:!?،؛؟'"“”«»)\]]/g

/**
 * A text with everything that Markdown (CommonMark, GFM tables and footnotes) would read as its own taken literally. Web addresses
 * become links. Line feeds stay.
 */
export function escapeMarkdown(text: string): string {
  let escaped = ''
  let end = 0
  for (const found of text.matchAll(address)) {
    escaped += `${escapeWords(text.slice(end, found.index))}<${found[0]}>`
    end = found.index + found[0].length
  }
  return (escaped + escapeWords(text.slice(end)))
    .replace(/^(\s*)([-+#=~])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
}

function escapeWords(text: string): string {
  return (
    text
      .replace(/[\\`*_<>|~]/g, '\\$&')
      // A number in brackets is how sources are named; nothing defines it, so that it reads as it stands.
      .replace(/\[(?!\d+\](?![([:]))/g, '\\[')
      .replace(/&(?=#?\w+;)/g, '\\&')
  )
}

/**
 * A line that shows in its own direction in readers that go by the first letter: a mark is set before one that opens with a
 * letter of the other direction.
 */
export function directed(text: string, fallback: Direction): string {
  const own = directionOf(text, fallback)
  const first = /\p{L}/u.exec(text)?.[0]
  if (first === undefined) return text
  const shown = rightToLeft.test(first) ? 'rtl' : 'ltr'
  return shown === own ? text : `${own === 'rtl' ? '\u200f' : '\u200e'}${text}`
}

/** What a heading, a list item or a cell can hold. `feed`: what line feeds become. */
export function oneLine(text: string, feed: string): string {
  return text.replace(/\s*\n\s*/g, feed)
}

/** Names of headings as links find them, by the rule that GitHub and those after it follow: repeated ones are counted. */
export function headingSlugs(): { next: (heading: string) => string } {
  const seen = new Map<string, number>()
  return {
    next: heading => {
      const slug = heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
        .replace(/ /g, '-')
      const times = seen.get(slug) ?? 0
      seen.set(slug, times + 1)
      return times === 0 ? slug : `${slug}-${times}`
    }
  }
}

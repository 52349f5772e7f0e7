import { paragraphsOf } from './attributed'
import { lateFrom, lateLine } from './late-text'
import { layoutParagraph } from './paragraph'
import type { AttributedString, Container, Line } from './types'

/** Lays a text out as `layoutLines` does, or keeps the place of one that will be known later. */
export function layoutText(text: AttributedString, container: Container): Line[][] {
  // Text that is filled in later comes empty and without a style.
  if (text.string === '' && text.runs.every(run => run.attributes.font === undefined)) return []
  return lateFrom(text) === undefined ? layoutLines(text, container) : [[lateLine(text, boxOf(container))]]
}

/** Lays a text out into paragraphs of lines, from the top of its container; at most `maxLines` of them. */
export function layoutLines(text: AttributedString, container: Container): Line[][] {
  const { x, width, ...top } = boxOf(container)
  let y = top.y
  let left = container.maxLines ?? Infinity
  const paragraphs: Line[][] = []
  for (const paragraph of paragraphsOf(text)) {
    if (left <= 0) break
    let lines = layoutParagraph(paragraph, { x, y, width })
    if (lines.length > left) lines = shorten(paragraph, lines, { x, y, width }, left, container.truncateMode)
    left -= lines.length
    y += lines.reduce((sum, line) => sum + line.box.height, 0)
    paragraphs.push(lines)
  }
  return paragraphs
}

function boxOf({ x = 0, y = 0, width = Infinity }: Container): { x: number; y: number; width: number } {
  return { x, y, width: Number.isNaN(width) ? Infinity : width }
}

/** Cuts a paragraph to a count of lines, the last one ending in `…` if the style says so. */
function shorten(
  paragraph: AttributedString,
  lines: Line[],
  box: { x: number; y: number; width: number },
  count: number,
  mode: string | undefined
): Line[] {
  if (mode !== 'ellipsis') return lines.slice(0, count)
  const words = paragraph.string.split(' ')
  while (words.length > 1) {
    words.pop()
    const end = words.join(' ').length
    const runs = paragraph.runs
      .filter(run => run.start < end)
      .map(run => ({ ...run, end: Math.min(run.end, end) + (run.end >= end ? 1 : 0) }))
    const shorter = layoutParagraph({ string: `${paragraph.string.slice(0, end)}…`, runs }, box)
    if (shorter.length <= count) return shorter
  }
  return lines.slice(0, count)
}

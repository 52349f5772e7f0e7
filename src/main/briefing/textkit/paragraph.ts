import { opportunities } from './breaks'
import { decorationsOf } from './decoration'
import { itemise } from './itemise'
import { chooseLines } from './lines'
import { joinLinks } from './links'
import { Measure, visibleEnd } from './measure'
import { type PlacedItem, placeRun } from './place-run'
import { visualOrder } from './reorder'
import { shapeItem } from './shape'
import { isHead } from './structure-role'
import { strutOf } from './strut'
import type { AttributedString, Line } from './types'

// Widened by more than this many times itself a space tears the line apart: such a line stays ragged.
const widestSpace = 2

interface ParagraphBox {
  x: number
  y: number
  /** Points; `Infinity` for text that is only being measured. */
  width: number
}

/** Lays one paragraph (no line feeds) out from the top of a box. */
export function layoutParagraph(paragraph: AttributedString, box: ParagraphBox): Line[] {
  const { string: text } = paragraph
  const style = paragraph.runs[0]?.attributes ?? {}
  const direction = style.direction ?? 'ltr'
  const align = style.align ?? (direction === 'rtl' ? 'right' : 'left')
  const indent = style.indent ?? 0
  const justify = align === 'justify' && Number.isFinite(box.width)
  const items = itemise(paragraph, direction).map(item => ({ item, glyphs: shapeItem(text, item) }))
  const measure = measureItems(text, items)
  const roomOn = (line: number) => box.width - (line === 0 ? indent : 0)
  const spans = chooseLines(measure, opportunities(text), { widthOf: roomOn, justify, balance: isHead(style.features) })
  const strut = strutOf(paragraph)

  return spans.map((span, index) => {
    const stop = visibleEnd(text, span.start, span.end)
    const pieces = items.filter(({ item }) => item.end > span.start && item.start < stop)
    const natural = measure.width(span.start, stop)
    const spaces = measure.spaces(span.start, stop)
    const isLast = index === spans.length - 1
    const widening = justify && spaces > 0 ? wideningOf(roomOn(index) - natural, spaces, measure.space, isLast) : 0
    let offset = 0
    const runs = visualOrder(pieces.map(({ item }) => item.level)).flatMap(at => {
      const piece = pieces[at]
      if (!piece) return []
      const run = placeRun(paragraph, piece, { start: span.start, end: stop }, { widening, offset })
      if (!run) return []
      offset = run.end
      return [run]
    })
    joinLinks(runs)
    const xAdvance = runs.reduce((sum, run) => sum + run.xAdvance, 0)
    const room = Number.isFinite(box.width) ? roomOn(index) : xAdvance
    const free = Math.max(0, room - xAdvance)
    const side = align === 'justify' ? (direction === 'rtl' ? 'right' : 'left') : align
    const lead = direction === 'ltr' && index === 0 ? indent : 0
    return {
      string: text.slice(span.start, stop),
      runs,
      box: {
        x: box.x + lead + (side === 'right' ? free : side === 'center' ? free / 2 : 0),
        y: box.y + index * strut.height,
        width: room,
        height: strut.height
      },
      ascent: strut.baseline,
      descent: strut.descent,
      height: strut.height,
      xAdvance,
      overflowLeft: 0,
      overflowRight: 0,
      decorationLines: decorationsOf(runs, strut.baseline)
    }
  })
}

function measureItems(text: string, items: readonly PlacedItem[]): Measure {
  const widths = new Array<number>(text.length + 1).fill(0)
  const edges = new Array<number>(text.length).fill(0)
  for (const { item, glyphs } of items) {
    const scale = (item.attributes.fontSize ?? 12) / item.metrics.unitsPerEm
    for (let at = 0; at < glyphs.length; at++) {
      const cluster = glyphs.cluster(at)
      widths[cluster] = (widths[cluster] ?? 0) + glyphs.advance(at) * scale
      edges[cluster] = 1
    }
  }
  return new Measure(text, widths, edges)
}

function wideningOf(gap: number, spaces: number, space: number, isLast: boolean): number {
  if (isLast && gap > 0) return 0
  const each = gap / spaces
  return each > widestSpace * space ? 0 : each
}

import type { Range } from '../anchoring/passage'
import type { Id } from '../ids'
import { snapToGraphemes } from './boundaries'

/** A stretch of text that a claim rests on. One claim may have several in one document. */
export interface Span extends Range {
  claimId: Id
}

/**
 * A claim over a segment. `lane` (from 0) is the height of its underline: the same along the whole span, so that a line
 * does not jump where another one ends.
 */
export interface Layer {
  claimId: Id
  lane: number
  /** Whether the claim's span begins or ends with this segment (in this block). */
  begins: boolean
  ends: boolean
}

/** A stretch of a block over which the same claims lie, longest span first; no layer: plain text. */
export interface Segment extends Range {
  layers: Layer[]
}

/**
 * Flattens overlapping spans into segments that cover `block` without gap or overlap. Spans are offsets into `text` (the
 * whole canonical text, UTF-16 code units); what lies outside the block is cut off, borders are widened to grapheme
 * clusters (UAX #29), since half a letter cannot be marked.
 */
export function segmentBlock(text: string, block: Range, spans: readonly Span[]): Segment[] {
  if (block.end <= block.start) return []
  const inside = laneSpans(clip(text, block, spans))
  const borders = new Set([block.start, block.end])
  for (const span of inside) borders.add(span.start).add(span.end)
  const sorted = [...borders].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? block.end
    const layers: Layer[] = []
    for (const span of inside) {
      if (span.start > start || span.end < end) continue
      if (layers.some(layer => layer.claimId === span.claimId)) continue
      layers.push({ claimId: span.claimId, lane: span.lane, begins: span.start === start, ends: span.end === end })
    }
    return { start, end, layers }
  })
}

function clip(text: string, block: Range, spans: readonly Span[]): Span[] {
  const clipped: Span[] = []
  for (const span of spans) {
    const start = Math.max(span.start, block.start)
    const end = Math.min(span.end, block.end)
    if (start < end) clipped.push({ claimId: span.claimId, ...snapToGraphemes(text, { start, end }) })
  }
  return clipped
}

/** Gives each span the lowest lane that is free along all of it; the longest come first and so lie lowest. */
function laneSpans(spans: readonly Span[]): (Span & { lane: number })[] {
  const length = (span: Range) => span.end - span.start
  const placed: (Span & { lane: number })[] = []
  const ordered = [...spans].sort(
    (a, b) => length(b) - length(a) || a.start - b.start || (a.claimId < b.claimId ? -1 : a.claimId > b.claimId ? 1 : 0)
  )
  for (const span of ordered) {
    const taken = new Set(
      placed.filter(other => other.start < span.end && span.start < other.end).map(other => other.lane)
    )
    let lane = 0
    while (taken.has(lane)) lane += 1
    placed.push({ ...span, lane })
  }
  return placed
}

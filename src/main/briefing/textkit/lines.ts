import type { Opportunity } from './breaks'
import { type Measure, visibleEnd } from './measure'

/** A line's share of the paragraph: `[start, end)`, trailing spaces included. */
export interface LineSpan {
  start: number
  end: number
}

export interface LineOptions {
  /** Room on the n-th line, from 0, in points. */
  widthOf: (line: number) => number
  justify: boolean
  /** Of all ways to fill as few lines as possible, the one whose longest line is shortest: for headings. */
  balance?: boolean
}

// How far a space may give way, as a share of itself, before a line counts as loose or tight.
const stretch = 0.6
const shrink = 0.18
const tolerance = 0.01
// What a line costs that is too loose to be justified at all, and what it costs to cut a web address.
const raggedCost = 4000
const addressCost = 700

/** Parts a paragraph into lines, none wider than its room unless a single cluster is. */
export function chooseLines(measure: Measure, places: readonly Opportunity[], options: LineOptions): LineSpan[] {
  if (measure.text.length === 0) return [{ start: 0, end: 0 }]
  if (options.balance) return fillEvenly(measure, places, options)
  return (options.justify && fitBest(measure, places, options)) || fillGreedily(measure, places, options)
}

/** Width of a line's visible text. */
export function lineWidth(measure: Measure, start: number, end: number): number {
  return measure.width(start, visibleEnd(measure.text, start, end))
}

function fillGreedily(measure: Measure, places: readonly Opportunity[], { widthOf }: LineOptions): LineSpan[] {
  const lines: LineSpan[] = []
  const length = measure.text.length
  let start = 0
  let first = 0
  while (start < length) {
    const room = widthOf(lines.length) + tolerance
    const fits = (end: number) => lineWidth(measure, start, end) <= room
    const good = lastFitting(places, first, fits, place => place.kind === 'free')
    // An address that no line holds is cut anyway: it begins on the line at hand, not on one of its own.
    const isCut = good !== undefined && measure.width(good, nextFree(places, first, good)) > room
    const joint = isCut ? lastFitting(places, first, fits, place => place.kind !== 'compound') : good
    const end = joint ?? lastFitting(places, first, fits, () => true) ?? cutAnywhere(measure, start, fits)
    lines.push({ start, end })
    start = end
    while (first < places.length && (places[first]?.position ?? 0) <= start) first++
  }
  return lines
}

// Points: nobody sees a smaller difference between two lines.
const evenEnough = 1

function fillEvenly(measure: Measure, places: readonly Opportunity[], options: LineOptions): LineSpan[] {
  const usual = fillGreedily(measure, places, options)
  if (usual.length === 1) return usual
  let fits = Math.max(...usual.map(({ start, end }) => lineWidth(measure, start, end)))
  // No narrower than the widest word: it would be cut.
  let narrow = 0
  let from = 0
  for (const { position, kind } of places) {
    if (kind !== 'free') continue
    narrow = Math.max(narrow, lineWidth(measure, from, position))
    from = position
  }
  let best = usual
  while (fits - narrow > evenEnough) {
    const width = (fits + narrow) / 2
    const lines = fillGreedily(measure, places, { ...options, widthOf: at => Math.min(width, options.widthOf(at)) })
    if (lines.length > usual.length) narrow = width
    else {
      best = lines
      fits = width
    }
  }
  return best
}

function lastFitting(
  places: readonly Opportunity[],
  first: number,
  fits: (end: number) => boolean,
  wanted: (place: Opportunity) => boolean
): number | undefined {
  let last: number | undefined
  for (let at = first; at < places.length; at++) {
    const place = places[at]
    if (!place || !fits(place.position)) break
    if (wanted(place)) last = place.position
  }
  return last
}

function nextFree(places: readonly Opportunity[], first: number, position: number): number {
  for (let at = first; at < places.length; at++) {
    const place = places[at]
    if (place && place.position > position && place.kind === 'free') return place.position
  }
  return position
}

// A word that no line can hold is cut between clusters; one cluster always goes in, or we would never end.
function cutAnywhere(measure: Measure, start: number, fits: (end: number) => boolean): number {
  let end = start + 1
  while (!measure.isEdge(end)) end++
  for (let next = end + 1; next <= measure.text.length && fits(next); next++) if (measure.isEdge(next)) end = next
  return end
}

/**
 * The breaks that leave the paragraph's spaces most even, after the total-fit idea of Knuth and Plass (1981), without
 * hyphenation. `undefined` when some word fits on no line: then greedy filling has the better answer.
 */
function fitBest(measure: Measure, places: readonly Opportunity[], { widthOf }: LineOptions): LineSpan[] | undefined {
  const usable = places.filter(place => place.kind !== 'compound')
  const ends = [0, ...usable.map(place => place.position)]
  // By place: what the best way to it costs, the place before it, and the lines up to it.
  const costs = [0]
  const froms = [0]
  const counts = [0]
  for (let to = 1; to < ends.length; to++) {
    const isLast = to === ends.length - 1
    const stop = visibleEnd(measure.text, 0, ends[to] ?? 0)
    const extra = usable[to - 1]?.kind === 'address' ? addressCost ** 2 : 0
    let least = Infinity
    let best = 0
    for (let from = to - 1; from >= 0; from--) {
      const before = costs[from] ?? Infinity
      if (before === Infinity) continue
      const start = ends[from] ?? 0
      const lines = counts[from] ?? 0
      const cost = costOf(measure, start, Math.max(start, stop), widthOf(lines), isLast)
      if (cost < 0) break
      const total = before + cost + extra
      if (total >= least) continue
      least = total
      best = from
    }
    costs.push(least)
    froms.push(best)
    counts.push((counts[best] ?? 0) + 1)
  }
  const lines: LineSpan[] = []
  for (let to = ends.length - 1; to > 0; to = froms[to] ?? 0) {
    if (costs[to] === Infinity) return undefined
    lines.unshift({ start: ends[froms[to] ?? 0] ?? 0, end: ends[to] ?? 0 })
  }
  return lines
}

/** Less than nothing for a line that is too wide. `stop`: end of its visible text. */
function costOf(measure: Measure, start: number, stop: number, room: number, isLast: boolean): number {
  const gap = room - measure.width(start, stop)
  const give = measure.spaces(start, stop) * measure.space
  if (gap < -(give * shrink) - tolerance) return -1
  // A last line of one short word looks like a mistake.
  if (isLast) return gap >= 0 ? (start > 0 && gap > room * 0.9 ? 60 ** 2 : 1) : square(1 + tightness(gap, give))
  if (gap < 0) return square(1 + tightness(gap, give))
  const looseness = give === 0 ? Infinity : 100 * cube(gap / (give * stretch))
  return square(1 + Math.min(looseness, raggedCost + gap))
}

function tightness(gap: number, give: number): number {
  return 100 * cube(-gap / Math.max(give * shrink, tolerance))
}

// Most of the time of a paragraph's breaks went into the general power.
const square = (value: number) => value * value
const cube = (value: number) => value * value * value

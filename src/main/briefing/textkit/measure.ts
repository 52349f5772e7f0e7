/** A paragraph's widths, in points, summed up so that any stretch of it is measured in one subtraction. */
export interface Measure {
  text: string
  /** Width of `[start, end)`. */
  width(start: number, end: number): number
  /** Count of spaces in `[start, end)` that justification may widen. */
  spaces(start: number, end: number): number
  /** Width of an average space. */
  space: number
  /** Whether a cluster starts here: text is never cut elsewhere. */
  isEdge(position: number): boolean
}

/** Justification widens these; a no-break space is still a space. */
export function isStretchable(character: string | undefined): boolean {
  return character === ' ' || character === '\u00a0'
}

/**
 * @param advances points by UTF-16 offset of the cluster's start, 0 inside clusters
 * @param edges 1 where a cluster starts
 */
export function measureOf(text: string, advances: Float64Array, edges: Uint8Array): Measure {
  const widths = new Float64Array(text.length + 1)
  const counts = new Int32Array(text.length + 1)
  let spaceWidth = 0
  for (let i = 0; i < text.length; i++) {
    const stretchable = isStretchable(text[i])
    const advance = advances[i] ?? 0
    widths[i + 1] = (widths[i] ?? 0) + advance
    counts[i + 1] = (counts[i] ?? 0) + (stretchable ? 1 : 0)
    if (stretchable) spaceWidth += advance
  }
  const total = counts[text.length] ?? 0
  return {
    text,
    width: (start, end) => (widths[end] ?? 0) - (widths[start] ?? 0),
    spaces: (start, end) => (counts[end] ?? 0) - (counts[start] ?? 0),
    space: total > 0 ? spaceWidth / total : 0,
    isEdge: position => position === text.length || edges[position] === 1
  }
}

/** The end of a line's visible text: spaces before a break take no room (UAX #9 L1, UAX #14). */
export function visibleEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--
  return last
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d
}

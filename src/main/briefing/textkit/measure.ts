/** A paragraph's widths, in points, summed up so that any stretch of it is measured in one subtraction. */
export class Measure {
  readonly text: string
  /** Width of an average space. */
  readonly space: number
  readonly #widths: readonly number[]
  readonly #spaces: readonly number[]
  readonly #edges: readonly number[]

  /**
   * @param widths points by UTF-16 offset of the cluster's start, 0 inside clusters, and one more at the end; summed up in place
   * @param edges 1 where a cluster starts
   */
  constructor(text: string, widths: number[], edges: readonly number[]) {
    const counts = new Array<number>(text.length + 1).fill(0)
    let width = 0
    let count = 0
    let spaceWidth = 0
    for (let i = 0; i < text.length; i++) {
      const advance = widths[i] ?? 0
      widths[i] = width
      counts[i] = count
      width += advance
      if (!isStretchable(text.charCodeAt(i))) continue
      count += 1
      spaceWidth += advance
    }
    widths[text.length] = width
    counts[text.length] = count
    this.text = text
    this.space = count > 0 ? spaceWidth / count : 0
    this.#widths = widths
    this.#spaces = counts
    this.#edges = edges
  }

  /** Width of `[start, end)`. */
  width(start: number, end: number): number {
    return (this.#widths[end] ?? 0) - (this.#widths[start] ?? 0)
  }

  /** Count of spaces in `[start, end)` that justification may widen. */
  spaces(start: number, end: number): number {
    return (this.#spaces[end] ?? 0) - (this.#spaces[start] ?? 0)
  }

  /** Whether a cluster starts here: text is never cut elsewhere. */
  isEdge(position: number): boolean {
    return position === this.text.length || this.#edges[position] === 1
  }
}

/** Justification widens these; a no-break space is still a space. */
export function isStretchable(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0
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

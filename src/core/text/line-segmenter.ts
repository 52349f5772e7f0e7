/**
 * Segments of lines (UAX #29). The line and the segment that were asked for last are kept: `Intl.Segmenter` reads a line
 * whole to begin with, and a cluster of thousands of marks whole each time, so that asking at each letter would take time
 * that grows with the square of the length.
 */
export class LineSegmenter {
  readonly #segmenter: Intl.Segmenter
  #line = ''
  #segments: Intl.Segments
  #latest: Intl.SegmentData | undefined

  constructor(granularity: 'grapheme' | 'word' | 'sentence') {
    this.#segmenter = new Intl.Segmenter('ar', { granularity })
    this.#segments = this.#segmenter.segment('')
  }

  /** All segments of a line, in order. */
  segment(line: string): Intl.Segments {
    if (this.#line !== line) {
      this.#line = line
      this.#segments = this.#segmenter.segment(line)
      this.#latest = undefined
    }
    return this.#segments
  }

  /** The segment that holds the code unit at `at`; `undefined` beyond the line. */
  containing(line: string, at: number): Intl.SegmentData | undefined {
    const segments = this.segment(line)
    const latest = this.#latest
    if (latest && at >= latest.index && at < latest.index + latest.segment.length) return latest
    this.#latest = segments.containing(at)
    return this.#latest
  }
}

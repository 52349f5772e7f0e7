/** A glyph of a shaped item. `cluster` is the offset of the text it stands for; the rest font units. */
export interface ShapedGlyph {
  id: number
  cluster: number
  advance: number
  dx: number
  dy: number
}

const fields = 5
/** Numbers that are asked for at once: rows are short, and an array of numbers is dear to make. */
const storeSize = 4096 * fields

let store = new Float64Array(0)
let used = 0

/**
 * Shaped glyphs in visual order, as numbers in one row: a section has tens of thousands of them, and as objects they would keep
 * the collector of garbage busy for as long as the section is laid out.
 */
export class GlyphRow {
  readonly length: number
  readonly #numbers: Float64Array
  readonly #first: number

  private constructor(numbers: Float64Array, first: number, length: number) {
    this.#numbers = numbers
    this.#first = first
    this.length = length
  }

  /** To be filled by `set`. */
  static ofLength(length: number): GlyphRow {
    const size = length * fields
    if (used + size > store.length) {
      store = new Float64Array(Math.max(size, storeSize))
      used = 0
    }
    const row = new GlyphRow(store, used, length)
    used += size
    return row
  }

  set(at: number, id: number, cluster: number, advance: number, dx: number, dy: number): void {
    const numbers = this.#numbers
    const first = this.#first + at * fields
    numbers[first] = id
    numbers[first + 1] = cluster
    numbers[first + 2] = advance
    numbers[first + 3] = dx
    numbers[first + 4] = dy
  }

  id(at: number): number {
    return this.#numbers[this.#first + at * fields] ?? 0
  }

  cluster(at: number): number {
    return this.#numbers[this.#first + at * fields + 1] ?? 0
  }

  advance(at: number): number {
    return this.#numbers[this.#first + at * fields + 2] ?? 0
  }

  dx(at: number): number {
    return this.#numbers[this.#first + at * fields + 3] ?? 0
  }

  dy(at: number): number {
    return this.#numbers[this.#first + at * fields + 4] ?? 0
  }

  /** The glyphs `[from, to)`, not copied. */
  part(from: number, to: number): GlyphRow {
    if (from === 0 && to === this.length) return this
    return new GlyphRow(this.#numbers, this.#first + from * fields, to - from)
  }

  toArray(): ShapedGlyph[] {
    return Array.from({ length: this.length }, (_, at) => ({
      id: this.id(at),
      cluster: this.cluster(at),
      advance: this.advance(at),
      dx: this.dx(at),
      dy: this.dy(at)
    }))
  }
}

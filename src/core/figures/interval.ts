import type { Figure } from './figure'

/** What a figure leaves possible, both ends included; infinite at an end that it leaves open. */
export interface Interval {
  low: number
  high: number
}

/**
 * The values that a figure as written does not exclude, in its own unit. A number stands for all that round to it: `66.2
 * billion` for 66.15 to 66.25, `66 billion` for 65.5 to 66.5, `72` for itself. `About` doubles that. Neither reaches further
 * than a twentieth (about: a tenth) of the value, so that `100 billion` does not stand for 50 or 150.
 */
export function intervalOf({ value, low, high, bound }: Pick<Figure, 'value' | 'low' | 'high' | 'bound'>): Interval {
  if (low !== null || high !== null) return { low: low ?? value, high: high ?? value }
  const isAbout = bound === 'about'
  const slack = Math.min(lastPlace(value) * (isAbout ? 1 : 0.5), Math.abs(value) * (isAbout ? 0.1 : 0.05))
  return {
    low: bound === 'atMost' || bound === 'lessThan' ? Number.NEGATIVE_INFINITY : value - slack,
    high: bound === 'atLeast' || bound === 'moreThan' ? Number.POSITIVE_INFINITY : value + slack
  }
}

/** Whether no value satisfies both, a rounding of the machine's own aside. */
export function excludes(a: Interval, b: Interval): boolean {
  const hair = 1e-9 * Math.max(...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs), 0)
  return a.high + hair < b.low || b.high + hair < a.low
}

/**
 * What one step of the last digit is worth in a number written with its thousand, million, milliard or trillion: 10⁸ for
 * 66.2 milliard, 10⁹ for 70 milliard, 1 for 70.
 */
function lastPlace(value: number): number {
  const size = Math.abs(value)
  if (size === 0) return 0
  const scale = 1000 ** Math.max(0, Math.floor(Math.log10(size) / 3 + 1e-12))
  const decimals = /\.(\d+)$/.exec(String(Number((size / scale).toPrecision(12))))?.[1]?.length ?? 0
  return scale / 10 ** decimals
}

/** @param {number[]} values */
export function median(values) {
  return percentile(values, 50)
}

/**
 * Nearest-rank percentile.
 * @param {number[]} values
 * @param {number} share 0 to 100
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** @param {number} value milliseconds or a ratio */
export function round(value) {
  return Math.round(value * 100) / 100
}

import type { Range } from '../anchoring/passage'

/** Whether the code unit at `at` belongs to a word: letters, marks, figures; half of a surrogate pair as the whole pair. */
export function isWordUnit(text: string, at: number): boolean {
  const unit = text.charAt(at)
  if (unit === '') return false
  const isSecondHalf = unit >= '\uDC00' && unit <= '\uDFFF'
  return /^[\p{L}\p{M}\p{N}]/u.test(text.slice(isSecondHalf ? at - 1 : at, at + 2))
}

/**
 * The run of word units around `at`, which may stand at its edge: where it begins (`step` -1) or ends (1). Looks no
 * further than `limit` code units beyond `at`.
 */
export function wordEdge(text: string, at: number, step: 1 | -1, limit = Number.POSITIVE_INFINITY): number {
  let edge = at
  while (Math.abs(edge - at) < limit && isWordUnit(text, step === 1 ? edge : edge - 1)) edge += step
  return edge
}

/**
 * The words that `range` mostly holds: a word at either end stays when at least half of it lies inside and goes
 * otherwise, then blanks at the ends go. `null` when nothing is left.
 */
export function nearestWords(text: string, range: Range): Range | null {
  let { start, end } = range
  const first = { start: wordEdge(text, start, -1), end: wordEdge(text, start, 1) }
  if (first.start < start) start = start - first.start <= first.end - start ? first.start : first.end
  const last = { start: wordEdge(text, end, -1), end: wordEdge(text, end, 1) }
  if (last.end > end) end = last.end - end <= end - last.start ? last.end : last.start
  while (start < end && text.charAt(start) === ' ') start += 1
  while (end > start && text.charAt(end - 1) === ' ') end -= 1
  return start < end ? { start, end } : null
}

import type { Context } from '#core/ids'

/** Ids `prefix1`, `prefix2` ... and a clock that ticks a second at every look: the same in every run. */
export function countingContext(prefix = 'id'): Context {
  let ids = 0
  let seconds = 0
  return {
    newId: () => `${prefix}${++ids}`,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)).toISOString()
  }
}

import type { Instant } from '../ids'

const hour = 3_600_000
const day = 24 * hour

/** Backups up to the age `until` are kept `every` so many milliseconds: of each such period the newest. */
const rules: readonly { until: number; every: number }[] = [
  { until: day, every: hour },
  { until: 31 * day, every: day },
  { until: 366 * day, every: 7 * day }
]

/**
 * Which of the backups made at `times` are kept at the moment `now`: one an hour for a day, one a day for a month, one a week for a year,
 * and in any case the newest. Times later than `now` are kept: a clock that was set back is no reason to lose a backup.
 */
export function keptBackups(times: readonly Instant[], now: Instant): Instant[] {
  const newestFirst = times.toSorted().reverse()
  const seen = new Set<string>()
  return newestFirst.filter((time, index) => {
    const age = Date.parse(now) - Date.parse(time)
    if (age < 0) return true
    const rule = rules.find(({ until }) => age <= until)
    if (!rule) return index === 0
    const period = `${rule.every}/${Math.floor(Date.parse(time) / rule.every)}`
    if (seen.has(period)) return index === 0
    seen.add(period)
    return true
  })
}

import { afterAll, describe, expect, test, vi } from 'vitest'
import { type Work, WorkCounter } from '../support/counted-work/count-work'
import { signs } from '../support/counted-work/signs'
import { times } from '../support/long-form'

vi.setConfig({ testTimeout: times(120_000, 3_600_000) })

const counter = WorkCounter.start(url => url.includes('/src/'))
afterAll(() => counter.stop())
// Loaded once the counter has started, because only then their blocks have counters.
const { tasks } = await import('../support/counted-work/tasks')

/** Of a run, at least so many times its sign and so many code units; the longer run has four times as many. */
const fewestTimes = times(20, 100)
const fewestUnits = times(80, 400)
/** The head of a page, in which each line is looked at most closely, has some 120 lines. */
const fewestLines = 150

/**
 * Places whose work grew by more than five times while the run grew by four. What was done less often than there are units
 * in the longer run is too little to tell.
 */
function steeper(shorter: Work, longer: Work, units: number): string[] {
  return [...longer]
    .filter(([place, steps]) => steps > 5 * (shorter.get(place) ?? 0) + units)
    .map(([place, steps]) => `${place}: ${shorter.get(place) ?? 0}, then ${steps}`)
}

/** Places whose work does not grow in proportion to the run, with the counts. */
function outOfProportion(task: (run: string) => unknown, sign: string): string[] {
  const count = Math.max(sign.endsWith('\n') ? fewestLines : fewestTimes, Math.ceil(fewestUnits / sign.length))
  const workOf = (length: number) => counter.count(() => task(sign.repeat(length)))
  // What is read once and kept is no work of either run.
  task(sign.repeat(4))
  let length = count
  let shorter = workOf(length)
  let found: string[] = []
  // A rule that looks at long lines alone, or at so many letters around, does not go on growing so.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    length *= 4
    const longer = workOf(length)
    found = steeper(shorter, longer, length)
    if (found.length === 0) return []
    shorter = longer
  }
  return found
}

test('a rule that tries each end of a run at each place is found, and one that does not is not', () => {
  const trailing = (run: string) => /[-,]+$/.test(`${run}a`)
  const halves = (run: string) => [...run].filter((_, at) => run.slice(at).includes('a'))
  const once = (run: string) => run.split('-').join(',').trim()
  expect(outOfProportion(trailing, '-')).toEqual([expect.stringMatching(/^\/\[-,\]\+\$\/: \d+, then \d+$/)])
  expect(outOfProportion(halves, '-')).toEqual([expect.stringMatching(/^String includes: \d+, then \d+$/)])
  expect(outOfProportion(once, '-')).toEqual([])
})

/** In one count, because reading the counters of all blocks takes longer than most tasks. */
function doAll(run: string): void {
  for (const task of Object.values(tasks)) task(run)
}

describe('work grows in proportion to a run of', () => {
  test.each(Object.entries(signs).slice(0, times(8, Number.POSITIVE_INFINITY)))('%s', (_, sign) => {
    expect(outOfProportion(doAll, sign)).toEqual([])
  })
})

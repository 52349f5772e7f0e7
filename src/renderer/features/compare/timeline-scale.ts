import type { TimelineEntry } from '#core/comparison/timeline'
import type { PublicationDate } from '#core/documents/document'

/** What the window's width shows: everything, or so much that years, months or days can be told apart. */
export const zooms = ['all', 'years', 'months', 'days'] as const
export type Zoom = (typeof zooms)[number]

/** Pixels that a day takes; `all` fits the width instead. */
const dayWidth: Readonly<Record<Exclude<Zoom, 'all'>, number>> = { years: 140 / 365, months: 110 / 30, days: 34 }

/** Days since 1970, `[start, end)`: a month and a year last as long as they do. */
export interface Days {
  start: number
  end: number
}

const millisecondsOfDay = 86_400_000

export function daysOf(date: PublicationDate): Days {
  const [year = 1970, month, day] = date.split('-').map(Number)
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / millisecondsOfDay
  if (month === undefined) return { start: at(year, 0, 1), end: at(year + 1, 0, 1) }
  if (day === undefined) return { start: at(year, month - 1, 1), end: at(year, month, 1) }
  return { start: at(year, month - 1, day), end: at(year, month - 1, day) + 1 }
}

/** All days that the entries take, to the ends of their months. */
export function daysOfAll(entries: readonly TimelineEntry[]): Days {
  const all = entries.map(({ date }) => daysOf(date))
  const start = Math.min(...all.map(days => days.start))
  const end = Math.max(...all.map(days => days.end))
  return { start: daysOf(dateAt(start).slice(0, 7)).start, end: daysOf(dateAt(end - 1).slice(0, 7)).end }
}

export function pixelsPerDay(zoom: Zoom, days: Days, width: number): number {
  const fitting = width / (days.end - days.start)
  return zoom === 'all' ? fitting : Math.max(fitting, dayWidth[zoom])
}

/** A line across all lanes and the date that it stands for. */
export interface Tick {
  date: PublicationDate
  start: number
}

/** Room that a label needs, in pixels. */
const labelWidth = 92

/** Years, months or days, whichever of them leaves their labels room. */
export function ticksOf(days: Days, scale: number): Tick[] {
  const unit = scale >= 30 ? 'day' : scale * 30 >= labelWidth ? 'month' : 'year'
  const ticks: Tick[] = []
  const step = unit === 'year' ? Math.max(1, Math.ceil(labelWidth / (scale * 365))) : 1
  for (let start = days.start; start < days.end; ) {
    const date = dateAt(start)
    const written = unit === 'day' ? date : date.slice(0, unit === 'month' ? 7 : 4)
    if (unit !== 'year' || Number(written) % step === 0) ticks.push({ date: written, start })
    start = daysOf(written).end
  }
  return ticks
}

function dateAt(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10)
}

/** An entry at its place in its lane; `level` counts from the top. */
export interface Mark {
  entry: TimelineEntry
  /** In pixels from the start side. */
  start: number
  width: number
  level: number
}

const leastWidth = 16
const gap = 2
/** A lane grows no higher; what does not fit is counted, and stands in the list. */
export const mostLevels = 6

/** Places the entries of a lane so that none covers another. */
export function placeMarks(
  entries: readonly TimelineEntry[],
  days: Days,
  scale: number
): { marks: Mark[]; levels: number; hidden: number } {
  const free: number[] = []
  const marks: Mark[] = []
  let hidden = 0
  const placed = entries
    .map(entry => {
      const own = daysOf(entry.date)
      return {
        entry,
        start: (own.start - days.start) * scale,
        width: Math.max(leastWidth, (own.end - own.start) * scale)
      }
    })
    .sort((a, b) => a.start - b.start)
  for (const mark of placed) {
    let level = free.findIndex(end => end <= mark.start)
    if (level < 0) level = free.length
    if (level >= mostLevels) {
      hidden += 1
      continue
    }
    free[level] = mark.start + mark.width + gap
    marks.push({ ...mark, level })
  }
  return { marks, levels: Math.max(1, free.length), hidden }
}

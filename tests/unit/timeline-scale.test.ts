import { expect, test } from 'vitest'
import type { TimelineEntry } from '#core/comparison/timeline'
import {
  daysOf,
  daysOfAll,
  mostLevels,
  pixelsPerDay,
  placeMarks,
  ticksOf
} from '../../src/renderer/features/compare/timeline-scale'

function entry(date: string, claimId = date): TimelineEntry {
  return { date, kind: 'event', claimId, actor: '' }
}

test('a year and a month last as long as they do', () => {
  const length = (date: string) => daysOf(date).end - daysOf(date).start
  expect(['2024', '2023', '2024-02', '2024-02-29'].map(length)).toEqual([366, 365, 29, 1])
})

test('the drawing begins and ends with whole months', () => {
  expect(daysOfAll([entry('2024-02-10'), entry('2024-03-05')])).toEqual({
    start: daysOf('2024-02').start,
    end: daysOf('2024-03').end
  })
})

test('nothing is drawn smaller than fits the width', () => {
  const days = { start: 0, end: 10 }
  expect(pixelsPerDay('all', days, 500)).toBe(50)
  expect(pixelsPerDay('days', days, 500)).toBe(50)
  expect(pixelsPerDay('days', { start: 0, end: 1000 }, 500)).toBe(34)
})

test.each([
  ['days', 34, 31, '2024-01-02'],
  ['months', 4, 12, '2024-02'],
  ['years', 0.3, 1, undefined]
])('lines are drawn for %s where those have room', (_, scale, count, second) => {
  const days = count === 31 ? daysOf('2024-01') : daysOf('2024')
  const ticks = ticksOf(days, scale)
  expect([ticks.length, ticks[1]?.date]).toEqual([count, second])
})

test('entries at one place stand one below the other, and what finds no room is counted', () => {
  const days = daysOf('2024-01')
  const same = Array.from({ length: mostLevels + 2 }, (_, index) => entry('2024-01-05', `c${index}`))
  const { marks, levels, hidden } = placeMarks([...same, entry('2024-01-20')], days, 30)
  expect(marks.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5, 0])
  expect([levels, hidden]).toEqual([mostLevels, 2])
})

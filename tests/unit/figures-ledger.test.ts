import { expect, test } from 'vitest'
import type { Figure } from '#core/figures/figure'
import { excludes, intervalOf } from '#core/figures/interval'
import { buildLedger, unitsOf } from '#core/figures/ledger'
import { figure, ledgerLibrary, quantity } from '../support/figures'
import { document } from '../support/records'

const billion = 1e9

function ledgerOf(...figures: Figure[]) {
  const [only] = buildLedger(ledgerLibrary([quantity('q', { unit: figures[0]?.unit ?? '' })], figures), null)
  if (!only) throw new Error('no ledger')
  return only
}

test('66.2 and 94.8 billion dollars for one year are in conflict, and the spread is told', () => {
  const { conflicts } = ledgerOf(
    figure('f1', 'd1', 66.2 * billion, { unit: 'USD', asOf: '2024' }),
    figure('f2', 'd2', 94.8 * billion, { unit: 'USD', asOf: '2024' })
  )
  expect(conflicts).toEqual([
    {
      year: '2024',
      figureIds: ['f1', 'f2'],
      low: 66.2 * billion,
      high: 94.8 * billion,
      ratio: expect.closeTo(1.432, 3)
    }
  ])
})

test('values for different years are not in conflict', () => {
  expect(
    ledgerOf(figure('f1', 'd1', 66.2 * billion, { asOf: '2023' }), figure('f2', 'd2', 94.8 * billion, { asOf: '2024' }))
      .conflicts
  ).toEqual([])
})

test('values for two months of one year are not in conflict; one for the year and one for its month are', () => {
  const march = figure('f1', 'd1', 10, { asOf: '2024-03' })
  const april = figure('f2', 'd2', 20, { asOf: '2024-04' })
  const year = figure('f3', 'd3', 10, { asOf: '2024' })
  expect(ledgerOf(march, april).conflicts).toEqual([])
  expect(ledgerOf(march, april, year).conflicts.map(({ figureIds }) => figureIds)).toEqual([['f2', 'f3']])
})

test('an undated value is held against the others only where they are all of one year', () => {
  const undated = figure('f1', 'd1', 10)
  const recent = figure('f2', 'd2', 20, { asOf: '2024' })
  const older = figure('f3', 'd3', 10, { asOf: '2023' })
  expect(ledgerOf(undated, recent).conflicts.map(({ year, figureIds }) => [year, figureIds])).toEqual([
    ['2024', ['f1', 'f2']]
  ])
  expect(ledgerOf(undated, recent, older).conflicts).toEqual([])
})

test('values stand in the order of their sources, then of their dates', () => {
  const { entries } = ledgerOf(
    figure('f1', 'd3', 1),
    figure('f2', 'd1', 2, { asOf: '2024' }),
    figure('f3', 'd1', 3, { asOf: '2023' }),
    figure('f4', 'd2', 4)
  )
  expect(entries.map(entry => entry.figure.id)).toEqual(['f3', 'f2', 'f4', 'f1'])
})

test('lengths are lined up in the unit of the quantity; currencies are not converted and stand apart', () => {
  const lengths = ledgerOf(figure('f1', 'd1', 2, { unit: 'km' }), figure('f2', 'd2', 1500, { unit: 'm' }))
  expect(lengths.entries.map(({ value, isConverted }) => [value, isConverted])).toEqual([
    [2, false],
    [1.5, true]
  ])
  expect(lengths.conflicts).toMatchObject([{ low: 1.5, high: 2 }])
  const money = ledgerOf(figure('f1', 'd1', 10, { unit: 'USD' }), figure('f2', 'd2', 70, { unit: 'CNY' }))
  expect(money.entries.map(entry => entry.figure.id)).toEqual(['f1'])
  expect(money.apart.map(({ figure, value }) => [figure.id, value])).toEqual([['f2', 70]])
  expect(money.conflicts).toEqual([])
})

test('a quantity can be lined up in what its sources give and in what that converts to', () => {
  const lengths = unitsOf(ledgerOf(figure('f1', 'd1', 2, { unit: 'km' }), figure('f2', 'd2', 9, { unit: 'USD' })))
  expect(lengths.slice(0, 2)).toEqual(['km', 'USD'])
  expect(lengths).toContain('mi')
  expect(lengths).not.toContain('t')
  expect(lengths).not.toContain('EUR')
  expect(unitsOf(ledgerOf(figure('f1', 'd1', 2)))).toEqual([''])
})

test('a figure whose source has a newer version says so', () => {
  const library = ledgerLibrary([quantity('q')], [figure('f1', 'd1', 1), figure('f2', 'd2', 1)])
  const [only] = buildLedger(
    { ...library, documents: { ...library.documents, d4: document('d4', { versionOf: 'd1' }) } },
    null
  )
  expect(only?.entries.map(({ newerVersionId }) => newerVersionId)).toEqual(['d4', null])
})

test('quantities come in the order asked for, or else by name', () => {
  const library = ledgerLibrary([quantity('a', { name: 'ب' }), quantity('b', { name: 'أ' })], [])
  expect(buildLedger(library, null).map(one => one.quantity.id)).toEqual(['b', 'a'])
  expect(buildLedger(library, ['a', 'gone', 'a']).map(one => one.quantity.id)).toEqual(['a'])
})

const exactly = { low: null, high: null, bound: 'exactly' as const }

test.each([
  ['66 billion and 66.2 billion', [66 * billion, 'exactly'], [66.2 * billion, 'exactly'], false],
  ['66 billion and 66.2 billion, about', [66 * billion, 'about'], [66.2 * billion, 'about'], false],
  ['about 70 billion and 71 billion', [70 * billion, 'about'], [71 * billion, 'exactly'], false],
  ['about 66 billion and 94.8 billion', [66 * billion, 'about'], [94.8 * billion, 'exactly'], true],
  ['more than 66 billion and 94.8 billion', [66 * billion, 'moreThan'], [94.8 * billion, 'exactly'], false],
  ['at most 66 billion and 94.8 billion', [66 * billion, 'atMost'], [94.8 * billion, 'exactly'], true],
  ['100 billion and 94.8 billion', [100 * billion, 'exactly'], [94.8 * billion, 'exactly'], true],
  ['70 and 72, counted', [70, 'exactly'], [72, 'exactly'], true],
  ['5 and 6, counted', [5, 'exactly'], [6, 'exactly'], true],
  ['66.2% and 66%', [66.2, 'exactly'], [66, 'exactly'], false],
  ['0 and 0', [0, 'exactly'], [0, 'exactly'], false],
  ['0 and 3', [0, 'exactly'], [3, 'exactly'], true],
  ['minus 5 and 5', [-5, 'exactly'], [5, 'exactly'], true]
] as const)('whether %s exclude each other', (_, [a, boundOfA], [b, boundOfB], expected) => {
  const one = intervalOf({ ...exactly, value: a, bound: boundOfA })
  const other = intervalOf({ ...exactly, value: b, bound: boundOfB })
  expect(excludes(one, other)).toBe(expected)
  expect(excludes(other, one)).toBe(expected)
})

test('a range takes in what lies between its ends', () => {
  const range = intervalOf({ value: 65, low: 60, high: 70, bound: 'exactly' })
  expect(excludes(range, intervalOf({ ...exactly, value: 68 }))).toBe(false)
  expect(excludes(range, intervalOf({ ...exactly, value: 80 }))).toBe(true)
})

test('a doubtful value is in conflict only when the analyst has given it', () => {
  const sure = figure('f1', 'd1', 66.2 * billion, { unit: 'USD', asOf: '2024' })
  const doubtful = figure('f2', 'd2', 94.8 * billion, { unit: 'USD', asOf: '2024', doubtful: 'carried' })
  expect(ledgerOf(sure, doubtful).conflicts).toEqual([])
  expect(ledgerOf(sure, { ...doubtful, doubtful: null }).conflicts).toHaveLength(1)
})

import { expect, test } from 'vitest'
import { countClaims, countCooccurrence } from '#core/comparison/counts'
import { buildTimeline, laneOf } from '#core/comparison/timeline'
import { claim, libraryOf, source } from '../support/small-library'

test('claims are counted by any two axes', () => {
  const library = libraryOf(
    [source('a', { publishedOn: '2024' }), source('b', { publishedOn: '2025' })],
    [
      claim('one', [['a', 0]], { actor: 'الصين' }),
      claim('two', [['a', 9]], { actor: 'الصّين' }),
      claim('three', [
        ['b', 0],
        ['a', 20]
      ])
    ]
  )
  const { rows, columns, counts } = countClaims(library, { rows: 'actor', columns: 'source', filter: {} })
  expect(rows.map(row => row.label)).toEqual(['الصين', ''])
  expect(columns.map(column => column.key)).toEqual(['a', 'b'])
  expect(counts).toEqual([
    [2, 0],
    [1, 1]
  ])
})

const ten = '0123456789'

test('codes meet where passages of their claims overlap; the diagonal holds the claims of each', () => {
  const library = libraryOf(
    [source('a'), source('b')],
    [
      claim('m1', [['a', 0, ten]]),
      claim('o1', [['a', 9, ten]], { codeId: 'outcome' }),
      claim('o2', [['a', 19, ten]], { codeId: 'outcome' }),
      claim('m2', [['b', 0, ten]]),
      claim('c1', [['b', 2, 'xyz']], { codeId: 'constraint' }),
      claim('m3', [['b', 1, 'xyz']])
    ]
  )
  const { rows, counts } = countCooccurrence(library, {})
  expect(rows.map(row => row.key)).toEqual(['motive', 'outcome', 'constraint'])
  expect(counts).toEqual([
    [3, 1, 2],
    [1, 2, 0],
    [2, 0, 1]
  ])
})

test('a pair that meets in several places is one pair, and only the sources let through count', () => {
  const library = libraryOf(
    [source('a'), source('b')],
    [
      claim('m', [
        ['a', 0, ten],
        ['a', 40, ten],
        ['b', 0, ten]
      ]),
      claim('o', [['a', 5, ten.repeat(5)]], { codeId: 'outcome' }),
      claim('c', [['b', 5, ten]], { codeId: 'constraint' })
    ]
  )
  expect(countCooccurrence(library, {}).counts[0]).toEqual([1, 1, 1])
  expect(countCooccurrence(library, { documentIds: ['a'] }).counts[0]).toEqual([1, 1, 0])
  expect(countCooccurrence(library, { codeIds: ['constraint', 'motive'] }).counts).toEqual([
    [1, 1],
    [1, 1]
  ])
})

test('a timeline tells events and statements by date, then by actor; what is less known comes later', () => {
  const library = libraryOf(
    [source('a')],
    [
      claim('one', [['a', 0]], { actor: 'روسيا', happenedOn: '2025-03', statedOn: '2025-04-01' }),
      claim('two', [['a', 10]], { actor: 'الصين', happenedOn: '2025-03-30' }),
      claim('three', [['a', 20]], { actor: 'إيران', statedOn: '2025-03' }),
      claim('four', [['a', 30]], { happenedOn: '2025' }),
      claim('five', [['a', 40]])
    ]
  )
  const entries = buildTimeline(library, {})
  expect(entries.map(({ date, kind, claimId }) => [date, kind, claimId])).toEqual([
    ['2025-03-30', 'event', 'two'],
    ['2025-03', 'statement', 'three'],
    ['2025-03', 'event', 'one'],
    ['2025-04-01', 'statement', 'one'],
    ['2025', 'event', 'four']
  ])
  expect(buildTimeline(library, { actors: ['الصين'] })).toHaveLength(1)
  expect(laneOf({ actor: ' الصّين' })).toBe(laneOf({ actor: 'الصين' }))
})

import { expect, test } from 'vitest'
import { buildMatrix } from '#core/comparison/build-matrix'
import { chosenDocuments } from '#core/comparison/chosen'
import { claim, libraryOf, source } from '../support/small-library'

test('a cell takes the stance its claims share', () => {
  const library = libraryOf(
    [source('a')],
    [
      claim('one', [['a', 0]], { codeId: 'motive', stance: 'asserts' }),
      claim('two', [['a', 20]], { codeId: 'motive', stance: 'asserts' }),
      claim('three', [['a', 40]], { codeId: 'outcome', stance: 'denies' }),
      claim('four', [['a', 60]], { codeId: 'constraint', stance: 'hedges' })
    ]
  )
  const { cells } = buildMatrix(library, { rows: 'code' })
  expect(cells.motive?.a).toEqual({ state: 'asserts', claimIds: ['one', 'two'] })
  expect(cells.outcome?.a?.state).toBe('denies')
  expect(cells.constraint?.a?.state).toBe('hedges')
})

test.each([
  ['asserts', 'denies', 'asserts'],
  ['hedges', 'asserts', 'asserts'],
  ['denies', 'denies', 'hedges']
] as const)('stances %s, %s and %s in one cell are mixed', (first, second, third) => {
  const library = libraryOf(
    [source('a')],
    [first, second, third].map((stance, index) => claim(`c${index}`, [['a', index * 20]], { stance }))
  )
  expect(buildMatrix(library, { rows: 'code' }).cells.motive?.a?.state).toBe('mixed')
})

test('without a claim a reviewed source is silent, any other is not yet read', () => {
  const library = libraryOf(
    [
      source('read', { reviewState: 'reviewed' }),
      source('reading', { reviewState: 'reading' }),
      source('unread', { reviewState: 'unread' })
    ],
    [claim('one', [['reading', 0]], { codeId: 'outcome' })]
  )
  const { cells } = buildMatrix(library, { rows: 'code' })
  expect(cells.motive?.read?.state).toBe('silent')
  expect(cells.motive?.reading?.state).toBe('unread')
  expect(cells.motive?.unread?.state).toBe('unread')
  expect(cells.outcome?.reading?.state).toBe('asserts')
})

test('a claim with evidence in two sources stands in both columns and counts once', () => {
  const library = libraryOf(
    [source('a'), source('b')],
    [
      claim('one', [
        ['b', 5],
        ['a', 9],
        ['b', 30]
      ])
    ]
  )
  const { cells, rows } = buildMatrix(library, { rows: 'code' })
  expect(cells.motive?.a?.claimIds).toEqual(['one'])
  expect(cells.motive?.b?.claimIds).toEqual(['one'])
  expect(rows[0]).toEqual({ key: 'motive', label: '', claimCount: 1 })
})

test('within a cell claims stand in the order of that source, not of the claim’s home', () => {
  const library = libraryOf(
    [source('a'), source('b')],
    [
      claim('late', [
        ['a', 500],
        ['b', 10]
      ]),
      claim('early', [
        ['a', 100],
        ['b', 90]
      ])
    ]
  )
  const { cells } = buildMatrix(library, { rows: 'code', documentIds: ['a', 'b'] })
  expect(cells.motive?.a?.claimIds).toEqual(['early', 'late'])
  expect(cells.motive?.b?.claimIds).toEqual(['late', 'early'])
})

test('every code has a row, silent or not, in the order of the codebook', () => {
  const { rows } = buildMatrix(libraryOf([source('a')], []), { rows: 'code' })
  expect(rows.map(row => [row.key, row.claimCount])).toEqual([
    ['motive', 0],
    ['outcome', 0],
    ['constraint', 0]
  ])
})

test('chosen sources and codes come in the order they were chosen in; unknown ones are left out', () => {
  const library = libraryOf(
    [source('a'), source('b'), source('c')],
    [claim('one', [['a', 0]]), claim('two', [['b', 0]], { codeId: 'constraint' })]
  )
  const { rows, columns, cells } = buildMatrix(library, {
    rows: 'code',
    documentIds: ['c', 'gone', 'b', 'c'],
    codeIds: ['constraint', 'gone', 'motive']
  })
  expect(columns).toEqual(['c', 'b'])
  expect(rows.map(row => [row.key, row.claimCount])).toEqual([
    ['constraint', 1],
    ['motive', 0]
  ])
  expect(cells.motive?.a).toBeUndefined()
})

test('sources without a chosen order go by date, then by title; the less is known of the date, the later', () => {
  const library = libraryOf(
    [
      source('undated'),
      source('november', { publishedOn: '2025-11-10' }),
      source('year', { publishedOn: '2025' }),
      source('april', { publishedOn: '2025-04' }),
      source('older', { publishedOn: '2024' }),
      source('b', { publishedOn: '2025-04-09', title: 'ب' }),
      source('a', { publishedOn: '2025-04-09', title: 'أ' })
    ],
    []
  )
  expect(chosenDocuments(library).map(document => document.id)).toEqual([
    'older',
    'a',
    'b',
    'april',
    'november',
    'year',
    'undated'
  ])
})

test('actors that differ in diacritics or spelling alone share a row', () => {
  const library = libraryOf(
    [source('a'), source('b')],
    [
      claim('one', [['a', 0]], { actor: 'الصين' }),
      claim('two', [['b', 0]], { actor: ' الصّين ', stance: 'denies' }),
      claim('three', [['b', 30]], { actor: 'إيطاليا' }),
      claim('four', [['b', 60]], { actor: 'ايطاليا' })
    ]
  )
  const { rows, cells } = buildMatrix(library, { rows: 'actor' })
  expect(rows.map(row => [row.label, row.claimCount])).toEqual([
    ['الصين', 2],
    ['إيطاليا', 2]
  ])
  const [china] = rows
  expect(cells[china?.key ?? '']?.a).toEqual({ state: 'asserts', claimIds: ['one'] })
  expect(cells[china?.key ?? '']?.b).toEqual({ state: 'denies', claimIds: ['two'] })
})

test('the actor most spoken of comes first and claims of nobody last', () => {
  const library = libraryOf(
    [source('a')],
    [
      claim('one', [['a', 0]]),
      claim('two', [['a', 10]]),
      claim('three', [['a', 20]], { actor: 'روسيا' }),
      claim('four', [['a', 30]], { actor: 'الصين' }),
      claim('five', [['a', 40]], { actor: 'الصين' })
    ]
  )
  const { rows } = buildMatrix(library, { rows: 'actor' })
  expect(rows.map(row => row.label)).toEqual(['الصين', 'روسيا', ''])
})

test('an actor of unchosen codes or sources has no row', () => {
  const library = libraryOf(
    [source('a'), source('b')],
    [
      claim('one', [['a', 0]], { actor: 'روسيا', codeId: 'outcome' }),
      claim('two', [['b', 0]], { actor: 'الصين' }),
      claim('three', [['a', 9]], { actor: 'إيطاليا' })
    ]
  )
  const { rows } = buildMatrix(library, { rows: 'actor', documentIds: ['a'], codeIds: ['motive'] })
  expect(rows.map(row => row.label)).toEqual(['إيطاليا'])
})

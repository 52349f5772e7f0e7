import { expect, test } from 'vitest'
import { cellAt, computeMatrix } from '#core/comparison/compute-matrix'
import { Axis, type Matrix, type MatrixSpec } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { claim, libraryOf, source } from '../support/small-library'

const at = '2026-01-01T00:00:00.000Z'

function compare(library: Library, spec: Partial<MatrixSpec>): Matrix {
  return computeMatrix(library, { rows: 'code', columns: 'source', filter: {}, groupReprints: false, ...spec })
}

function withPropositions(library: Library, ...ids: string[]): Library {
  const propositions = ids.map((id, index) => [
    id,
    { id, text: `قضية ${id}`, note: '', createdAt: at.replace(':00.', `:0${index}.`) }
  ])
  return { ...library, propositions: Object.fromEntries(propositions) }
}

const keys = (lines: { key: string; claimCount: number }[]) => lines.map(line => [line.key, line.claimCount])

test('rows and columns of one axis are refused', () => {
  expect(() => compare(libraryOf([], []), { rows: 'source', columns: 'source' })).toThrow('both by source')
})

test('propositions and codes without claims keep their rows; the rest of the claims stands in a last row', () => {
  const library = withPropositions(
    libraryOf([source('a')], [claim('one', [['a', 0]]), claim('two', [['a', 9]], { propositionId: 'q' })]),
    'p',
    'q'
  )
  expect(keys(compare(library, { rows: 'proposition' }).rows)).toEqual([
    ['p', 0],
    ['q', 1],
    ['', 1]
  ])
  expect(keys(compare(library, { rows: 'code' }).rows)).toEqual([
    ['motive', 2],
    ['outcome', 0],
    ['constraint', 0]
  ])
  expect(keys(compare(library, { rows: 'proposition', filter: { propositionIds: ['q'] } }).rows)).toEqual([['q', 1]])
})

test('codes are set in as they nest, as far as those they nest in are shown', () => {
  const library = libraryOf([source('a')], [])
  const nested = (id: string, parentId: string | null, order = 0) => ({
    id,
    parentId,
    order,
    name: { ar: id, en: id },
    color: 'blue' as const,
    definition: '',
    shortcut: null
  })
  const codes = { a: nested('a', null), b: nested('b', 'a'), c: nested('c', 'b') } as unknown as Library['codes']
  const depths = (filter: MatrixSpec['filter']) =>
    compare({ ...library, codes }, { filter }).rows.map(({ key, depth }) => [key, depth])
  expect(depths({})).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2]
  ])
  expect(depths({ codeIds: ['c', 'a'] })).toEqual([
    ['c', 1],
    ['a', 0]
  ])
})

test('events go by their dates, the less known later, those without one last', () => {
  const dates = ['2025', null, '2025-03-01', '2025-03', '2024-12-31']
  const library = libraryOf(
    [source('a')],
    dates.map((happenedOn, index) => claim(`c${index}`, [['a', index]], { happenedOn }))
  )
  const { rows } = compare(library, { rows: 'event' })
  expect(rows.map(row => row.key)).toEqual(['2024-12-31', '2025-03-01', '2025-03', '2025', ''])
})

test('an actor is called what the first source calls it; the one most told of goes first, nobody last', () => {
  const library = libraryOf(
    [source('later', { publishedOn: '2025' }), source('first', { publishedOn: '2024' })],
    [
      claim('one', [['later', 0]], { actor: 'الصين' }),
      claim('two', [['first', 0]], { actor: ' الصّين' }),
      claim('three', [['first', 9]], { actor: 'constructor' }),
      claim('four', [['first', 12]]),
      claim('five', [['first', 15]]),
      claim('six', [['first', 18]])
    ]
  )
  const matrix = compare(library, { rows: 'actor' })
  expect(matrix.rows.map(row => [row.label, row.claimCount])).toEqual([
    ['الصّين', 2],
    ['constructor', 1],
    ['', 3]
  ])
  expect(cellAt(matrix, 'constructor', 'first')).toEqual({ state: 'asserts', claimIds: ['three'] })
  expect(cellAt(matrix, 'constructor', 'later').state).toBe('silent')
})

test('a claim of two sources of one publisher stands there once, at its first place, and counts once', () => {
  const library = libraryOf(
    [
      source('a', { publisher: 'الجزيرة' }),
      source('b', { publisher: 'الجزيره' }),
      source('c', { publisher: 'رويترز' })
    ],
    [
      claim('one', [
        ['b', 1],
        ['a', 50]
      ]),
      claim('two', [['a', 9]])
    ]
  )
  const matrix = compare(library, { columns: 'publisher' })
  expect(matrix.columns.map(({ label, claimCount, documentIds }) => [label, claimCount, documentIds])).toEqual([
    ['الجزيرة', 2, ['a', 'b']]
  ])
  expect(cellAt(matrix, 'motive', matrix.columns[0]?.key ?? '').claimIds).toEqual(['two', 'one'])
})

test('publishers and sources, swapped or not, meet where the source is the publisher’s', () => {
  const library = libraryOf(
    [source('a', { publisher: 'x' }), source('b', { publisher: 'y' }), source('c', { publisher: 'x' })],
    [claim('one', [['a', 1]]), claim('two', [['b', 1]])]
  )
  const matrix = compare(library, { rows: 'publisher', columns: 'source' })
  expect(cellAt(matrix, 'x', 'a').claimIds).toEqual(['one'])
  expect(cellAt(matrix, 'x', 'c').state).toBe('silent')
  // Nothing of the publisher could have been read there.
  expect(cellAt(matrix, 'x', 'b').state).toBe('unread')
  expect(cellAt(compare(library, { rows: 'source', columns: 'publisher' }), 'a', 'x').claimIds).toEqual(['one'])
})

test('an actor is silent on a theme only when every source compared has been reviewed', () => {
  const claims = [
    claim('one', [['a', 0]], { actor: 'x', theme: 't' }),
    claim('two', [['a', 9]], { actor: 'y', theme: 'u' })
  ]
  const state = (library: Library, filter: MatrixSpec['filter'] = {}) =>
    cellAt(compare(library, { rows: 'actor', columns: 'theme', filter }), 'x', 'u').state
  expect(state(libraryOf([source('a'), source('b')], claims))).toBe('silent')
  const reading = libraryOf([source('a'), source('b', { reviewState: 'reading' })], claims)
  expect(state(reading)).toBe('unread')
  expect(state(reading, { documentIds: ['a'] })).toBe('silent')
  const missing = { ...libraryOf([source('a'), source('b')], claims), withoutClaims: ['b'] }
  expect(state(missing)).toBe('unread')
  expect(state(missing, { documentIds: ['a'] })).toBe('silent')
})

test('within a cell claims stand by code, then by their place in the sources', () => {
  const library = withPropositions(
    libraryOf(
      [source('a')],
      [
        claim('late', [['a', 50]], { propositionId: 'p' }),
        claim('outcome', [['a', 1]], { propositionId: 'p', codeId: 'outcome' }),
        claim('early', [['a', 5]], { propositionId: 'p' })
      ]
    ),
    'p'
  )
  expect(cellAt(compare(library, { rows: 'proposition' }), 'p', 'a').claimIds).toEqual(['early', 'late', 'outcome'])
})

test('reprints and newer versions stand in the original’s column', () => {
  const library = libraryOf(
    [
      source('original', { publishedOn: '2025-02' }),
      source('reprint', { publishedOn: '2025-03', reprintOf: 'original' }),
      source('reprintOfReprint', { publishedOn: '2025-04', reprintOf: 'reprint' }),
      source('newer', { publishedOn: '2025-05', versionOf: 'original' })
    ],
    [
      claim('one', [['reprintOfReprint', 0]]),
      claim('two', [
        ['newer', 0],
        ['original', 0]
      ])
    ]
  )
  const matrix = compare(library, { groupReprints: true })
  expect(matrix.columns).toEqual([
    {
      key: 'original',
      label: 'مصدر original',
      depth: 0,
      documentIds: ['original', 'reprint', 'reprintOfReprint', 'newer'],
      claimCount: 2
    }
  ])
  expect(cellAt(matrix, 'motive', 'original').claimIds).toEqual(['two', 'one'])
  expect(compare(library, {}).columns).toHaveLength(4)
  const without = compare(library, { groupReprints: true, filter: { documentIds: ['reprintOfReprint', 'reprint'] } })
  expect(without.columns.map(({ key, documentIds }) => [key, documentIds])).toEqual([
    ['reprintOfReprint', ['reprintOfReprint', 'reprint']]
  ])
})

test.each([
  ['reviewed', 'unread', 'reviewed', 'silent'],
  ['unread', 'reviewed', 'reviewed', 'unread'],
  ['reviewed', 'reviewed', 'unread', 'unread']
] as const)('original %s, reprint %s, newer version %s: the group is %s', (original, reprint, newer, state) => {
  const library = libraryOf(
    [
      source('original', { reviewState: original }),
      source('reprint', { reviewState: reprint, reprintOf: 'original' }),
      source('newer', { reviewState: newer, versionOf: 'original' })
    ],
    []
  )
  expect(cellAt(compare(library, { groupReprints: true }), 'motive', 'original').state).toBe(state)
})

const manySided = withPropositions(
  libraryOf(
    [
      source('a', { publisher: 'x', publishedOn: '2025' }),
      source('b', { publisher: 'y', publishedOn: '2024', reviewState: 'unread' }),
      source('c')
    ],
    [
      claim('one', [['a', 4]], { actor: 'k', theme: 't', happenedOn: '2025-01', propositionId: 'p' }),
      claim('two', [['b', 4]], { actor: 'K', theme: 'u', stance: 'denies', codeId: 'outcome', propositionId: 'p' }),
      claim('three', [
        ['b', 90],
        ['a', 1]
      ]),
      claim('four', [['a', 7]], { actor: 'm', stance: 'hedges', propositionId: 'q' })
    ]
  ),
  'p',
  'q',
  'r'
)

test('swapped, the table is turned over', () => {
  for (const rows of Axis.options) {
    for (const columns of Axis.options) {
      if (rows === columns) continue
      const matrix = compare(manySided, { rows, columns })
      const turned = compare(manySided, { rows: columns, columns: rows })
      expect(turned.rows).toEqual(matrix.columns)
      expect(turned.columns).toEqual(matrix.rows)
      for (const row of matrix.rows) {
        for (const column of matrix.columns) {
          expect(cellAt(turned, column.key, row.key)).toEqual(cellAt(matrix, row.key, column.key))
        }
      }
    }
  }
})

test('every claim stands somewhere, whatever is compared with what, and lines count those that stand in them', () => {
  for (const rows of Axis.options) {
    for (const columns of Axis.options) {
      if (rows === columns) continue
      const matrix = compare(manySided, { rows, columns })
      const standing = (cells: { claimIds: string[] }[]) => new Set(cells.flatMap(cell => cell.claimIds))
      expect(standing(Object.values(matrix.cells).flatMap(row => Object.values(row)))).toEqual(
        new Set(['one', 'two', 'three', 'four'])
      )
      for (const { key, claimCount } of matrix.rows) {
        expect(standing(Object.values(matrix.cells[key] ?? {})).size).toBe(claimCount)
      }
    }
  }
})

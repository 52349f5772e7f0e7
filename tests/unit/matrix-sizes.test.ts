import { expect, test } from 'vitest'
import type { Claim } from '#core/claims/claim'
import { allClaims } from '#core/claims/find-claims'
import { computeMatrix } from '#core/comparison/compute-matrix'
import { rowHeights, shownStatements } from '../../src/renderer/features/compare/matrix-sizes'
import { claim, libraryOf, source } from '../support/small-library'

const proposition = { id: 'p', text: 'قضية', note: '', createdAt: '2026-01-01T00:00:00.000Z' }

/** Height of the row of one proposition whose only cell has these statements. */
function heightOf(statements: string[], columnWidth = 248): number | undefined {
  const claims = statements.map((statement, index) =>
    claim(`c${index}`, [['a', index]], { statement, propositionId: proposition.id })
  )
  const library = { ...libraryOf([source('a')], claims), propositions: { p: proposition } }
  const spec = { rows: 'proposition', columns: 'source', filter: {}, groupReprints: false } as const
  return rowHeights(computeMatrix(library, spec), {
    wordsOf: (one: Claim) => one.statement,
    nameOf: row => row.label,
    claims: new Map(allClaims(library).map(one => [one.id, one])),
    widthOf: () => columnWidth,
    rowHeadWidth: 264
  })[0]
}

test('a cell grows with its statements up to those it shows, and by one line that tells of the rest', () => {
  const of = (count: number) => heightOf(Array.from({ length: count }, () => 'قول')) ?? 0
  expect(of(2)).toBeGreaterThan(of(1))
  expect(of(shownStatements + 1)).toBeGreaterThan(of(shownStatements))
  expect(of(shownStatements + 5)).toBe(of(shownStatements + 1))
})

test('vowel marks take no room', () => {
  const bare = 'يدفع الاتحاد الى المنطقة خوفه من الاعتماد'
  expect(heightOf([bare.replaceAll(/(?<=\p{L})/gu, '\u064E')])).toBe(heightOf([bare]))
})

test('a long statement is cut, and a wider column takes fewer lines', () => {
  const long = 'كلمة '.repeat(15)
  expect(heightOf([long], 640)).toBeLessThan(heightOf([long], 180) ?? 0)
  expect(heightOf(['كلمة '.repeat(400)])).toBe(heightOf(['كلمة '.repeat(800)]))
})

import { expect, test } from 'vitest'
import { rootCodes } from '#core/codebook/code'
import { codesInOrder } from '#core/codebook/order'
import { childrenOf } from '#core/codebook/tree'
import { chosenCodes } from '#core/comparison/chosen'
import { computeMatrix } from '#core/comparison/compute-matrix'
import { lineName } from '#main/tables/comparison-tables'
import { codeRows } from '../../src/renderer/features/codebook/rows'
import { inCodebookOrder } from '../../src/renderer/features/library/claim-counts'
import { claim, libraryOf, source } from '../support/small-library'

const [motive, outcome, constraint] = rootCodes
if (!motive || !outcome || !constraint) throw new Error('there are three root codes')
const nested = { ...outcome, id: 'nested', parentId: 'motive', order: 0 }

/** Claims of two codes, of which the codebook lacks `motive`; a code nests in that one. */
const library = {
  ...libraryOf(
    [source('a')],
    [claim('lost', [['a', 0]], { codeId: 'motive' }), claim('known', [['a', 9]], { codeId: 'outcome' })]
  ),
  codes: { outcome, constraint, nested }
}

test('a code that nests in a missing one stands at the top', () => {
  expect(codesInOrder(library).map(({ id }) => id)).toEqual(['nested', 'outcome', 'constraint'])
  expect(childrenOf(library.codes, null).map(({ id }) => id)).toEqual(['nested', 'outcome', 'constraint'])
  expect(codeRows(library.codes, new Set()).map(({ code, level }) => [code.id, level])).toEqual([
    ['nested', 1],
    ['outcome', 1],
    ['constraint', 1]
  ])
})

test('claims of a missing code are not left out: a stand-in takes its place, after the others', () => {
  expect(chosenCodes(library).map(({ id }) => id)).toEqual(['nested', 'outcome', 'constraint', 'motive'])
  expect(chosenCodes(library, ['motive', 'gone']).map(({ id }) => id)).toEqual(['motive'])
  const matrix = computeMatrix(library, { rows: 'code', columns: 'source', filter: {}, groupReprints: false })
  const row = matrix.rows.at(-1)
  expect(row).toMatchObject({ key: 'motive', claimCount: 1 })
  expect(row && lineName(library, 'code', row, 'ar')).toBe('رمز مفقود')
  expect(row && lineName(library, 'code', row, 'en')).toBe('Missing code')
  const counts = new Map([
    ['motive', 1],
    ['outcome', 1]
  ])
  expect(inCodebookOrder(library.codes, counts).map(({ code }) => code.id)).toEqual(['outcome', 'motive'])
})

test('a whole codebook has no stand-ins', () => {
  const whole = { ...library, codes: { motive, outcome, constraint, nested } }
  expect(chosenCodes(whole).map(({ id }) => id)).toEqual(['motive', 'nested', 'outcome', 'constraint'])
})

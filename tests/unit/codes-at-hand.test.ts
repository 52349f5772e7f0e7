import { expect, test } from 'vitest'
import { type Code, rootCodes } from '#core/codebook/code'
import { codesInOrder } from '#core/codebook/order'
import { searchCodes } from '../../src/renderer/features/desk/code-search'
import { codesAtHand, recentCodes } from '../../src/renderer/features/desk/codes-at-hand'
import { claim } from '../support/records'

function code(id: string, parentId: string | null, ar: string, edit: Partial<Code> = {}): Code {
  const [root] = rootCodes
  if (!root) throw new Error('no root')
  return { ...root, id, parentId, name: { ar, en: id }, key: '', order: 0, ...edit }
}

function inOrder(...added: Code[]): Code[] {
  return codesInOrder({ codes: Object.fromEntries([...rootCodes, ...added].map(one => [one.id, one])) })
}

const many = inOrder(
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, order) => code(id, 'motive', id, { order })),
  code('keyed', 'constraint', 'keyed', { key: 'k' })
)
const ids = (codes: readonly Code[]) => codes.map(one => one.id).join(' ')

test('of a small codebook all codes are at hand', () => {
  const few = inOrder(code('a', 'motive', 'أمن'), code('b', 'a', 'حدود'))
  expect(ids(codesAtHand(few, () => []))).toBe('motive a b outcome constraint')
})

test('of a large one the roots, those with a key and those used last, in the order of the codebook', () => {
  expect(ids(codesAtHand(many, () => []))).toBe('motive outcome constraint keyed')
  expect(ids(codesAtHand(many, () => ['g', 'outcome', 'b']))).toBe('motive b g outcome constraint keyed')
  const recent = ['h', 'g', 'f', 'e', 'd', 'c', 'gone']
  expect(ids(codesAtHand(many, () => recent))).toBe('motive e f g h outcome constraint keyed')
})

test('the code used last comes first', () => {
  const made = (id: string, codeId: string, day: number) =>
    claim(id, 'd', { codeId, createdAt: `2026-01-0${day}T00:00:00.000Z` })
  expect(recentCodes([made('1', 'a', 1), made('2', 'b', 2), made('3', 'c', 1), made('4', 'a', 3)])).toEqual([
    'a',
    'b',
    'c'
  ])
})

test('a code is found by either name without regard to spelling, and by what it nests in', () => {
  const codes = inOrder(code('energy', 'motive', 'الطّاقة'), code('gas', 'energy', 'الغاز'))
  const found = (query: string) => searchCodes(codes, query).map(one => `${one.code.id} ${one.level}`)
  expect(found('')).toEqual(['motive 1', 'energy 2', 'gas 3', 'outcome 1', 'constraint 1'])
  expect(found('طاقه')).toEqual(['energy 2', 'gas 3'])
  expect(found('GAS')).toEqual(['gas 3'])
  expect(found('دافع غاز')).toEqual(['gas 3'])
  expect(found('زراعة')).toEqual([])
})

import { expect, test } from 'vitest'
import type { Code } from '#core/codebook/code'
import { rootCodes } from '#core/codebook/code'
import type { Library } from '#core/library'
import { keyOf, keyProblem } from '../../src/renderer/features/codebook/code-key'
import { placementAfterDrop, placementAfterStep } from '../../src/renderer/features/codebook/placement'
import { codeRows, countByCode } from '../../src/renderer/features/codebook/rows'
import { rowAfterKey } from '../../src/renderer/features/codebook/tree-keys'
import { claim, emptyLibrary } from '../support/records'

function code(id: string, parentId: string | null, order: number, fields: Partial<Code> = {}): Code {
  return {
    id,
    parentId,
    name: { ar: '', en: id },
    definition: '',
    inclusion: '',
    exclusion: '',
    color: 'blue',
    line: 'solid',
    key: '',
    order,
    ...fields
  }
}

/** motive > (trade > (rail, sea), safety), outcome, constraint. */
const codes: Library['codes'] = Object.fromEntries(
  [
    ...rootCodes,
    code('trade', 'motive', 0),
    code('safety', 'motive', 1, { key: 'q' }),
    code('rail', 'trade', 0),
    code('sea', 'trade', 1)
  ].map(one => [one.id, one])
)

const open = new Set<string>()

test('the tree shows what nests under what it nests in, and hides what nests in a collapsed code', () => {
  const shown = (collapsed: ReadonlySet<string>) =>
    codeRows(codes, collapsed).map(row => `${row.level}/${row.position} ${row.code.id}`)
  expect(shown(open)).toEqual([
    '1/1 motive',
    '2/1 trade',
    '3/1 rail',
    '3/2 sea',
    '2/2 safety',
    '1/2 outcome',
    '1/3 constraint'
  ])
  expect(shown(new Set(['trade']))).toEqual(['1/1 motive', '2/1 trade', '2/2 safety', '1/2 outcome', '1/3 constraint'])
})

test('claims are counted for the code itself and, apart, for all it holds', () => {
  const claims = {
    d1: { a: claim('a', 'd1', { codeId: 'sea' }), b: claim('b', 'd1', { codeId: 'motive' }) },
    d2: { c: claim('c', 'd2', { codeId: 'trade' }) }
  }
  const counts = countByCode({ ...emptyLibrary, codes, claims })
  expect(counts.get('motive')).toEqual({ own: 1, nested: 2 })
  expect(counts.get('trade')).toEqual({ own: 1, nested: 1 })
  expect(counts.get('sea')).toEqual({ own: 1, nested: 0 })
  expect(counts.get('outcome')).toEqual({ own: 0, nested: 0 })
})

test('arrows go along the rows, open, close and leave, by the direction of the interface', () => {
  const all = codeRows(codes, open)
  const closed = codeRows(codes, new Set(['trade']))
  expect(rowAfterKey(all, 'trade', 'ArrowDown', true)).toEqual({ kind: 'choose', id: 'rail' })
  expect(rowAfterKey(closed, 'trade', 'ArrowDown', true)).toEqual({ kind: 'choose', id: 'safety' })
  expect(rowAfterKey(all, 'motive', 'ArrowUp', true)).toBeNull()
  expect(rowAfterKey(all, 'sea', 'Home', true)).toEqual({ kind: 'choose', id: 'motive' })
  expect(rowAfterKey(all, 'sea', 'End', true)).toEqual({ kind: 'choose', id: 'constraint' })
  expect(rowAfterKey(closed, 'trade', 'ArrowLeft', true)).toEqual({ kind: 'expand', id: 'trade', isExpanded: true })
  expect(rowAfterKey(all, 'trade', 'ArrowLeft', true)).toEqual({ kind: 'choose', id: 'rail' })
  expect(rowAfterKey(all, 'trade', 'ArrowRight', true)).toEqual({ kind: 'expand', id: 'trade', isExpanded: false })
  expect(rowAfterKey(all, 'trade', 'ArrowLeft', false)).toEqual({ kind: 'expand', id: 'trade', isExpanded: false })
  expect(rowAfterKey(all, 'sea', 'ArrowRight', true)).toEqual({ kind: 'choose', id: 'trade' })
  expect(rowAfterKey(all, 'sea', 'ArrowLeft', true)).toBeNull()
  expect(rowAfterKey(all, 'sea', 'n', true)).toBeNull()
})

test('a step moves a code among its siblings, under the one before it, or out to its parent’s level', () => {
  expect(placementAfterStep(codes, 'sea', 'up')).toEqual({ parentId: 'trade', index: 0 })
  expect(placementAfterStep(codes, 'sea', 'down')).toBeNull()
  expect(placementAfterStep(codes, 'rail', 'down')).toEqual({ parentId: 'trade', index: 1 })
  expect(placementAfterStep(codes, 'safety', 'in')).toEqual({ parentId: 'trade', index: 2 })
  expect(placementAfterStep(codes, 'rail', 'in')).toBeNull()
  expect(placementAfterStep(codes, 'rail', 'out')).toEqual({ parentId: 'motive', index: 1 })
  expect(placementAfterStep(codes, 'trade', 'out')).toEqual({ parentId: null, index: 1 })
})

test('a root code steps along the roots and nowhere else', () => {
  expect(placementAfterStep(codes, 'outcome', 'up')).toEqual({ parentId: null, index: 0 })
  expect(placementAfterStep(codes, 'outcome', 'in')).toBeNull()
  expect(placementAfterStep(codes, 'outcome', 'out')).toBeNull()
  expect(placementAfterDrop(codes, 'outcome', { id: 'trade', where: 'after' })).toBeNull()
  expect(placementAfterDrop(codes, 'outcome', { id: 'motive', where: 'on' })).toBeNull()
  expect(placementAfterDrop(codes, 'constraint', { id: 'motive', where: 'before' })).toEqual({
    parentId: null,
    index: 0
  })
})

test('a dropped code lands before, after or in its target, but never in itself', () => {
  expect(placementAfterDrop(codes, 'sea', { id: 'safety', where: 'before' })).toEqual({ parentId: 'motive', index: 1 })
  expect(placementAfterDrop(codes, 'sea', { id: 'safety', where: 'after' })).toEqual({ parentId: 'motive', index: 2 })
  expect(placementAfterDrop(codes, 'sea', { id: 'outcome', where: 'on' })).toEqual({ parentId: 'outcome', index: 0 })
  expect(placementAfterDrop(codes, 'trade', { id: 'sea', where: 'on' })).toBeNull()
  expect(placementAfterDrop(codes, 'trade', { id: 'trade', where: 'before' })).toBeNull()
})

test('a drop that would change nothing is none', () => {
  expect(placementAfterDrop(codes, 'rail', { id: 'sea', where: 'before' })).toBeNull()
  expect(placementAfterDrop(codes, 'sea', { id: 'rail', where: 'after' })).toBeNull()
  expect(placementAfterDrop(codes, 'sea', { id: 'trade', where: 'on' })).toBeNull()
  expect(placementAfterDrop(codes, 'rail', { id: 'trade', where: 'on' })).toEqual({ parentId: 'trade', index: 1 })
})

test('a key is a digit or a Latin letter, by its place where the layout has other letters', () => {
  expect(keyOf({ key: 'Q', code: 'KeyQ' })).toBe('q')
  expect(keyOf({ key: 'ض', code: 'KeyQ' })).toBe('q')
  expect(keyOf({ key: '٤', code: 'Digit4' })).toBe('4')
  expect(keyOf({ key: 'a', code: 'KeyQ' })).toBe('a')
  expect(keyOf({ key: '!', code: 'Digit1' })).toBeNull()
  expect(keyOf({ key: 'ذ', code: 'Backquote' })).toBeNull()
})

test('a key that another code has or the desk uses is refused with the holder', () => {
  const desk = new Map([['S', 'desk.action.sentence']])
  expect(keyProblem(codes, 'trade', 'q', desk)).toMatchObject({ kind: 'code', code: { id: 'safety' } })
  expect(keyProblem(codes, 'safety', 'q', desk)).toBeNull()
  expect(keyProblem(codes, null, 's', desk)).toEqual({ kind: 'desk', label: 'desk.action.sentence' })
  expect(keyProblem(codes, null, '1', desk)).toMatchObject({ kind: 'code', code: { id: 'motive' } })
  expect(keyProblem(codes, null, '9', desk)).toBeNull()
})

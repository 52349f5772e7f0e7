import { expect, test } from 'vitest'
import type { Claim } from '#core/claims/claim'
import type { Block } from '#core/documents/document'
import { spansByPart } from '../../src/renderer/features/desk/spans-by-part'
import { partOfBlock, partsOf, stretchesOf } from '../../src/renderer/features/desk/text-parts'
import { claim as claimRecord } from '../support/records'

/** Blocks of these kinds, each of `length` code units with a line feed after it. */
function blocksOf(length: number, ...kinds: Block['kind'][]): Block[] {
  return kinds.map((kind, index) => ({ kind, start: index * (length + 1), end: index * (length + 1) + length }))
}

function claim(id: string, start: number, end: number, fields: Partial<Claim> = {}): Claim {
  const passage = { documentId: 'd', start, end, quote: 'q', prefix: '', suffix: '' }
  return claimRecord(id, 'd', { evidence: [passage], ...fields })
}

const idsOf = (spans: readonly (readonly { claimId: string }[])[]) => spans.map(own => own.map(span => span.claimId))

test('a text is cut into parts of about half a window each, between blocks, without a gap', () => {
  const parts = partsOf(blocksOf(1_000, 'heading', 'paragraph', 'paragraph', 'paragraph'))
  expect(parts.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4]
  ])
  expect(
    partsOf(blocksOf(200, 'heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph')).map(({ to }) => to)
  ).toEqual([4, 5])
  expect([0, 3, 4].map(block => partOfBlock(partsOf(blocksOf(200, ...Array(5).fill('paragraph'))), block))).toEqual([
    0, 0, 1
  ])
})

test('parts are skipped sixteen at a time, the last ones as many as are left', () => {
  const parts = partsOf(blocksOf(1_000, ...Array<Block['kind']>(20).fill('paragraph')))
  expect(stretchesOf(parts)).toEqual([
    { from: 0, to: 16 },
    { from: 16, to: 20 }
  ])
  expect(stretchesOf([])).toEqual([])
})

test('a list stays in one piece unless it is very long', () => {
  const items = Array<Block['kind']>(5).fill('list-item')
  expect(partsOf(blocksOf(1_000, 'paragraph', ...items)).map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 6]
  ])
  expect(partsOf(blocksOf(4_000, ...items)).length).toBe(5)
})

test('a claim is drawn in every part it touches, and in its own document only', () => {
  const body = { id: 'd', text: '', blocks: blocksOf(2_000, 'paragraph', 'paragraph', 'paragraph') }
  const elsewhere = claimRecord('y', 'e', {
    evidence: [{ documentId: 'e', start: 0, end: 4, quote: 'q', prefix: '', suffix: '' }]
  })
  expect(idsOf(spansByPart(body, [claim('x', 1_990, 2_010), elsewhere]))).toEqual([['x'], ['x'], []])
  expect(idsOf(spansByPart({ ...body }, [claim('x', 0, 2_000)]))).toEqual([['x'], [], []])
})

test('an edit changes the spans of the parts it touches and leaves those of the others alone', () => {
  const body = { id: 'd', text: '', blocks: blocksOf(2_000, 'paragraph', 'paragraph', 'paragraph') }
  const [a, b] = [claim('a', 10, 20), claim('b', 2_100, 2_200)]
  const before = spansByPart(body, [a, b])
  const c = claim('c', 2_050, 2_150)
  const tagged = spansByPart(body, [a, c, b])
  expect(idsOf(tagged)).toEqual([['a'], ['c', 'b'], []])
  expect(tagged[0]).toBe(before[0])
  // Whatever was called with in between, the answer is that of the claims given.
  expect(idsOf(spansByPart(body, [b]))).toEqual([[], ['b'], []])
  expect(idsOf(spansByPart(body, [a, { ...c, codeId: 'outcome' }, b]))).toEqual([['a'], ['c', 'b'], []])
})

test('writing about a claim draws nothing anew', () => {
  const body = { id: 'd', text: '', blocks: blocksOf(2_000, 'paragraph') }
  const a = claim('a', 10, 20)
  const before = spansByPart(body, [a])
  expect(spansByPart(body, [{ ...a, statement: 'النهر يفيض' }])[0]).toBe(before[0])
  expect(spansByPart(body, [{ ...a, codeId: 'outcome' }])[0]?.[0]?.codeId).toBe('outcome')
})

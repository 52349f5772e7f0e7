import { expect, test } from 'vitest'
import type { Claim } from '#core/claims/claim'
import { blockAt, claimsIn } from '../../src/renderer/features/desk/spans'
import { claim as claimRecord } from '../support/records'

const blocks = [
  { kind: 'heading' as const, start: 0, end: 4, level: 1 },
  { kind: 'paragraph' as const, start: 5, end: 20 },
  { kind: 'paragraph' as const, start: 21, end: 40 }
]

function claim(id: string, ...evidence: [documentId: string, start: number, end: number][]): Claim {
  const passages = evidence.map(([documentId, start, end]) => ({
    documentId,
    start,
    end,
    quote: 'q',
    prefix: '',
    suffix: ''
  }))
  return claimRecord(id, passages[0]?.documentId ?? '', { evidence: passages })
}

test('the block at an offset; between two blocks it is the one before', () => {
  expect([0, 3, 4, 5, 20, 21, 40].map(offset => blockAt(blocks, offset))).toEqual([0, 0, 0, 1, 1, 2, 2])
})

test('claims that live with another document are found too, in the order of the text', () => {
  const shards = {
    d: { a: claim('a', ['d', 30, 35]) },
    e: { b: claim('b', ['e', 0, 3], ['d', 6, 9]), c: claim('c', ['e', 1, 2]) }
  }
  expect(claimsIn(shards, 'd').map(({ id }) => id)).toEqual(['b', 'a'])
})

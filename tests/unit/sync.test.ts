import { expect, test } from 'vitest'
import { isReviewed } from '#core/documents/is-reviewed'
import { nextPassage, standingOf } from '#core/propositions/standing'
import { alignmentHeight } from '../../src/renderer/features/desk/sync-height'
import { claim, source } from '../support/small-library'

const reviewed = { isReviewed: true }
const unread = { isReviewed: false }

test('a source stands as its claims stand, and its passages come in the order of the text', () => {
  const claims = [
    claim('late', [['a', 40, 'عشر']]),
    claim('early', [
      ['b', 3],
      ['a', 7, 'خمس']
    ])
  ]
  expect(standingOf(claims, 'a', reviewed)).toEqual({
    standing: 'asserts',
    passages: [
      { claimId: 'early', start: 7, end: 10 },
      { claimId: 'late', start: 40, end: 43 }
    ]
  })
})

test('claims of different stance make a source mixed; several of one stance do not', () => {
  const denies = (id: string) => claim(id, [['a', 1]], { stance: 'denies' })
  const hedges = claim('hedges', [['a', 9]], { stance: 'hedges' })
  expect(standingOf([denies('one'), denies('two')], 'a', reviewed).standing).toBe('denies')
  expect(standingOf([denies('one'), hedges], 'a', reviewed).standing).toBe('mixed')
  expect(standingOf([hedges], 'a', reviewed).standing).toBe('hedges')
})

test('a source without a claim is silent only once it was reviewed', () => {
  const elsewhere = [claim('one', [['b', 1]])]
  expect(standingOf(elsewhere, 'a', { isReviewed: true }).standing).toBe('silent')
  expect(standingOf(elsewhere, 'a', { isReviewed: false }).standing).toBe('unread')
})

test('a source counts as reviewed once it was read to its end, unless its claims could not be read', () => {
  const states = ['unread', 'reading', 'reviewed'] as const
  const reviewed = (library: { withoutClaims?: string[] }) =>
    states.filter(reviewState => isReviewed(source('a', { reviewState }), library))
  expect(reviewed({})).toEqual(['reviewed'])
  expect(reviewed({ withoutClaims: ['b'] })).toEqual(['reviewed'])
  expect(reviewed({ withoutClaims: ['a'] })).toEqual([])
})

test('a claim counts in every source that gives evidence for it, reviewed or not', () => {
  const shared = claim(
    'shared',
    [
      ['a', 1],
      ['b', 2]
    ],
    { stance: 'hedges' }
  )
  expect(standingOf([shared], 'a', unread).standing).toBe('hedges')
  expect(standingOf([shared], 'b', reviewed).standing).toBe('hedges')
})

test('passages are gone through round and round, from either end at first', () => {
  expect([nextPassage(3, -1, 1), nextPassage(3, 0, 1), nextPassage(3, 2, 1)]).toEqual([0, 1, 0])
  expect([nextPassage(3, -1, -1), nextPassage(3, 1, -1), nextPassage(3, 0, -1)]).toEqual([2, 0, 2])
  expect(nextPassage(0, -1, 1)).toBe(-1)
})

test('panes are lined up at the height asked for where all of them can reach it', () => {
  expect(
    alignmentHeight(
      [
        { lowest: -500, highest: 900 },
        { lowest: 0, highest: 700 }
      ],
      300
    )
  ).toBe(300)
})

test('a passage near the beginning or the end of its text decides the height', () => {
  const middle = { lowest: -800, highest: 1_200 }
  expect(alignmentHeight([middle, { lowest: -900, highest: 120 }], 300)).toBe(120)
  expect(alignmentHeight([middle, { lowest: 450, highest: 2_000 }], 300)).toBe(450)
})

test('where no height suits all, the passage near the beginning is shown where it is', () => {
  expect(
    alignmentHeight(
      [
        { lowest: 400, highest: 900 },
        { lowest: -900, highest: 120 }
      ],
      300
    )
  ).toBe(120)
})

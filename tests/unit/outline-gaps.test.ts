import { expect, test } from 'vitest'
import { findGaps } from '#core/briefing/find-gaps'
import { briefing, claim, libraryOf, source } from '../support/small-library'

const library = libraryOf(
  [source('a'), source('b', { reviewState: 'reading' }), source('c', { reviewState: 'unread' })],
  [
    claim('late', [['a', 90]], { statement: '' }),
    claim('early', [['a', 10]], { statement: ' ' }),
    claim('said', [['a', 50]]),
    claim('other', [['b', 0]], { statement: '', codeId: 'outcome' })
  ]
)
const gaps = (edit: Parameters<typeof briefing>[0]) => {
  const { unstated, unreviewed } = findGaps(library, briefing(edit))
  return { unstated: unstated.map(({ id }) => id), unreviewed: unreviewed.map(({ id }) => id) }
}

test('claims without a statement and sources not reviewed are found, in the order of the briefing', () => {
  expect(gaps({})).toEqual({ unstated: ['early', 'late', 'other'], unreviewed: ['b', 'c'] })
  expect(gaps({ documentIds: ['b', 'a'] })).toEqual({ unstated: ['other', 'early', 'late'], unreviewed: ['b'] })
})

test('what is not chosen is no gap', () => {
  expect(gaps({ documentIds: ['a'] })).toEqual({ unstated: ['early', 'late'], unreviewed: [] })
  expect(gaps({ codeIds: ['outcome'] })).toEqual({ unstated: ['other'], unreviewed: ['b', 'c'] })
})

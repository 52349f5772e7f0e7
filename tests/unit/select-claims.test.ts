import { expect, test } from 'vitest'
import type { ClaimFilter } from '#core/comparison/claim-filter'
import { selectClaims } from '#core/comparison/select-claims'
import { claim, libraryOf, source } from '../support/small-library'

const library = libraryOf(
  [
    source('late', { publishedOn: '2025-06', publisher: 'الجزيرة' }),
    source('early', { publishedOn: '2025-01', publisher: 'رويترز' }),
    source('nameless')
  ],
  [
    claim('a', [['late', 5]], { actor: 'الصين', theme: 'تجارة', stance: 'denies', statedOn: '2025-04-09' }),
    claim('b', [['early', 90]], { actor: 'الصّين', certainty: 'low', statedOn: '2025-04', memo: 'راجع السدّ' }),
    claim('c', [
      ['late', 1],
      ['early', 7, 'قالت إن القناة تكفي']
    ]),
    claim('d', [['nameless', 0]], { codeId: 'outcome', propositionId: 'p', statedOn: '2025', happenedOn: '2024-12' })
  ]
)
const ids = (filter: ClaimFilter) => selectClaims(library, filter).map(one => one.id)

test('without a filter every claim comes, by its first place in the sources as they are ordered', () => {
  expect(ids({})).toEqual(['c', 'b', 'a', 'd'])
})

test('chosen sources let their claims through, in the order they were chosen in', () => {
  expect(ids({ documentIds: ['late', 'early'] })).toEqual(['c', 'a', 'b'])
  expect(ids({ documentIds: ['early'] })).toEqual(['c', 'b'])
})

test.each<[ClaimFilter, string[]]>([
  [{ codeIds: ['outcome'] }, ['d']],
  [{ propositionIds: ['p'] }, ['d']],
  [{ actors: ['الصين'] }, ['b', 'a']],
  [{ actors: [''] }, ['c', 'd']],
  [{ themes: ['تِجارة'] }, ['a']],
  [{ publishers: ['الجزيره'] }, ['c', 'a']],
  [{ publishers: [''] }, ['d']],
  [{ stances: ['denies', 'hedges'] }, ['a']],
  [{ certainties: ['low'] }, ['b']],
  [{ actors: ['الصين'], stances: ['denies'] }, ['a']],
  [{ words: 'السد راجع' }, ['b']],
  [{ words: 'القناة' }, ['c']],
  [{ words: '  ' }, ['c', 'b', 'a', 'd']]
])('%j', (filter, found) => {
  expect(ids(filter)).toEqual(found)
})

test.each<[ClaimFilter, string[]]>([
  [{ statedFrom: '2025-04-09' }, ['b', 'a', 'd']],
  [{ statedFrom: '2025-04-10' }, ['b', 'd']],
  [{ statedFrom: '2025-05' }, ['d']],
  [{ statedTo: '2025' }, ['b', 'a', 'd']],
  [{ statedTo: '2025-04-08' }, ['b', 'd']],
  [{ statedFrom: '2026' }, []],
  [{ happenedFrom: '2024', happenedTo: '2024' }, ['d']],
  [{ happenedTo: '2024-11-30' }, []]
])('a date passes as far as it is known, and no date does not: %j', (filter, found) => {
  expect(ids(filter)).toEqual(found)
})

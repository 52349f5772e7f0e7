import { expect, test } from 'vitest'
import { apply, type Change, invert } from '#core/change'
import type { Claim } from '#core/claims/claim'
import { allClaims } from '#core/claims/find-claims'
import { removeClaim } from '#core/claims/remove-claim'
import { dismissSuggestion } from '#core/comparison/dismiss-suggestion'
import { suggestClaims, suggestingClaims } from '#core/comparison/suggestions'
import { removeDocument } from '#core/documents/edit-document'
import type { Library } from '#core/library'
import type { Result } from '#core/problem'
import { lineUp } from '#core/propositions/line-up'
import { bareWords } from '#core/text/bare-words'
import { edited, problemOf } from '../support/codebook'
import { countingContext } from '../support/counting-context'
import { claim, libraryOf, source } from '../support/small-library'

const sources = ['a', 'b', 'c'].map(id => source(id))
const said = (id: string, documentId: string, statement: string, edit: Partial<Claim> = {}) =>
  claim(id, [[documentId, 0]], { statement, ...edit })
const proposition = (id: string, text: string) => ({ id, text, note: '', createdAt: '2026-01-01T00:00:00.000Z' })
const noise = [
  said('n1', 'a', 'تراجعت أسعار القمح في الأسواق العالمية'),
  said('n2', 'b', 'افتتح الوزير معرض الكتاب السنوي'),
  said('n3', 'c', 'هبطت الثلوج على المرتفعات الشمالية')
]
const pairs = (library: Library) => suggestClaims(library).map(({ claimId, otherId }) => [claimId, otherId])

test('claims that share rare words are proposed, with the words as they are written', () => {
  const library = libraryOf(sources, [
    said('one', 'a', 'السدّ الأكبر يكفي لريّ المزارع'),
    said('two', 'b', 'لا يكفي السد الأكبر لري مزارع الجنوب', { stance: 'denies' }),
    ...noise
  ])
  const [suggestion, ...others] = suggestClaims(library)
  expect(others).toEqual([])
  expect(suggestion).toMatchObject({ claimId: 'one', other: 'claim', otherId: 'two' })
  expect(suggestion?.reasons).toEqual([{ kind: 'words', words: ['السدّ', 'الأكبر', 'يكفي', 'لريّ', 'المزارع'] }])
})

test('stop words and one word in common are no reason, in Arabic or in English', () => {
  const library = libraryOf(sources, [
    said('one', 'a', 'قال إن هذا كان على ما هو عليه في الميناء'),
    said('two', 'b', 'قالت إن ذلك كان على ما هو عليه في المطار'),
    said('three', 'c', 'It was said that this is the port of the north'),
    said('four', 'b', 'It was said that this is the market of the south'),
    said('five', 'c', 'يعمل الميناء ليل نهار')
  ])
  expect(pairs(library)).toEqual([])
})

test('the same figure is a reason, and the same actor makes it likelier', () => {
  const figures = (actor: string) =>
    libraryOf(sources, [
      said('one', 'a', 'بلغ التبادل 66.2 مليار دولار', { actor: 'الصين' }),
      said('two', 'b', 'تجارة بقيمة ٦٦٫٢ مليار دولار', { actor }),
      said('three', 'c', 'قدّر الخبراء الخسائر بنحو 12 مليار يورو'),
      ...noise
    ])
  const [same] = suggestClaims(figures('الصّين'))
  const [other] = suggestClaims(figures('روسيا'))
  expect(same?.reasons.map(reason => reason.kind)).toEqual(['figures', 'actor'])
  expect(same?.reasons[0]).toEqual({ kind: 'figures', figures: ['66.2 مليار دولار'] })
  expect(other?.reasons.map(reason => reason.kind)).toEqual(['figures'])
  expect(same?.score).toBeGreaterThan(other?.score ?? 1)
})

test('a claim is proposed for a proposition by its text or by the claims lined up there, once', () => {
  const library: Library = {
    ...libraryOf(sources, [
      said('lined', 'a', 'القناة الجديدة تكفي ثلاث مدن', { propositionId: 'p' }),
      said('loose', 'b', 'ثلاث مدن لا تكفيها القناة الجديدة'),
      said('near', 'c', 'سعة القناة وحاجة المدن إلى الماء'),
      ...noise
    ]),
    propositions: { p: proposition('p', 'سعة القناة وحاجة المدن'), q: proposition('q', 'موعد الانتخابات المقبلة') }
  }
  const proposed = suggestClaims(library).filter(({ other }) => other === 'proposition')
  expect(proposed.map(({ claimId, otherId }) => [claimId, otherId])).toEqual([
    ['loose', 'p'],
    ['near', 'p']
  ])
})

test('what was turned down is not proposed again, whichever of the two it was told of', () => {
  const library = libraryOf(sources, [
    said('one', 'a', 'السدّ الأكبر يكفي لريّ المزارع'),
    said('two', 'b', 'لا يكفي السد الأكبر لري مزارع الجنوب'),
    ...noise
  ])
  const context = countingContext()
  const after = edited(library, dismissSuggestion(library, 'two', 'one', context))
  expect(pairs(library)).toEqual([['one', 'two']])
  expect(pairs(after)).toEqual([])
  expect(edited(after, dismissSuggestion(after, 'one', 'two', context))).toBe(after)
  expect(problemOf(dismissSuggestion(library, 'gone', 'one', context))).toBe('claim.missing')
  expect(problemOf(dismissSuggestion(library, 'one', 'gone', context))).toBe('claim.missing')
})

test('what is accepted is lined up in one edit, under a proposition that is there or a new one', () => {
  const library: Library = {
    ...libraryOf(sources, [
      said('one', 'a', 'x', { propositionId: 'q' }),
      said('two', 'b', 'y', { propositionId: 'p' })
    ]),
    propositions: { p: proposition('p', 'قضية'), q: proposition('q', 'أخرى') }
  }
  const context = countingContext()
  const belongings = (edit: Result<Change>) =>
    allClaims(edited(library, edit)).map(({ id, propositionId }) => [id, propositionId])
  expect(belongings(lineUp(library, ['one', 'two', 'one'], { propositionId: 'p' }, context))).toEqual([
    ['one', 'p'],
    ['two', 'p']
  ])
  expect(belongings(lineUp(library, ['one', 'two'], { text: 'جديدة' }, context))).toEqual([
    ['one', 'id1'],
    ['two', 'id1']
  ])
  expect(problemOf(lineUp(library, ['one'], { propositionId: 'gone' }, context))).toBe('proposition.missing')
  expect(problemOf(lineUp(library, ['gone'], { propositionId: 'p' }, context))).toBe('claim.missing')
  expect(problemOf(lineUp(library, ['one'], { text: 'قضية' }, context))).toBe('proposition.exists')
})

test('particles and pronouns come off where what is left is a word', () => {
  const words = 'الحكومه للحكومه وبالحكومه حكومته حكومتهم وزير كتاب بلاد لبنان والوزير سيكتب يكتب مدرسه مدرس'.split(' ')
  const bare = bareWords(words)
  expect(words.map(word => bare.get(word))).toEqual(
    'حكومه حكومه حكومه حكومته حكومه وزير كتاب بلاد لبنان وزير يكتب يكتب مدرسه مدرس'.split(' ')
  )
})

test('in steps the same is found, and each step tells how much is done', () => {
  const library = libraryOf(sources, [
    said('one', 'a', 'السدّ الأكبر يكفي لريّ المزارع'),
    said('two', 'b', 'لا يكفي السد الأكبر لري مزارع الجنوب'),
    ...noise
  ])
  const work = suggestingClaims(library)
  const shares: number[] = []
  let step = work.next()
  for (; !step.done; step = work.next()) shares.push(step.value)
  expect(step.value).toEqual(suggestClaims(library))
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.every(share => share >= 0 && share <= 1)).toBe(true)
  expect(shares.length).toBeGreaterThan(5 * 3 - 1)
})

test('what was turned down goes with its claim, whichever of the two it is, and comes back with it', () => {
  const library = libraryOf(sources, [
    said('one', 'a', 'الأول'),
    said('two', 'b', 'الثاني'),
    said('three', 'b', 'الثالث')
  ])
  const context = countingContext()
  const told = edited(library, dismissSuggestion(library, 'one', 'two', context))
  const toldTwice = edited(told, dismissSuggestion(told, 'three', 'one', context))
  const change = removeClaim(toldTwice, 'two')
  if (!change.ok) throw new Error(change.problem.code)
  const after = apply(toldTwice, change.value)
  expect(Object.values(after.dismissals).map(({ claimId, otherId }) => [claimId, otherId])).toEqual([['three', 'one']])
  expect(apply(after, invert(change.value))).toEqual(toldTwice)
  expect(edited(toldTwice, removeDocument(toldTwice, 'a')).dismissals).toEqual({})
})

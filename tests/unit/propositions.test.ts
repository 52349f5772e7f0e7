import { expect, test } from 'vitest'
import { apply, invert, noChange } from '#core/change'
import { findClaim } from '#core/claims/find-claims'
import { tagClaim } from '#core/claims/tag-claim'
import { updateClaim } from '#core/claims/update-claim'
import type { Library } from '#core/library'
import {
  addProposition,
  claimsOfProposition,
  mergePropositions,
  removeProposition,
  updateProposition
} from '#core/propositions/edit-propositions'
import type { Proposition } from '#core/propositions/proposition'
import { edited, problemOf } from '../support/codebook'
import { countingContext } from '../support/counting-context'
import { claim, document, emptyLibrary } from '../support/records'

function proposition(id: string, text: string, note = ''): Proposition {
  return { id, text, note, createdAt: '2026-01-01T00:00:00.000Z' }
}

/** Two propositions: the first with claims of two documents, the second with one. */
const library: Library = {
  ...emptyLibrary,
  documents: { d1: document('d1'), d2: document('d2') },
  propositions: {
    dam: proposition('dam', 'السدّ يحجز مياه النهر', 'من التقرير الأول'),
    road: proposition('road', 'الطريق يربط الساحل بالداخل')
  },
  claims: {
    d1: { c1: claim('c1', 'd1', { propositionId: 'dam' }), c2: claim('c2', 'd1', { propositionId: 'road' }) },
    d2: { c3: claim('c3', 'd2', { propositionId: 'dam', stance: 'denies' }) }
  }
}
const context = countingContext()

test('a new proposition keeps its text without blanks around it, and has no claims', () => {
  const next = edited(library, addProposition(library, { text: '  الميناء مغلق ' }, countingContext('p')))
  expect(next.propositions.p1).toMatchObject({ text: 'الميناء مغلق', note: '' })
  expect(claimsOfProposition(next, 'p1')).toEqual([])
})

test('a new proposition takes its claims from the ones they belonged to, and one undo takes all of it back', () => {
  const edit = addProposition(library, { text: 'الميناء مغلق', claimIds: ['c3', 'c2', 'c3'] }, countingContext('p'))
  const next = edited(library, edit)
  expect(claimsOfProposition(next, 'p1').map(one => one.id)).toEqual(['c2', 'c3'])
  expect(claimsOfProposition(next, 'dam').map(one => one.id)).toEqual(['c1'])
  expect(edit.ok && apply(next, invert(edit.value))).toEqual(library)
  expect(problemOf(addProposition(library, { text: 'x', claimIds: ['c1', 'nobody'] }, context))).toBe('claim.missing')
})

test.each([
  ['nothing but blanks', ' \n', 'proposition.empty'],
  ['one that is there', 'السدّ يحجز مياه النهر', 'proposition.exists'],
  ['one that is there but for diacritics, hamza and blanks', ' السد يحجز  مياه النهر', 'proposition.exists']
])('%s is refused, new or reworded', (_, text, problem) => {
  expect(problemOf(addProposition(library, { text }, context))).toBe(problem)
  expect(problemOf(updateProposition(library, 'road', { text }))).toBe(problem)
})

test('a proposition may be reworded into another spelling of itself', () => {
  const next = edited(library, updateProposition(library, 'dam', { text: 'السد يحجز مياه النهر' }))
  expect(next.propositions.dam).toEqual({ ...library.propositions.dam, text: 'السد يحجز مياه النهر' })
})

test('a note changes alone, and saying what is so already is no change', () => {
  expect(edited(library, updateProposition(library, 'road', { note: 'راجع' })).propositions.road?.note).toBe('راجع')
  expect(updateProposition(library, 'dam', { note: 'من التقرير الأول' })).toEqual({ ok: true, value: noChange })
})

test('merging carries all claims over and both notes, and undo brings both back', () => {
  const edit = mergePropositions(library, 'dam', 'road', context)
  const next = edited(library, edit)
  expect(Object.keys(next.propositions)).toEqual(['road'])
  expect(claimsOfProposition(next, 'road').map(one => one.id)).toEqual(['c1', 'c2', 'c3'])
  expect(next.propositions.road?.note).toBe('من التقرير الأول')
  expect(edit.ok && apply(next, invert(edit.value))).toEqual(library)
})

test('the notes of both stand one after the other', () => {
  const noted = edited(library, updateProposition(library, 'road', { note: 'ب' }))
  expect(edited(noted, mergePropositions(noted, 'dam', 'road', context)).propositions.road?.note).toBe(
    'ب\nمن التقرير الأول'
  )
})

test('a removed proposition leaves its claims without one, and undo brings it back to them', () => {
  const edit = removeProposition(library, 'dam', context)
  const next = edited(library, edit)
  expect(next.propositions.dam).toBeUndefined()
  expect(['c1', 'c2', 'c3'].map(id => findClaim(next, id)?.propositionId)).toEqual([null, 'road', null])
  expect(edit.ok && apply(next, invert(edit.value))).toEqual(library)
})

test('what names no proposition is refused', () => {
  const passage = { documentId: 'd1', start: 0, end: 5, quote: 'quote', prefix: '', suffix: '' }
  expect([
    problemOf(updateProposition(library, 'nobody', { text: 'x' })),
    problemOf(removeProposition(library, 'nobody', context)),
    problemOf(mergePropositions(library, 'nobody', 'dam', context)),
    problemOf(mergePropositions(library, 'dam', 'nobody', context)),
    problemOf(updateClaim(library, 'c1', { propositionId: 'nobody' }, context)),
    problemOf(tagClaim(library, { codeId: 'motive', passage, propositionId: 'nobody' }, context))
  ]).toEqual(Array(6).fill('proposition.missing'))
  expect(problemOf(mergePropositions(library, 'dam', 'dam', context))).toBe('proposition.intoItself')
})

test('a claim leaves its proposition and takes another', () => {
  const left = edited(library, updateClaim(library, 'c1', { propositionId: null }, context))
  expect(claimsOfProposition(left, 'dam').map(one => one.id)).toEqual(['c3'])
  const taken = edited(left, updateClaim(left, 'c1', { propositionId: 'road' }, context))
  expect(claimsOfProposition(taken, 'road').map(one => one.id)).toEqual(['c1', 'c2'])
})

import { expect, test } from 'vitest'
import { apply, invert } from '#core/change'
import { allClaims } from '#core/claims/find-claims'
import { removeClaim } from '#core/claims/remove-claim'
import { removeDocument } from '#core/documents/edit-document'
import type { Library } from '#core/library'
import { relateClaims, relationsOf, removeRelation } from '#core/relations/edit-relations'
import type { RelationKind } from '#core/relations/relation'
import { edited, problemOf } from '../support/codebook'
import { countingContext } from '../support/counting-context'
import { claim, document, emptyLibrary } from '../support/records'

const context = countingContext('r')
const bare: Library = {
  ...emptyLibrary,
  documents: { d1: document('d1'), d2: document('d2') },
  claims: { d1: { c1: claim('c1', 'd1'), c2: claim('c2', 'd1') }, d2: { c3: claim('c3', 'd2'), c4: claim('c4', 'd2') } }
}

function related(library: Library, fromClaimId: string, kind: RelationKind, toClaimId: string): Library {
  return edited(library, relateClaims(library, { kind, fromClaimId, toClaimId }, context))
}

const library = related(
  related(related(bare, 'c1', 'contradicts', 'c3'), 'c2', 'qualifies', 'c1'),
  'c3',
  'corroborates',
  'c4'
)

/** Relations as `from kind to`. */
function lines(of: Library): string[] {
  return Object.values(of.relations)
    .map(one => `${one.fromClaimId} ${one.kind} ${one.toClaimId}`)
    .sort()
}

test('a claim has its relations at either end', () => {
  expect(relationsOf(library, 'c1').map(one => one.kind)).toEqual(['contradicts', 'qualifies'])
  expect(relationsOf(library, 'c4').map(one => one.kind)).toEqual(['corroborates'])
})

test.each([
  ['the same again', 'c1', 'contradicts', 'c3', 'relation.exists'],
  ['the same the other way round', 'c3', 'contradicts', 'c1', 'relation.exists'],
  ['the same qualification', 'c2', 'qualifies', 'c1', 'relation.exists'],
  ['a claim to itself', 'c1', 'qualifies', 'c1', 'relation.self'],
  ['a claim that is not there', 'c1', 'qualifies', 'c9', 'claim.missing'],
  ['from a claim that is not there', 'c9', 'qualifies', 'c1', 'claim.missing']
] as const)('relating %s is refused', (_, fromClaimId, kind, toClaimId, problem) => {
  expect(problemOf(relateClaims(library, { kind, fromClaimId, toClaimId }, context))).toBe(problem)
})

test('another kind between the same two, and qualifying back, are relations of their own', () => {
  expect(lines(related(related(library, 'c1', 'qualifies', 'c2'), 'c1', 'corroborates', 'c2'))).toEqual([
    'c1 contradicts c3',
    'c1 corroborates c2',
    'c1 qualifies c2',
    'c2 qualifies c1',
    'c3 corroborates c4'
  ])
})

test('a relation goes alone, once', () => {
  const [first] = relationsOf(library, 'c1')
  const next = edited(library, removeRelation(library, first?.id ?? ''))
  expect(lines(next)).toEqual(['c2 qualifies c1', 'c3 corroborates c4'])
  expect(allClaims(next)).toHaveLength(4)
  expect(problemOf(removeRelation(next, first?.id ?? ''))).toBe('relation.missing')
})

test('a claim that goes takes its relations, and undo brings all of them back', () => {
  const edit = removeClaim(library, 'c1')
  const next = edited(library, edit)
  expect(lines(next)).toEqual(['c3 corroborates c4'])
  expect(edit.ok && apply(next, invert(edit.value))).toEqual(library)
})

test('a source that goes takes its claims and their relations to claims of others, and undo brings all back', () => {
  const edit = removeDocument(library, 'd2')
  const next = edited(library, edit)
  expect(lines(next)).toEqual(['c2 qualifies c1'])
  expect(allClaims(next).map(one => one.id)).toEqual(['c1', 'c2'])
  expect(edit.ok && apply(next, invert(edit.value))).toEqual(library)
})

import { expect, test } from 'vitest'
import { apply, invert } from '#core/change'
import { addEvidence, removeEvidence } from '#core/claims/evidence'
import { claimsOfDocument, findClaim } from '#core/claims/find-claims'
import { removeDocument } from '#core/documents/edit-document'
import type { Library } from '#core/library'
import { edited, problemOf } from '../support/codebook'
import { countingContext } from '../support/counting-context'
import { claim, document, emptyLibrary } from '../support/records'

const context = countingContext()
const library: Library = {
  ...emptyLibrary,
  documents: { d1: document('d1'), d2: document('d2') },
  claims: { d1: { c1: claim('c1', 'd1') } }
}

function passage(documentId: string, start: number) {
  return { documentId, start, end: start + 4, quote: 'ماءٌ', prefix: '', suffix: '' }
}

const withTwo = edited(library, addEvidence(library, 'c1', passage('d2', 7), context))

test('a passage of another source joins the claim, which stays at home and is found in both', () => {
  expect(findClaim(withTwo, 'c1')?.evidence.map(one => one.documentId)).toEqual(['d1', 'd2'])
  expect(Object.keys(withTwo.claims)).toEqual(['d1'])
  expect(claimsOfDocument(withTwo, 'd2').map(one => one.id)).toEqual(['c1'])
})

test('the claim says when it was changed', () => {
  const later = edited(
    library,
    addEvidence(library, 'c1', passage('d2', 7), { ...context, now: () => '2026-03-01T00:00:00.000Z' })
  )
  expect(findClaim(later, 'c1')?.updatedAt).toBe('2026-03-01T00:00:00.000Z')
})

test('the same place twice is refused; another place with the same words is not', () => {
  expect(problemOf(addEvidence(withTwo, 'c1', passage('d2', 7), context))).toBe('evidence.exists')
  const three = edited(withTwo, addEvidence(withTwo, 'c1', passage('d2', 30), context))
  expect(findClaim(three, 'c1')?.evidence.map(one => one.start)).toEqual([0, 7, 30])
})

test('without its first passage a claim moves to the source of the next, and undo takes it back', () => {
  const edit = removeEvidence(withTwo, 'c1', 0, context)
  const moved = edited(withTwo, edit)
  expect(Object.keys(moved.claims)).toEqual(['d2'])
  expect(findClaim(moved, 'c1')?.evidence).toEqual([passage('d2', 7)])
  expect(edit.ok && apply(moved, invert(edit.value))).toEqual(withTwo)
})

test('a claim keeps its last passage', () => {
  expect(problemOf(removeEvidence(library, 'c1', 0, context))).toBe('evidence.last')
})

test('a source that a claim of another cites stays until the passage is taken out', () => {
  expect(removeDocument(withTwo, 'd2')).toMatchObject({ problem: { code: 'document.inUse', details: { claims: 1 } } })
  const freed = edited(withTwo, removeEvidence(withTwo, 'c1', 1, context))
  expect(edited(freed, removeDocument(freed, 'd2')).documents).toEqual({ d1: library.documents.d1 })
})

test('what is not there is refused', () => {
  expect([
    problemOf(addEvidence(library, 'c9', passage('d2', 0), context)),
    problemOf(addEvidence(library, 'c1', passage('d9', 0), context)),
    problemOf(removeEvidence(library, 'c9', 0, context)),
    problemOf(removeEvidence(withTwo, 'c1', 2, context))
  ]).toEqual(['claim.missing', 'document.missing', 'claim.missing', 'evidence.missing'])
})

import { describe, expect, test } from 'vitest'
import { describePassage } from '#core/anchoring/describe-passage'
import type { Passage } from '#core/anchoring/passage'
import { apply, type Change, invert } from '#core/change'
import { homeOf } from '#core/claims/claim'
import { findClaim } from '#core/claims/find-claims'
import { addDocument } from '#core/documents/edit-document'
import {
  acceptPassages,
  countWaiting,
  passagesOfDocument,
  reviewVersion,
  versionToReview
} from '#core/documents/versions'
import { findEarlierVersion } from '#core/documents/versions-find'
import type { Library } from '#core/library'
import type { Result } from '#core/problem'
import { countingContext } from '../support/counting-context'
import { bodyOf, claim, libraryOf, source } from '../support/small-library'

const earlier = bodyOf('first', [
  'أعلنت البلدية أمس فتح الحديقة الكبرى أمام الزوار.',
  'وبلغت كلفة المشروع 40 مليون دينار حسب البيان.',
  'وشكا السكان من ضيق الطريق المؤدي إليها.'
])
const newer = bodyOf('second', [
  'تحديث: أعلنت البلدية أمس فتح الحديقة الكبرى أمام الزوار.',
  'وبلغت كلفة المشروع 55 مليون دينار حسب البيان.'
])
const other = bodyOf('other', ['قال شاهد إن الحديقة مغلقة.'])

function passage(body: typeof earlier, quote: string): Passage {
  const start = body.text.indexOf(quote)
  const described = describePassage(body.id, body.text, { start, end: start + quote.length })
  if (!described.ok) throw new Error(described.problem.code)
  return described.value
}

const opening = passage(earlier, 'فتح الحديقة الكبرى')
const cost = passage(earlier, 'كلفة المشروع 40 مليون دينار')
const complaint = passage(earlier, 'وشكا السكان من ضيق الطريق')
const witness = passage(other, 'الحديقة مغلقة')

const library = libraryOf(
  [source('first'), source('second', { versionOf: 'first' }), source('other')],
  [
    claim('opened', [], { evidence: [opening, witness] }),
    claim('cost', [], { evidence: [cost] }),
    claim('closed', [], { evidence: [witness, complaint] })
  ]
)
const { now } = countingContext()

function changed(result: Result<Change>): Change {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

function choice(claimId: string, passageIndex: number, quote: string) {
  const start = newer.text.indexOf(quote)
  return { claimId, passageIndex, start, end: start + quote.length }
}

describe('the review', () => {
  const review = reviewVersion(passagesOfDocument(library, earlier.id), earlier, newer)

  test('lists every passage of the earlier version in the order of its text', () => {
    expect(review).toMatchObject({ documentId: 'second', earlierId: 'first' })
    expect(review.passages.map(({ claimId, passageIndex }) => [claimId, passageIndex])).toEqual([
      ['opened', 0],
      ['cost', 0],
      ['closed', 1]
    ])
  })

  test('tells exact, moved with the new wording, and orphaned', () => {
    expect(review.passages.map(({ resolution, found }) => [resolution.kind, found])).toEqual([
      ['exact', 'فتح الحديقة الكبرى'],
      ['moved', 'كلفة المشروع 55 مليون دينار'],
      ['orphaned', null]
    ])
    expect(review.passages.map(({ quote }) => quote)).toEqual([opening.quote, cost.quote, complaint.quote])
  })
})

describe('accepting', () => {
  const moved = acceptPassages(library, newer, [choice('opened', 0, 'فتح الحديقة الكبرى')], { now })

  test('a chosen passage points into the newer text, described from it; its claim follows', () => {
    const after = apply(library, changed(moved))
    const evidence = findClaim(after, 'opened')?.evidence[0]
    expect(evidence).toEqual(passage(newer, 'فتح الحديقة الكبرى'))
    expect(after.claims.second?.opened).toBeDefined()
    expect(after.claims.first?.opened).toBeUndefined()
  })

  test('what was not chosen stays: other evidence, other claims, and what still waits', () => {
    const after = apply(library, changed(moved))
    expect(findClaim(after, 'opened')?.evidence[1]).toEqual(witness)
    expect(findClaim(after, 'cost')).toEqual(findClaim(library, 'cost'))
    expect(countWaiting(library, 'second')).toBe(3)
    expect(countWaiting(after, 'second')).toBe(2)
    expect(countWaiting(after, 'other')).toBe(0)
  })

  test('the review is reached from either version, as long as something waits', () => {
    expect([versionToReview(library, 'first'), versionToReview(library, 'second')]).toEqual(['second', 'second'])
    expect(versionToReview(library, 'other')).toBeNull()
    const rest = [choice('opened', 0, 'فتح'), choice('cost', 0, 'كلفة'), choice('closed', 1, 'أمام')]
    expect(versionToReview(apply(library, changed(acceptPassages(library, newer, rest, { now }))), 'first')).toBeNull()
  })

  test('a passage that is not the first one leaves the claim where it lives', () => {
    const accepted = acceptPassages(library, newer, [choice('closed', 1, 'أمام الزوار')], { now })
    const claimAfter = findClaim(apply(library, changed(accepted)), 'closed')
    expect(claimAfter && homeOf(claimAfter)).toBe('other')
    expect(claimAfter?.evidence.map(({ documentId }) => documentId)).toEqual(['other', 'second'])
  })

  test('the inverse brings everything back', () => {
    const change = changed(moved)
    expect(apply(apply(library, change), invert(change))).toEqual(library)
  })

  test('two passages of one claim that become the same are one', () => {
    const twice = libraryOf(Object.values(library.documents), [claim('both', [], { evidence: [opening, complaint] })])
    const choices = [choice('both', 0, 'أمام الزوار'), choice('both', 1, 'أمام الزوار')]
    const after = apply(twice, changed(acceptPassages(twice, newer, choices, { now })))
    expect(findClaim(after, 'both')?.evidence).toEqual([passage(newer, 'أمام الزوار')])
  })

  test('is refused as a whole when one passage is not in the earlier version, or one place not in the text', () => {
    const good = choice('cost', 0, 'كلفة المشروع 55')
    const problemOf = (choices: Parameters<typeof acceptPassages>[2], to = newer) => {
      const result = acceptPassages(library, to, choices, { now })
      return result.ok ? null : result.problem.code
    }
    expect(problemOf([good, choice('opened', 1, 'أمام')])).toBe('version.passageGone')
    expect(problemOf([good, choice('opened', 7, 'أمام')])).toBe('version.passageGone')
    expect(problemOf([good, { claimId: 'cost', passageIndex: 0, start: 5, end: 9_999 }])).toBe('claim.rangeOutside')
    expect(problemOf([{ ...good, claimId: 'nobody' }])).toBe('claim.missing')
    expect(problemOf([good], other)).toBe('version.noEarlier')
  })
})

describe('finding the earlier version of a draft', () => {
  const draft = { title: 'حديقةٌ للجميع', author: '', publisher: 'الصحيفة' }
  const found = (documents: Parameters<typeof libraryOf>[0], file = 'b.txt') =>
    findEarlierVersion(libraryOf(documents, []), draft, file)

  test('by title and publisher or author, folded', () => {
    const same = source('same', { title: 'حديقة للجميع', publisher: 'الصحيفه' })
    expect(found([source('x'), same])).toEqual({ documentId: 'same', reason: 'title-and-origin' })
  })

  test('by title alone where the origin is not known, but not against another origin', () => {
    expect(found([source('bare', { title: 'حديقة للجميع' })])).toEqual({ documentId: 'bare', reason: 'title' })
    expect(found([source('rival', { title: 'حديقة للجميع', publisher: 'المجلة' })])).toBeNull()
  })

  test('by file name', () => {
    expect(found([source('file', { originalName: 'B.txt' })])).toEqual({ documentId: 'file', reason: 'file-name' })
    expect(found([source('file', { originalName: 'c.txt' })])).toBeNull()
  })

  test('of a chain of versions the newest', () => {
    const first = source('v1', { title: draft.title, publisher: draft.publisher })
    const second = source('v2', { title: 'عنوان آخر', versionOf: 'v1', originalName: 'b.txt' })
    expect(found([first, second])).toEqual({ documentId: 'v2', reason: 'file-name' })
  })

  test('sources without any title do not resemble each other', () => {
    const untitled = libraryOf([source('none', { title: '' })], [])
    expect(findEarlierVersion(untitled, { title: '', author: '', publisher: '' }, 'b.txt')).toBeNull()
  })
})

test('a source cannot be the newer version of one that is not in the library', () => {
  const empty: Library = libraryOf([], [])
  const result = addDocument(empty, source('new', { versionOf: 'gone' }))
  expect(result).toMatchObject({ ok: false, problem: { code: 'document.missing' } })
})

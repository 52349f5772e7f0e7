import { expect, test } from 'vitest'
import { apply, type Change, noChange } from '#core/change'
import { fromShard, noteEdit } from '#core/claims/from-shard'
import { findOccurrences } from '#core/claims/occurrences'
import { tagClaims } from '#core/claims/tag-claim'
import { paragraphNumber } from '#core/documents/place'
import { acceptPassages } from '#core/documents/versions'
import type { Library } from '#core/library'
import { countingContext } from '../support/counting-context'
import { claim, document, emptyLibrary } from '../support/records'
import { bodyOf } from '../support/small-library'

/** The given objects, and how often a property of any of them has been read. */
function watched<T extends object>(objects: readonly T[]): { objects: T[]; reads: () => number } {
  let reads = 0
  const handler: ProxyHandler<T> = {
    get(target, key) {
      reads += 1
      return Reflect.get(target, key)
    }
  }
  return { objects: objects.map(one => new Proxy(one, handler)), reads: () => reads }
}

const passage = (documentId: string, index: number) => ({
  documentId,
  start: index * 10,
  end: index * 10 + 5,
  quote: 'quote',
  prefix: '',
  suffix: ''
})
const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Four times as many take four times the work, give or take what does not grow. */
function expectLinear(work: (count: number) => number): void {
  expect(work(200)).toBeLessThan(work(50) * 5)
}

test('tagging many places looks at each a fixed number of times', () => {
  expectLinear(count => {
    const { objects, reads } = watched(range(count).map(index => passage('d', index)))
    const library = { ...emptyLibrary, documents: { d: document('d') } }
    const tagged = tagClaims(library, objects, { codeId: 'motive', actor: 'x' }, countingContext())
    if (!tagged.ok) throw new Error(tagged.problem.code)
    const after = apply(library, tagged.value)
    expect(Object.keys(after.claims.d ?? {})).toHaveLength(count)
    return reads()
  })
})

test('tagging many places stops at the first problem', () => {
  const library = { ...emptyLibrary, documents: { d: document('d') } }
  const tagged = tagClaims(library, [passage('d', 1), passage('gone', 2)], { codeId: 'motive' }, countingContext())
  expect(tagged.ok ? null : tagged.problem.code).toBe('document.missing')
})

test('accepting many passages of a newer version looks at each choice a fixed number of times', () => {
  const body = bodyOf('new', [
    range(300)
      .map(() => 'words of ')
      .join('')
  ])
  expectLinear(count => {
    const claims = range(count).map(index => claim(`c${index}`, 'old', { evidence: [passage('old', index)] }))
    const library: Library = {
      ...emptyLibrary,
      documents: { old: document('old'), new: document('new', { versionOf: 'old' }) },
      claims: { old: Object.fromEntries(claims.map(one => [one.id, one])) }
    }
    const choices = claims.map(({ id }) => ({ claimId: id, passageIndex: 0, start: 0, end: 5 }))
    const { objects, reads } = watched(choices)
    const accepted = acceptPassages(library, body, objects, countingContext())
    if (!accepted.ok) throw new Error(accepted.problem.code)
    expect(Object.keys(apply(library, accepted.value).claims.new ?? {})).toHaveLength(count)
    return reads()
  })
})

test('finding many places reads each paragraph a fixed number of times', () => {
  expectLinear(count => {
    const body = bodyOf(
      'a',
      range(count).map(index => `The port opened on day ${index}.`)
    )
    const { objects, reads } = watched(body.blocks)
    const found = findOccurrences({ ...body, blocks: objects }, 'port', [], { clitics: true })
    expect(found.map(({ paragraph }) => paragraph)).toEqual(
      found.map(({ start }) => paragraphNumber(body.blocks, start))
    )
    return reads()
  })
})

test('after an edit of many claims a shard is read once and not carried on claim by claim', () => {
  const work = { reads: 0, carried: 0 }
  const size = fromShard<{ size: number }>(
    shard => {
      work.reads += 1
      return { size: Object.keys(shard).length }
    },
    ({ size }) => {
      work.carried += 1
      return { size: size + 1 }
    }
  )
  const added = (from: number, to: number): Change => ({
    ...noChange,
    added: range(to - from).map(index => ({ table: 'claims', record: claim(`c${from + index}`, 'd') }))
  })
  const first = apply(emptyLibrary, added(0, 10))
  expect(size(first.claims.d ?? {}).size).toBe(10)
  const change = added(10, 500)
  const second = apply(first, change)
  noteEdit(first.claims, second.claims, change)
  expect(size(second.claims.d ?? {}).size).toBe(500)
  expect(work).toEqual({ reads: 2, carried: 0 })
})

test('a change copies the tables that it touches and leaves the library given as it is', () => {
  const before: Library = {
    ...emptyLibrary,
    documents: { d: document('d'), e: document('e') },
    claims: { d: { a: claim('a', 'd'), b: claim('b', 'd') }, e: { c: claim('c', 'e') } }
  }
  const kept = structuredClone(before)
  const moved = { ...claim('a', 'd'), evidence: [passage('e', 1)] }
  const after = apply(before, {
    added: [{ table: 'claims', record: claim('n', 'f') }],
    updated: [
      { before: { table: 'claims', record: claim('a', 'd') }, after: { table: 'claims', record: moved } },
      {
        before: { table: 'documents', record: document('d') },
        after: { table: 'documents', record: document('d', { title: 't' }) }
      }
    ],
    removed: [{ table: 'claims', record: claim('b', 'd') }]
  })
  expect(before).toEqual(kept)
  expect(Object.keys(after.claims)).toEqual(['e', 'f'])
  expect(Object.keys(after.claims.e ?? {})).toEqual(['c', 'a'])
  expect(after.documents.d?.title).toBe('t')
  expect(after.documents.e).toBe(before.documents.e)
  expect(after.codes).toBe(before.codes)
  expect(apply(before, noChange)).toBe(before)
})

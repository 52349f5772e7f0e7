import { expect, test } from 'vitest'
import { apply, type Change, invert } from '#core/change'
import type { Claim } from '#core/claims/claim'
import { claimsOfDocument, countClaims } from '#core/claims/find-claims'
import { fromShard, noteEdit } from '#core/claims/from-shard'
import type { Library } from '#core/library'
import { claim, emptyLibrary } from '../support/records'

const entry = (record: Claim) => ({ table: 'claims' as const, record })
const added = (...records: Claim[]): Change => ({ added: records.map(entry), updated: [], removed: [] })

function at(id: string, documentId: string, start: number): Claim {
  return claim(id, documentId, {
    evidence: [{ documentId, start, end: start + 5, quote: 'q', prefix: '', suffix: '' }]
  })
}

function edited(library: Library, change: Change): Library {
  // As it comes from another process: a copy.
  const copy = structuredClone(change)
  const next = apply(library, copy)
  noteEdit(library.claims, next.claims, copy)
  return next
}

test('after an edit only what it replaced is read', () => {
  let reads = 0
  const idsIn = fromShard<{ ids: string[] }>(
    shard => {
      reads += 1
      return { ids: Object.keys(shard) }
    },
    ({ ids }, { before, after }) => ({ ids: [...ids.filter(id => id !== before?.id), ...(after ? [after.id] : [])] })
  )
  const library = apply(emptyLibrary, added(at('a', 'd', 0)))
  expect(idsIn(library.claims.d ?? {}).ids).toEqual(['a'])
  const next = edited(library, added(at('b', 'd', 10), at('c', 'd', 20)))
  expect(idsIn(next.claims.d ?? {}).ids).toEqual(['a', 'b', 'c'])
  expect(reads).toBe(1)
  // A shard that came about unnoticed is read whole.
  expect(idsIn(apply(next, added(at('x', 'd', 30))).claims.d ?? {}).ids).toEqual(['a', 'b', 'c', 'x'])
  expect(reads).toBe(2)
})

test('claims of a document stay in the order of its text through tags, moves, removals and their undoing', () => {
  const steps: ((library: Library) => Change)[] = [
    () => added(at('m', 'd', 50)),
    () => added(at('a', 'd', 10), at('z', 'd', 90)),
    () => added(at('k', 'e', 0)),
    ({ claims }) => {
      const before = claims.d?.m ?? at('m', 'd', 50)
      return { added: [], updated: [{ before: entry(before), after: entry(at('m', 'd', 95)) }], removed: [] }
    },
    ({ claims }) => {
      const before = claims.e?.k ?? at('k', 'e', 0)
      return { added: [], updated: [{ before: entry(before), after: entry(at('k', 'd', 20)) }], removed: [] }
    },
    ({ claims }) => ({ added: [], updated: [], removed: [entry(claims.d?.a ?? at('a', 'd', 10))] })
  ]
  let library = emptyLibrary
  const done: Change[] = []
  const look = () => ({
    d: claimsOfDocument(library, 'd').map(({ id }) => id),
    e: claimsOfDocument(library, 'e').map(({ id }) => id),
    all: countClaims(library.claims)
  })
  const seen = [look()]
  for (const step of steps) {
    const change = step(library)
    library = edited(library, change)
    done.push(change)
    seen.push(look())
  }
  expect(seen.at(-1)).toEqual({ d: ['k', 'z', 'm'], e: [], all: 3 })
  expect(seen[3]).toEqual({ d: ['a', 'm', 'z'], e: ['k'], all: 4 })
  for (const change of done.reverse()) {
    seen.pop()
    library = edited(library, invert(change))
    expect(look()).toEqual(seen.at(-1))
  }
})

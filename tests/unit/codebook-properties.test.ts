import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, type Change, invert } from '#core/change'
import { allClaims } from '#core/claims/find-claims'
import { addCode } from '#core/codebook/add-code'
import { Code, rootCodes } from '#core/codebook/code'
import { mergeCodes } from '#core/codebook/merge-codes'
import { moveCode } from '#core/codebook/move-code'
import { codesInOrder } from '#core/codebook/order'
import { removeCode } from '#core/codebook/remove-code'
import { splitCode } from '#core/codebook/split-code'
import type { Context } from '#core/ids'
import type { Library } from '#core/library'
import type { Result } from '#core/problem'
import { code, codebookOf } from '../support/codebook'
import { countingContext } from '../support/counting-context'
import { claim, document } from '../support/records'
import { briefing } from '../support/small-library'

/** Three codes beside the roots and six claims over two documents, two of them of a root. */
const start: Library = {
  ...codebookOf(code('a', null, 3, { key: 'a' }), code('b', 'motive', 0), code('c', 'b', 0)),
  documents: { d1: document('d1'), d2: document('d2') },
  claims: {
    d1: Object.fromEntries(['a', 'b', 'motive'].map((codeId, at) => [`p${at}`, claim(`p${at}`, 'd1', { codeId })])),
    d2: Object.fromEntries(['c', 'c', 'outcome'].map((codeId, at) => [`q${at}`, claim(`q${at}`, 'd2', { codeId })]))
  },
  briefings: { chosen: briefing({ id: 'chosen', codeIds: ['b', 'c', 'outcome'] }), all: briefing({ id: 'all' }) }
}

const kinds = ['add', 'move', 'merge', 'split', 'remove'] as const
/** Codes are picked by number, so that a run also names codes that its earlier edits made. */
const place = fc.nat({ max: 40 })
const edits = (...of: (typeof kinds)[number][]) =>
  fc.array(fc.record({ kind: fc.constantFrom(...of), code: place, other: place, index: fc.nat({ max: 5 }) }), {
    minLength: 1,
    maxLength: 15
  })
type Edit = ReturnType<typeof edits> extends fc.Arbitrary<(infer One)[]> ? One : never

function changeBy(library: Library, { kind, code: at, other, index }: Edit, context: Context): Result<Change> {
  const codes = codesInOrder(library)
  const id = codes[at % codes.length]?.id ?? ''
  const otherId = codes[other % codes.length]?.id ?? ''
  const parentId = other % 7 === 0 ? null : otherId
  switch (kind) {
    case 'add':
      return addCode(library, { parentId, name: { ar: 'رمز', en: '' } }, context)
    case 'move':
      return moveCode(library, id, parentId, index)
    case 'merge':
      return mergeCodes(library, id, otherId, context)
    case 'split': {
      const own = allClaims(library).filter(one => one.codeId === id)
      const claimIds = own.slice(0, 1 + (index % 3)).map(one => one.id)
      return splitCode(library, id, { claimIds, name: { ar: '', en: 'part' } }, context)
    }
    case 'remove':
      return removeCode(library, id)
  }
}

/** Every code is reached from the top, siblings are counted 0, 1, 2 …, and no key is had twice. */
function expectForest({ codes }: Library): void {
  expect(
    codesInOrder({ codes })
      .map(one => one.id)
      .sort()
  ).toEqual(Object.keys(codes).sort())
  const orders = new Map<string | null, number[]>()
  for (const { parentId, order } of Object.values(codes)) orders.set(parentId, [...(orders.get(parentId) ?? []), order])
  for (const siblings of orders.values()) expect(siblings.sort((a, b) => a - b)).toEqual([...siblings.keys()])
  for (const root of rootCodes) expect(codes[root.id]?.parentId).toBeNull()
  const keys = Object.values(codes).flatMap(({ key }) => key || [])
  expect(new Set(keys).size).toBe(keys.length)
  for (const one of Object.values(codes)) expect(Code.parse(one)).toEqual(one)
}

/** A claim with its code and time of change left out: what no edit of the codebook may touch. */
function claimsApart(library: Library) {
  return allClaims(library)
    .map(({ codeId: _, updatedAt: __, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What a briefing prints: the claims of the codes it chose. */
function printed(library: Library): string[] {
  const chosen = library.briefings.chosen?.codeIds ?? []
  return allClaims(library)
    .flatMap(one => (chosen.includes(one.codeId) ? one.id : []))
    .sort()
}

test.each([
  ['moves', edits('move')],
  ['edits of all kinds', edits(...kinds)]
])('any run of %s keeps the codebook a forest and every claim, and undo goes back exactly', (_, runs) => {
  fc.assert(
    fc.property(runs, run => {
      const context = countingContext('new')
      let library = start
      for (const edit of run) {
        const before = library
        const copy = structuredClone(before)
        const result = changeBy(before, edit, context)
        expect(before).toEqual(copy)
        if (!result.ok) continue
        library = apply(before, result.value)
        expectForest(library)
        expect(claimsApart(library)).toEqual(claimsApart(start))
        for (const one of allClaims(library)) expect(library.codes[one.codeId]).toBeDefined()
        expect(printed(library)).toEqual(expect.arrayContaining(printed(before)))
        const undone = apply(library, invert(result.value))
        expect(undone).toEqual(before)
        expect(apply(undone, result.value)).toEqual(library)
      }
    }),
    { numRuns: 300 }
  )
})

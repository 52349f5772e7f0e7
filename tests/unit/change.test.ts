import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, type Change, Change as ChangeSchema, invert, merge, noChange } from '#core/change'
import type { Library } from '#core/library'
import { claim, document, emptyLibrary } from '../support/records'

const withDocuments: Library = { ...emptyLibrary, documents: { d1: document('d1'), d2: document('d2') } }

test('an edit followed by its inverse changes nothing', () => {
  const edit: Change = { added: [{ table: 'claims', record: claim('c1', 'd1') }], updated: [], removed: [] }
  expect(apply(apply(withDocuments, edit), invert(edit))).toEqual(withDocuments)
})

test('a claim whose first evidence moves to another document is found there alone', () => {
  const before = claim('c1', 'd1')
  const after = claim('c1', 'd2')
  const library = apply(withDocuments, { ...noChange, added: [{ table: 'claims', record: before }] })
  const moved = apply(library, {
    ...noChange,
    updated: [{ before: { table: 'claims', record: before }, after: { table: 'claims', record: after } }]
  })
  expect(moved.claims).toEqual({ d2: { c1: after } })
})

test('applying the same change twice is applying it once', () => {
  const edit: Change = {
    added: [{ table: 'claims', record: claim('c1', 'd1') }],
    updated: [],
    removed: [{ table: 'documents', record: document('d2') }]
  }
  const once = apply(withDocuments, edit)
  expect(apply(once, edit)).toEqual(once)
})

test('the given library is left as it is', () => {
  const before = structuredClone(withDocuments)
  apply(withDocuments, { ...noChange, added: [{ table: 'claims', record: claim('c1', 'd1') }] })
  expect(withDocuments).toEqual(before)
})

test('a record added and removed again leaves no trace in a merged change', () => {
  const entry = { table: 'claims' as const, record: claim('c1', 'd1') }
  expect(merge({ ...noChange, added: [entry] }, { ...noChange, removed: [entry] })).toEqual(noChange)
})

/** A small model: three claims, each present in one of two documents under one of three statements, or absent. */
const operation = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3'),
  home: fc.constantFrom('d1', 'd2'),
  statement: fc.constantFrom('a', 'b', 'c'),
  remove: fc.boolean()
})

test('for any run of edits: undoing all goes back to the start, and the merged edit does the same as all of them', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), operations => {
      let library = withDocuments
      let merged: Change = noChange
      const changes: Change[] = []
      for (const { id, home, statement, remove } of operations) {
        const present = Object.values(library.claims).find(shard => shard[id])?.[id]
        const after = { table: 'claims' as const, record: claim(id, home, { statement }) }
        const before = present && { table: 'claims' as const, record: present }
        let change: Change = noChange
        if (before && remove) change = { ...noChange, removed: [before] }
        else if (before) change = { ...noChange, updated: [{ before, after }] }
        else if (!remove) change = { ...noChange, added: [after] }
        changes.push(change)
        merged = merge(merged, change)
        library = apply(library, change)
        expect(ChangeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change)
      }
      expect(apply(withDocuments, merged)).toEqual(library)
      expect(changes.reduceRight((current, change) => apply(current, invert(change)), library)).toEqual(withDocuments)
    })
  )
})

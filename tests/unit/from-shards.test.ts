import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '#core/claims/claim'
import { countClaims, findClaim } from '#core/claims/find-claims'
import { fromShards } from '#core/claims/from-shards'
import { type Table, tableOf, withRecords } from '#core/library'
import { claim } from '../support/records'

/** A table of 300 shards, more than are read together, with a claim in each. */
const claims: Table<Table<Claim>> = tableOf(
  Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`d${index}`, { [`c${index}`]: claim(`c${index}`, `d${index}`) }])
  )
)

test('after an edit of one shard only the shards near it are read again', () => {
  let read = 0
  const count = fromShards(
    shards => {
      read += shards.length
      return shards.length
    },
    counts => counts.reduce((sum, one) => sum + one, 0)
  )
  expect([count(claims), read]).toEqual([300, 300])
  const edited = withRecords(claims, new Map([['d150', tableOf({ other: claim('other', 'd150') })]]))
  expect([count(edited), read]).toEqual([300, 428])
  expect([count(edited), read]).toEqual([300, 428])
})

test('claims are found and counted after each of several edits', () => {
  const added = withRecords(claims, new Map([['d300', tableOf({ new: claim('new', 'd300') })]]))
  const removed = withRecords<Table<Claim>>(added, new Map([['d0', null]]))
  expect(findClaim({ claims }, 'new')).toBe(undefined)
  expect(findClaim({ claims: added }, 'new')?.id).toBe('new')
  expect(findClaim({ claims: removed }, 'c0')).toBe(undefined)
  expect(findClaim({ claims: removed }, 'c299')?.id).toBe('c299')
  expect([claims, added, removed].map(countClaims)).toEqual([300, 301, 300])
})

test('a copy of a table has the same records as one that was made field by field, edit after edit', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'constructor', '7')
  const edits = fc.array(fc.array(fc.tuple(ids, fc.option(fc.integer()))))
  fc.assert(
    fc.property(edits, made => {
      let table: Table<number> = tableOf({ a: 1, b: 2 })
      const expected = new Map(Object.entries(table))
      for (const edit of made) {
        table = withRecords(table, new Map(edit))
        for (const [id, value] of new Map(edit)) {
          if (value === null) expected.delete(id)
          else expected.set(id, value)
        }
        expect(new Map(Object.entries(table))).toEqual(expected)
      }
    })
  )
})

test('many changes at once are all in the copy', () => {
  const changes = new Map(Array.from({ length: 100 }, (_, index) => [`n${index}`, index === 0 ? null : index]))
  expect(Object.keys(withRecords(tableOf<number>({ n0: 5 }), changes))).toHaveLength(99)
})

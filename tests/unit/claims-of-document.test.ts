import { expect, test } from 'vitest'
import { claimsOfDocument } from '#core/claims/find-claims'
import { tableOf } from '#core/library'
import { claim } from '../support/records'

const passage = (documentId: string, start: number) => ({
  documentId,
  start,
  end: start + 4,
  quote: 'نص',
  prefix: '',
  suffix: ''
})

const citing = (id: string, ...documents: string[]) =>
  claim(id, documents[0] ?? '', { evidence: documents.map((document, index) => passage(document, index * 10)) })

const names = (claims: Parameters<typeof claimsOfDocument>[0]['claims'], id: string) =>
  claimsOfDocument({ claims }, id).map(({ id: name }) => name)

test('claims of other sources that cite a document are found, in whatever order libraries are asked', () => {
  const first = tableOf({ d1: tableOf({ c1: citing('c1', 'd1', 'd2') }), d2: tableOf({ c2: citing('c2', 'd2') }) })
  const second = tableOf({
    ...first,
    d1: tableOf({ c1: citing('c1', 'd1') }),
    d3: tableOf({ c3: citing('c3', 'd3', 'd2') })
  })
  for (let round = 0; round < 2; round += 1) {
    expect(names(first, 'd2')).toEqual(['c2', 'c1'])
    expect(names(second, 'd2')).toEqual(['c2', 'c3'])
    expect(names(first, 'd1')).toEqual(['c1'])
    expect(names(second, 'd3')).toEqual(['c3'])
    expect(names(tableOf({}), 'd2')).toEqual([])
  }
})

test('the work to ask for each document of a library grows with its documents, not with their square', () => {
  let reads = 0
  const ids = Array.from({ length: 100 }, (_, index) => `d${index}`)
  const shards = tableOf(Object.fromEntries(ids.map(id => [id, tableOf({ [`c${id}`]: citing(`c${id}`, id) })])))
  const claims = new Proxy(shards, {
    get: (table, id) => {
      reads += 1
      return Reflect.get(table, id)
    }
  })
  for (const id of ids) expect(names(claims, id)).toEqual([`c${id}`])
  expect(reads).toBeLessThan(5 * ids.length)
})

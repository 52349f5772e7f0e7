import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layered } from '#core/layered-table'
import { listOf, type Table, tableOf, withRecords } from '#core/library'

const size = 1_200
const large: Table<number> = tableOf(Object.fromEntries(Array.from({ length: size }, (_, at) => [`d${at}`, at])))
const changes = fc.uniqueArray(
  fc.tuple(
    fc.oneof(
      fc.nat(size + 40).map(at => `d${at}`),
      fc.constantFrom('constructor', '__proto__', '7')
    ),
    fc.option(fc.nat())
  ),
  { maxLength: 9, selector: ([id]) => id }
)

/** As text: to compare thousands of entries one by one takes long. */
const sorted = (entries: [string, number][]) => JSON.stringify([...entries].sort())

function entriesOf(table: Table<number>): [string, number][] {
  return Object.entries(table)
}

test('after any row of changes a layered table reads as a copied one, and the tables before it are as they were', () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 30 }), rows => {
      let copied = large
      const versions: { table: Table<number>; entries: [string, number][] }[] = [
        { table: large, entries: entriesOf(large) }
      ]
      for (const row of rows) {
        copied = withRecords(copied, new Map(row))
        const before = versions.at(-1)?.table ?? large
        versions.push({ table: layered(before, new Map(row)), entries: entriesOf(copied) })
      }
      const touched = [...rows.flat().map(([id]) => id), 'd1', 'constructor', '__proto__', '7', 'absent']
      for (const { table, entries } of versions) {
        const copy = tableOf(Object.fromEntries(entries))
        const readings = (from: Table<number>) => touched.map(id => [id, from[id], Object.hasOwn(from, id), id in from])
        expect(readings(table)).toEqual(readings(copy))
        expect(sorted(entriesOf(table))).toBe(sorted(entries))
        const { ids, records } = listOf(table)
        expect(sorted(ids.map((id, at) => [id, records[at] as number]))).toBe(sorted(entries))
        expect(JSON.stringify({ ...table })).toBe(JSON.stringify(table))
      }
    }),
    { numRuns: 20 }
  )
})

test('nothing can be written into a layered table', () => {
  const table = layered(large, new Map([['d1', 7]])) as Record<string, number>
  expect(() => {
    table.d1 = 8
  }).toThrow(TypeError)
  expect(() => {
    delete table.d2
  }).toThrow(TypeError)
  expect(() => Object.assign(table, { d3: 1 })).toThrow(TypeError)
  expect(table).toMatchObject({ d1: 7, d2: 2, d3: 3 })
})

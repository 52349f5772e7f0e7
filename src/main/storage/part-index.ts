import type { Change } from '#core/change'
import type { Id } from '#core/ids'
import { type Library, type Table, tableOf } from '#core/library'
import type { Entry } from '#core/tables'
import { type Part, type PartedTable, partedTables, partOf } from './shards'

/** Which records are in which part and in what order, so that a part is written without looking at the whole table. */
export class PartIndex {
  /** By table and part: the number of each record. Records of a table stand in the order of their numbers. */
  private readonly numbers = new Map<PartedTable, Map<string, Map<Id, number>>>()
  private last = 0

  /** `numbers`: those that the files have, see `joinParts`. Records that have none yet follow in the order in which they stand in `library`. */
  constructor(library: Library, numbers: ReadonlyMap<string, number> = new Map()) {
    for (const number of numbers.values()) this.last = Math.max(this.last, number)
    for (const table of partedTables) {
      for (const id of Object.keys(library[table])) this.add(table, id, numbers.get(keyOf(table, id)))
    }
  }

  /** Takes note of parts that are there without a record. */
  notePart(table: PartedTable, parts: readonly string[]): void {
    for (const part of parts) this.recordsOf(table, part)
  }

  /** Takes note of the records that a change adds and removes. */
  note({ added, removed }: Change): void {
    for (const { table, record } of removed) {
      if (table !== 'claims') this.recordsOf(table, partOf(record.id)).delete(record.id)
    }
    for (const { table, record } of added) if (table !== 'claims') this.add(table, record.id)
  }

  /** The names of the parts of each table, in order. */
  get parts(): Record<string, string[]> {
    return Object.fromEntries(partedTables.map(table => [table, [...(this.numbers.get(table)?.keys() ?? [])].sort()]))
  }

  /** The numbers of all records, see `joinParts`. */
  get allNumbers(): Map<string, number> {
    const all = new Map<string, number>()
    for (const [table, parts] of this.numbers) {
      for (const numbers of parts.values()) for (const [id, number] of numbers) all.set(keyOf(table, id), number)
    }
    return all
  }

  /** The content of a part of `library`. */
  content(library: Library, table: PartedTable, part: string): Part {
    const records = library[table] as Table<Entry['record']>
    const numbers = [...this.recordsOf(table, part)].filter(([id]) => records[id] !== undefined)
    return {
      table,
      records: Object.fromEntries(numbers.map(([id]) => [id, records[id] as Entry['record']])),
      order: Object.fromEntries(numbers)
    }
  }

  private add(table: PartedTable, id: Id, known?: number): void {
    const numbers = this.recordsOf(table, partOf(id))
    if (numbers.has(id)) return
    if (known === undefined) this.last += 1
    numbers.set(id, known ?? this.last)
  }

  private recordsOf(table: PartedTable, part: string): Map<Id, number> {
    const parts = this.numbers.get(table) ?? new Map<string, Map<Id, number>>()
    this.numbers.set(table, parts)
    const numbers = parts.get(part) ?? new Map<Id, number>()
    parts.set(part, numbers)
    return numbers
  }
}

/** The tables that these parts make, each in the order in which its records came, and the numbers that give the order. */
export function joinParts(parts: readonly Part[]): {
  tables: Record<PartedTable, Table<Entry['record']>>
  numbers: Map<string, number>
} {
  const numbers = new Map<string, number>()
  const tables = Object.fromEntries(
    partedTables.map(table => {
      const records = parts
        .filter(part => part.table === table)
        .flatMap(part =>
          Object.entries(part.records).map(([id, record]) => ({ id, record, number: part.order[id] ?? 0 }))
        )
      records.sort((one, other) => one.number - other.number)
      for (const { id, number } of records) numbers.set(keyOf(table, id), number)
      return [table, tableOf(Object.fromEntries(records.map(({ id, record }) => [id, record])))]
    })
  ) as unknown as Record<PartedTable, Table<Entry['record']>>
  return { tables, numbers }
}

const keyOf = (table: PartedTable, id: Id) => `${table}/${id}`

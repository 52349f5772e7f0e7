import type { Claim } from './claims/claim'
import type { Id } from './ids'
import { type RecordOf, type TableName, tableNames } from './tables'

/**
 * Records by their id. Where a table is made it has no prototype (`tableOf`), so that an id such as `constructor`, which
 * comes from outside, finds nothing.
 */
export type Table<T> = Readonly<Record<Id, T>>

/**
 * Everything an open library knows, but the texts. Claims are nested by the document of their first evidence: a flat map
 * of 100,000 would be copied whole on every edit.
 */
export type Library = {
  readonly id: Id
  readonly name: string
  readonly claims: Table<Table<Claim>>
  /** Sources whose claims could not be read from their files: that they say nothing on a matter is not known. Absent: there are none. */
  readonly withoutClaims?: readonly Id[] | undefined
} & { readonly [Name in Exclude<TableName, 'claims'>]: Table<RecordOf<Name>> }

/** A table with a copy of the entries of `content`, and no prototype. */
export function tableOf<T>(content: Table<T> = {}): Record<Id, T> {
  return Object.assign(Object.create(null), content)
}

/** The ids of a table and, by the same index, its records. */
export interface Listed<T> {
  readonly ids: readonly Id[]
  readonly records: readonly T[]
}

// A table is never changed, only replaced: its lists hold as long as it is there.
const lists = new WeakMap<object, Listed<unknown>>()

/** The records of a table as lists, which are made once: to go through the fields of an object of thousands takes longer than an edit. */
export function listOf<T>(table: Table<T>): Listed<T> {
  const known = lists.get(table)
  if (known) return known as Listed<T>
  const listed = { ids: Object.keys(table), records: Object.values(table) }
  lists.set(table, listed)
  return listed
}

/** How many records a table has. */
export function sizeOf(table: Table<unknown>): number {
  return listOf(table).ids.length
}

/** Changes above which each is no longer looked up in the list. */
const fewChanges = 64

/** Records by id to put into a table, and (`null`) to take out of it. */
export type RecordChanges<T> = ReadonlyMap<Id, T | null>

/**
 * A copy of a table with these changes. Of a table of thousands it takes a tenth of the time of `tableOf`, because the lists of the table
 * are kept for its copy.
 */
export function withRecords<T>(table: Table<T>, changes: RecordChanges<T>): Table<T> {
  if (changes.size > fewChanges) return withMany(table, changes)
  const listed = listedWith(listOf(table), changes)
  return listedAs(wholeTable(listed), listed)
}

/** The table with these records. */
export function wholeTable<T>({ ids, records }: Listed<T>): Table<T> {
  const table = tableOf<T>()
  for (let at = 0; at < records.length; at += 1) table[ids[at] as Id] = records[at] as T
  return table
}

/** Keeps the lists of a table that is just being made. */
export function listedAs<T>(table: Table<T>, listed: Listed<T>): Table<T> {
  lists.set(table, listed)
  return table
}

/** The lists of a table with a few changes. */
export function listedWith<T>(listed: Listed<T>, changes: RecordChanges<T>): Listed<T> {
  let ids = listed.ids
  const records = [...listed.records]
  for (const [id, record] of changes) {
    const at = ids.indexOf(id)
    if (record !== null && at >= 0) records[at] = record
    else if (record !== null) {
      ids = [...ids, id]
      records.push(record)
    } else if (at >= 0) {
      ids = ids.toSpliced(at, 1)
      records.splice(at, 1)
    }
  }
  return { ids, records }
}

function withMany<T>(table: Table<T>, changes: RecordChanges<T>): Table<T> {
  const copy = tableOf(table)
  for (const [id, record] of changes) {
    if (record === null) delete copy[id]
    else copy[id] = record
  }
  return copy
}

/** A library without records. */
export function emptyLibrary(id: Id, name: string): Library {
  return { id, name, ...Object.fromEntries(tableNames.map(table => [table, tableOf()])) } as unknown as Library
}

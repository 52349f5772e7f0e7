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
} & { readonly [Name in Exclude<TableName, 'claims'>]: Table<RecordOf<Name>> }

/** A table with a copy of the entries of `content`, and no prototype. */
export function tableOf<T>(content: Table<T> = {}): Record<Id, T> {
  return Object.assign(Object.create(null), content)
}

/** A library without records. */
export function emptyLibrary(id: Id, name: string): Library {
  return { id, name, ...Object.fromEntries(tableNames.map(table => [table, tableOf()])) } as unknown as Library
}

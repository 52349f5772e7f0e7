import { join } from 'node:path'
import { z } from 'zod'
import type { Change } from '#core/change'
import { homeOf } from '#core/claims/claim'
import { DocumentBody } from '#core/documents/document'
import { Id, Instant } from '#core/ids'
import { type Table, tableOf } from '#core/library'
import { type Entry, type RecordOf, type TableName, tableNames, tables, upgradeRecord } from '#core/tables'

/** A table whose records are in parts. */
export type PartedTable = Exclude<TableName, 'claims'>

/** The tables whose records are in parts; claims are in the files of their documents. */
export const partedTables = tableNames.filter((name): name is PartedTable => tables[name].file === 'part')

/** Name of a part of a table: two hexadecimal digits. */
export const PartName = z.string().regex(/^[0-9a-f]{2}$/)

/**
 * The part of its table in which a record is kept: FNV-1a over its id, the lowest 8 bits. 256 parts at most, so that an edit rewrites one
 * of 256 and a small library has few files.
 */
export function partOf(id: Id): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash & 0xff).toString(16).padStart(2, '0')
}

/**
 * The present form of `library.json`. `parts`: which files each table has. Once named, a part stays, with no records if need be, so that
 * a missing file is known to be missing.
 */
export const LibraryHeader = z.object({
  id: Id,
  name: z.string(),
  createdAt: Instant,
  parts: z.object(Object.fromEntries(partedTables.map(table => [table, z.array(PartName)]))),
  /** Whether briefings are signed, so that a missing key is known to be missing. */
  isSigning: z.boolean().default(false)
})
export type LibraryHeader = z.infer<typeof LibraryHeader>

/** The present form of a part of each table. */
const partSchemas = new Map(
  partedTables.map(table => [
    table,
    z.object({ table: z.literal(table), records: recordsOf(table), order: z.record(Id, z.int().positive()) })
  ])
)

/** The content of a part of a table. */
export interface Part {
  table: PartedTable
  records: Table<Entry['record']>
  /** By the ids of the records: numbers that put the records of all parts in the order in which they came. */
  order: Readonly<Record<Id, number>>
}

export function partSchema(table: PartedTable): z.ZodType<Part> {
  return partSchemas.get(table) as unknown as z.ZodType<Part>
}

/** Records by their id. Without a prototype, see `Table`. */
export function recordsOf<Name extends TableName>(name: Name) {
  const { schema } = tables[name]
  return z.record(Id, schema).transform(records => tableOf(records as Table<RecordOf<Name>>))
}

export const ClaimsFile = z.object({ documentId: Id, claims: recordsOf('claims') })
export type ClaimsFile = z.infer<typeof ClaimsFile>
export const BodyFile = DocumentBody

/** Records by their id as a program of `version` wrote them, in the form of this program. They are not checked. */
export function upgradeRecords(name: TableName, version: number, stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored
  return Object.fromEntries(Object.entries(stored).map(([id, record]) => [id, upgradeRecord(name, version, record)]))
}

/** The value with the records at `key` in the form of this program, see `upgradeRecords`. */
export function upgradeRecordsAt(key: string, name: TableName, version: number, stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored
  return { ...stored, [key]: upgradeRecords(name, version, (stored as Record<string, unknown>)[key]) }
}

/** Which file a shard is: the unit that is written whole. */
export type Shard = { kind: 'part'; table: PartedTable; part: string } | { kind: 'claims'; documentId: Id }

/** Folders that every library has. */
export const folderParts = ['tables', 'documents', 'originals', 'backups', 'cache'] as const

/** Names of files below the library folder. Two leading letters of the id spread the documents over folders. */
export const names = {
  library: 'library.json',
  signingKey: 'signing-key.json',
  part: (table: PartedTable, part: string) => `tables/${table}/${part}.json`,
  body: (id: Id) => `documents/${id.slice(0, 2)}/${id}.json`,
  claims: (documentId: Id) => `documents/${documentId.slice(0, 2)}/${documentId}.claims.json`,
  cachedClaims: (segment: string) => `cache/claims/${segment}.json`
} as const

export function nameOf(shard: Shard): string {
  return shard.kind === 'part' ? names.part(shard.table, shard.part) : names.claims(shard.documentId)
}

export const paths = {
  library: (folder: string) => join(folder, names.library),
  journal: (folder: string) => join(folder, 'journal.jsonl'),
  history: (folder: string) => join(folder, 'history.jsonl'),
  lock: (folder: string) => join(folder, 'library.lock'),
  body: (folder: string, id: Id) => join(folder, names.body(id)),
  claims: (folder: string, documentId: Id) => join(folder, names.claims(documentId))
} as const

/**
 * The shards that must be written for these changes to outlive the journal, each once. The claims of a document come before its record,
 * so that a document that is found has its file of claims.
 */
export function shardsOf(changes: readonly Change[]): Shard[] {
  const shards = new Map<string, Shard>()
  const touch = (entry: Entry) => {
    const shard = shardOf(entry)
    shards.set(nameOf(shard), shard)
  }
  for (const change of changes) {
    for (const entry of [...change.added, ...change.removed]) {
      touch(entry)
      if (entry.table !== 'documents') continue
      const claims: Shard = { kind: 'claims', documentId: entry.record.id }
      shards.set(nameOf(claims), claims)
    }
    for (const { before, after } of change.updated) {
      touch(before)
      touch(after)
    }
  }
  const all = [...shards.values()]
  return [...all.filter(({ kind }) => kind === 'claims'), ...all.filter(({ kind }) => kind === 'part')]
}

/** The shard that keeps a record. */
export function shardOf(entry: Entry): Shard {
  return entry.table === 'claims'
    ? { kind: 'claims', documentId: homeOf(entry.record) }
    : { kind: 'part', table: entry.table, part: partOf(entry.record.id) }
}

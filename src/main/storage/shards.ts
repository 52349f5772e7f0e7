import { join } from 'node:path'
import { z } from 'zod'
import type { Change } from '#core/change'
import { type Claim, homeOf } from '#core/claims/claim'
import { DocumentBody } from '#core/documents/document'
import { Id, Instant } from '#core/ids'
import { type Library, type Table, tableOf } from '#core/library'
import {
  type Entry,
  type RecordOf,
  schemaVersion,
  type TableName,
  tableNames,
  tables,
  upgradeRecord
} from '#core/tables'

/** The tables that `library.json` keeps. */
export const libraryTables = tableNames.filter(name => tables[name].file === 'library')

const Header = z.object({ schemaVersion: z.int().positive(), id: Id, name: z.string(), createdAt: Instant })

export type LibraryFile = z.infer<typeof Header> & { [Name in TableName]?: Record<Id, RecordOf<Name>> }

/** The present form of `library.json`. */
export const LibraryFile = Header.extend(
  Object.fromEntries(libraryTables.map(name => [name, recordsOf(name)]))
) as unknown as z.ZodType<LibraryFile>

/**
 * `library.json` as a program of `version` wrote it, in the form of this program: with the tables that came later empty. It is not
 * checked.
 */
export function upgradeLibraryFile(
  version: number,
  stored: Readonly<Record<string, unknown>>
): Record<string, unknown> {
  const form: Record<string, unknown> = { ...stored, schemaVersion }
  for (const name of libraryTables) {
    const records = stored[name]
    if (records === undefined && tables[name].since > version) form[name] = {}
    else if (typeof records === 'object' && records !== null) form[name] = upgradeRecords(name, version, records)
  }
  return form
}

function upgradeRecords(name: TableName, version: number, stored: object): Record<string, unknown> {
  const records = Object.entries(stored).map(([id, record]) => [id, upgradeRecord(name, version, record)])
  return Object.fromEntries(records)
}

/** The content of `library.json` for a library whose other tables are in files of their own. */
export function libraryFile(library: Library, createdAt: Instant): LibraryFile {
  const { id, name } = library
  const content = Object.fromEntries(libraryTables.map(table => [table, library[table]]))
  return { schemaVersion, id, name, createdAt, ...content }
}

/** Records by their id. Without a prototype, see `Table`. */
function recordsOf<Name extends TableName>(name: Name) {
  const { schema } = tables[name]
  return z.record(Id, schema).transform(records => tableOf(records as Table<RecordOf<Name>>))
}

export const ClaimsFile = z.object({ documentId: Id, claims: recordsOf('claims') })
export type ClaimsFile = z.infer<typeof ClaimsFile>
export const BriefingFile = tables.briefings.schema
export const BodyFile = DocumentBody

/** A file of claims as a program of `version` wrote it, in the form of this program. It is not checked. */
export function upgradeClaimsFile(version: number, stored: unknown): unknown {
  const { claims } = (stored ?? {}) as { claims?: unknown }
  if (typeof claims !== 'object' || claims === null) return stored
  return { ...(stored as object), claims: upgradeRecords('claims', version, claims) }
}

/** Which file a shard is: the unit that is written whole. */
export type Shard = { kind: 'library' } | { kind: 'claims'; documentId: Id } | { kind: 'briefing'; id: Id }

/** Folders that every library has. */
export const folderParts = ['documents', 'briefings', 'originals', 'backups', 'cache'] as const

export const paths = {
  library: (folder: string) => join(folder, 'library.json'),
  journal: (folder: string) => join(folder, 'journal.jsonl'),
  lock: (folder: string) => join(folder, 'library.lock'),
  /** Two leading letters of the id spread the documents, so that no folder grows past what file systems like. */
  body: (folder: string, id: Id) => join(folder, 'documents', id.slice(0, 2), `${id}.json`),
  claims: (folder: string, documentId: Id) =>
    join(folder, 'documents', documentId.slice(0, 2), `${documentId}.claims.json`),
  briefing: (folder: string, id: Id) => join(folder, 'briefings', `${id}.json`),
  original: (folder: string, sha256: string, extension: string) => join(folder, 'originals', `${sha256}.${extension}`)
} as const

/** The shards that must be written for these changes to outlive the journal, each once. */
export function shardsOf(changes: readonly Change[]): Shard[] {
  const shards = new Map<string, Shard>()
  const touch = (entry: Entry) => {
    const shard = shardOf(entry)
    shards.set(JSON.stringify(shard), shard)
  }
  for (const change of changes) {
    for (const entry of [...change.added, ...change.removed]) touch(entry)
    for (const { before, after } of change.updated) {
      touch(before)
      touch(after)
    }
  }
  return [...shards.values()]
}

function shardOf(entry: Entry): Shard {
  switch (tables[entry.table].file) {
    case 'library':
      return { kind: 'library' }
    case 'document':
      return { kind: 'claims', documentId: homeOf(entry.record as Claim) }
    case 'own':
      return { kind: 'briefing', id: entry.record.id }
  }
}

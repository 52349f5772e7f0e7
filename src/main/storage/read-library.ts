import { z } from 'zod'
import { apply } from '#core/change'
import type { Id } from '#core/ids'
import { emptyLibrary, type Library, type Table, tableOf } from '#core/library'
import { schemaVersion } from '#core/tables'
import { DamagedFileError, NewerFileError } from './damaged-file'
import { inBatches } from './in-batches'
import { emptyJournal, Journal, type JournalContent } from './journal'
import { type FileContent, fitting, readStored } from './json-file'
import { firstPartedVersion, readOldLayout } from './old-layout'
import { joinParts } from './part-index'
import {
  ClaimsFile,
  LibraryHeader,
  nameOf,
  names,
  type Part,
  type PartedTable,
  partedTables,
  partSchema,
  type Shard,
  upgradeRecordsAt
} from './shards'
import { storedContent } from './stored-file'
import type { StoredFolder } from './stored-folder'
import { isSystemError } from './system-refusal'
import { type UnknownPart, unknownField } from './unknown-part'

/** A shard that could not be read. The library is open without it; what touches it is refused. */
export interface Gap {
  shard: Shard
  error: DamagedFileError
}

/** All that the files of a library hold, but the texts and the imported files. */
export interface StoredLibrary {
  header: LibraryHeader
  /** Of the program that wrote `library.json`. */
  version: number
  journal: JournalContent
  /** The library that the files make without the journal. */
  checkpointed: Library
  /** The library that the files and the edits of the journal make together. */
  library: Library
  /** See `joinParts`. */
  numbers: ReadonlyMap<string, number>
  gaps: Gap[]
  /** The first part found that this program does not know; `null`: it knows all. */
  unknown: UnknownPart | null
}

/**
 * Reads and checks the library below `base` and changes nothing. `isJournalForeign`: the journal there is not the library's and is not
 * read. A damaged `library.json` or journal, and any damaged file of a version before 3, throws `DamagedFileError`.
 */
export async function readLibrary(
  base: StoredFolder,
  { isJournalForeign }: { isJournalForeign: boolean }
): Promise<StoredLibrary> {
  const path = base.at(names.library)
  const bytes = await base.read(names.library)
  if (!bytes) throw new DamagedFileError(path, 'gone')
  const text = bytes.toString('utf8')
  const { value, version } = storedContent(path, names.library, text, 0)
  const files = version === 0 ? await readOld(base, value) : await readParts(base, value, version)
  const journal = isJournalForeign ? emptyJournal : await Journal.read(base)
  const library = journal.entries.reduce((before, entry) => apply(before, entry.change), files.checkpointed)
  return { ...files, journal, library, unknown: files.unknown ?? journal.unknown }
}

type Files = Omit<StoredLibrary, 'journal' | 'library'>

const Versioned = z.looseObject({ schemaVersion: z.int().positive() })

async function readOld(base: StoredFolder, value: unknown): Promise<Files> {
  const path = base.at(names.library)
  const stored = fitting(path, value, Versioned)
  const version = stored.schemaVersion
  if (version >= firstPartedVersion) throw new DamagedFileError(path, 'noChecksum')
  const { header, tables, claims, unknown } = await readOldLayout(base, version, stored)
  const checkpointed = { ...emptyLibrary(header.id, header.name), ...tables, claims: withoutEmpty(claims) } as Library
  const parts = Object.fromEntries(partedTables.map(table => [table, []]))
  return {
    header: { ...header, parts, isSigning: false },
    version,
    checkpointed,
    numbers: new Map(),
    gaps: [],
    unknown
  }
}

async function readParts(base: StoredFolder, value: unknown, version: number): Promise<Files> {
  const header = await headerOf(base, value, version)
  const gaps: Gap[] = []
  const found = async <T>(shard: Shard, read: Promise<FileContent<T> | null>): Promise<FileContent<T> | null> => {
    try {
      const file = await read
      if (file) return file
      throw new DamagedFileError(base.at(nameOf(shard)), 'gone')
    } catch (error) {
      const damage = damageOf(error, base.at(nameOf(shard)))
      if (!damage) throw error
      gaps.push({ shard, error: damage })
      return null
    }
  }
  const shards = partedTables.flatMap(table => (header.content.parts[table] ?? []).map(part => ({ table, part })))
  const parts = await inBatches(shards, ({ table, part }) =>
    found({ kind: 'part', table, part }, readPart(base, table, part))
  )
  const { tables, numbers } = joinParts(parts.flatMap(file => file?.content ?? []))
  const documentIds = Object.keys(tables.documents)
  const claimFiles = await inBatches(documentIds, documentId =>
    found({ kind: 'claims', documentId }, readClaims(base, documentId))
  )
  const claims = tableOf<ClaimsFile['claims']>()
  for (const file of claimFiles) if (file) claims[file.content.documentId] = file.content.claims
  const { id, name } = header.content
  return {
    header: header.content,
    version,
    checkpointed: { ...emptyLibrary(id, name), ...tables, claims: withoutEmpty(claims) } as Library,
    numbers,
    gaps,
    unknown: header.unknown ?? [...parts, ...claimFiles].find(file => file?.unknown)?.unknown ?? null
  }
}

/** A part of a table below `base`; see `readStored`. */
export function readPart(base: StoredFolder, table: PartedTable, part: string): Promise<FileContent<Part> | null> {
  return readStored(base, names.part(table, part), partSchema(table), {
    upgrade: (from, stored) => upgradeRecordsAt('records', table, from, stored)
  })
}

/** The file of claims of a document below `base`; see `readStored`. */
export function readClaims(base: StoredFolder, documentId: Id): Promise<FileContent<ClaimsFile> | null> {
  return readStored(base, names.claims(documentId), ClaimsFile, {
    upgrade: (from, stored) => upgradeRecordsAt('claims', 'claims', from, stored)
  })
}

async function headerOf(base: StoredFolder, value: unknown, version: number): Promise<FileContent<LibraryHeader>> {
  const path = base.at(names.library)
  const content = fitting(path, value, LibraryHeader, version)
  const part = version > schemaVersion ? 'schemaVersion' : unknownField(value, content)
  return { content, version, unknown: part === null ? null : { file: path, part, version } }
}

/** The claims by document, without the documents that have none. */
function withoutEmpty(claims: Readonly<Record<string, ClaimsFile['claims']>>): Table<ClaimsFile['claims']> {
  return tableOf(Object.fromEntries(Object.entries(claims).filter(([, shard]) => Object.keys(shard).length > 0)))
}

/** Why one file of many cannot be read; `null`: the error is not that of this file alone. */
function damageOf(error: unknown, path: string): DamagedFileError | null {
  if (error instanceof NewerFileError) return null
  if (error instanceof DamagedFileError) return error
  const isOfFile = isSystemError(error) && ['EIO', 'EACCES', 'EPERM'].includes(error.code ?? '')
  return isOfFile ? new DamagedFileError(path, 'system', error.message) : null
}

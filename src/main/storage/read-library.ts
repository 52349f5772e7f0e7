import { z } from 'zod'
import { apply } from '#core/change'
import type { Id } from '#core/ids'
import { emptyLibrary, type Library, type Table, tableOf } from '#core/library'
import { schemaVersion } from '#core/tables'
import { ClaimsCache } from './claims-cache'
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
  /** With the copies of the claims that are still to be written. */
  cache: ClaimsCache
}

/** The most documents whose claims are read at once and straight from their files. */
export const fewDocuments = 64

export interface ReadLibraryOptions {
  /** The journal there is not the library's and is not read. */
  isJournalForeign: boolean
  /**
   * Called in a library of more than `fewDocuments` before its claims are read, with the library as it will be but for its claims, which
   * are read when it has resolved.
   */
  onTables?: ((library: Library) => Promise<void>) | undefined
  /** Called while these claims are read, with how many documents have been read and how many there are. */
  onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Reads and checks the library below `base` and changes nothing. A damaged `library.json` or journal, and any damaged file of a version
 * before 3, throws `DamagedFileError`.
 */
export async function readLibrary(base: StoredFolder, options: ReadLibraryOptions): Promise<StoredLibrary> {
  const path = base.at(names.library)
  const bytes = await base.read(names.library)
  if (!bytes) throw new DamagedFileError(path, 'gone')
  const { value, version } = storedContent(path, names.library, bytes, 0)
  const files = version === 0 ? await readOld(base, value, options) : await readParts(base, value, version, options)
  const { journal, checkpointed } = files
  return { ...files, library: withJournal(checkpointed, journal), unknown: files.unknown ?? journal.unknown }
}

type Files = Omit<StoredLibrary, 'library'>

function withJournal(library: Library, { entries }: JournalContent): Library {
  return entries.reduce((before, entry) => apply(before, entry.change), library)
}

async function readJournal(base: StoredFolder, { isJournalForeign }: ReadLibraryOptions): Promise<JournalContent> {
  return isJournalForeign ? emptyJournal : Journal.read(base)
}

const Versioned = z.looseObject({ schemaVersion: z.int().positive() })

async function readOld(base: StoredFolder, value: unknown, options: ReadLibraryOptions): Promise<Files> {
  const path = base.at(names.library)
  const stored = fitting(path, value, Versioned)
  const version = stored.schemaVersion
  if (version >= firstPartedVersion) throw new DamagedFileError(path, 'noChecksum')
  const { header, tables, claims, unknown } = await readOldLayout(base, version, stored)
  const checkpointed = { ...emptyLibrary(header.id, header.name), ...tables, claims: withoutEmpty(claims) } as Library
  const parts = Object.fromEntries(partedTables.map(table => [table, []]))
  const journal = await readJournal(base, options)
  const cache = new ClaimsCache(base)
  const present = { ...header, parts, isSigning: false }
  return { header: present, version, journal, checkpointed, numbers: new Map(), gaps: [], unknown, cache }
}

async function readParts(
  base: StoredFolder,
  value: unknown,
  version: number,
  options: ReadLibraryOptions
): Promise<Files> {
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
  const journal = await readJournal(base, options)
  const { id, name } = header.content
  const withoutClaims = { ...emptyLibrary(id, name), ...tables } as Library
  const cache = new ClaimsCache(base)
  const claimsFile = (documentId: Id) => found({ kind: 'claims', documentId }, readClaims(base, documentId))
  const claimFiles = await readAllClaims(withoutClaims, journal, cache, claimsFile, options)
  const claims = tableOf<ClaimsFile['claims']>()
  for (const file of claimFiles) if (file) claims[file.content.documentId] = file.content.claims
  return {
    header: header.content,
    version,
    journal,
    checkpointed: { ...withoutClaims, claims: withoutEmpty(claims), ...lacking(gaps) },
    numbers,
    gaps,
    unknown: header.unknown ?? [...parts, ...claimFiles].find(file => file?.unknown)?.unknown ?? null,
    cache
  }
}

type FoundClaims = FileContent<ClaimsFile> | null

/** The files of claims in the order of their documents. */
async function readAllClaims(
  library: Library,
  journal: JournalContent,
  cache: ClaimsCache,
  read: (documentId: Id) => Promise<FoundClaims>,
  { onTables, onProgress }: ReadLibraryOptions
): Promise<FoundClaims[]> {
  const documentIds = Object.keys(library.documents)
  if (documentIds.length <= fewDocuments) return inBatches(documentIds, read)
  await onTables?.({ ...withJournal(library, journal), claims: tableOf() })
  const files = new Map<Id, FoundClaims>()
  for (const [segment, ids] of cache.segments(documentIds)) {
    const inSegment = await cache.claimsOf(segment, ids, read)
    for (const [index, id] of ids.entries()) files.set(id, inSegment[index] ?? null)
    onProgress?.(files.size, documentIds.length)
  }
  return documentIds.map(id => files.get(id) ?? null)
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

/** The sources whose claims are missing, as `Library` has them. */
function lacking(gaps: readonly Gap[]): Pick<Library, 'withoutClaims'> {
  const ids = gaps.flatMap(({ shard }) => (shard.kind === 'claims' ? [shard.documentId] : []))
  return ids.length === 0 ? {} : { withoutClaims: ids }
}

/** Why one file of many cannot be read; `null`: the error is not that of this file alone. */
function damageOf(error: unknown, path: string): DamagedFileError | null {
  if (error instanceof NewerFileError) return null
  if (error instanceof DamagedFileError) return error
  const isOfFile = isSystemError(error) && ['EIO', 'EACCES', 'EPERM'].includes(error.code ?? '')
  return isOfFile ? new DamagedFileError(path, 'system', error.message) : null
}

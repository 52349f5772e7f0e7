import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentBody, DocumentRecord } from '#core/documents/document'
import type { Id } from '#core/ids'
import { schemaVersion } from '#core/tables'
import { sha256 } from '../sha256'
import { DamagedFileError, NewerFileError, nullIfDamaged } from './damaged-file'
import { type FileContent, readStored } from './json-file'
import { isSignedBy, type KeyFile, keyFileName, readKeyFile } from './key-file'
import { readClaims, readPart } from './read-library'
import {
  BodyFile,
  type ClaimsFile,
  LibraryHeader,
  names,
  type Part,
  type PartedTable,
  PartName,
  partedTables,
  type Shard
} from './shards'
import type { StoredFolder } from './stored-folder'
import { isSystemError } from './system-refusal'

/** A file of a library. The same file is looked for in the library itself and in its backups. */
export interface LibraryFile<T> {
  /** Below the library folder. */
  name: string
  /** Absent: it is no shard. */
  shard?: Shard
  /** The content of the file below `base`, checked; `null` where there is none. Throws `DamagedFileError`. */
  read: (base: StoredFolder) => Promise<FileContent<T> | null>
}

/** Why the content of a file cannot be had. */
export interface FileDamage {
  file: LibraryFile<unknown>
  error: DamagedFileError
  isGone: boolean
  /** The system does not let this program read the file: it may be whole. */
  isRefused: boolean
}

export type ReadAttempt<T> = { ok: true; content: FileContent<T> } | { ok: false; damage: FileDamage }

/** Reads a file below `base`. A file of a newer version is no damage: throws `NewerFileError`. */
export async function attempt<T>(base: StoredFolder, file: LibraryFile<T>): Promise<ReadAttempt<T>> {
  const path = base.at(file.name)
  const known = { file, isGone: false, isRefused: false }
  try {
    const content = await file.read(base)
    if (content) return { ok: true, content }
    return { ok: false, damage: { ...known, error: new DamagedFileError(path, 'gone'), isGone: true } }
  } catch (error) {
    if (error instanceof NewerFileError) throw error
    if (error instanceof DamagedFileError) return { ok: false, damage: { ...known, error } }
    if (!isSystemError(error) || !['EIO', 'EACCES', 'EPERM'].includes(error.code ?? '')) throw error
    const isRefused = error.code !== 'EIO'
    return { ok: false, damage: { ...known, error: new DamagedFileError(path, 'system', error.message), isRefused } }
  }
}

/** The content of a file below `base`, a backup; `null`: there is none that this program can read. */
export async function goodContent<T>(base: StoredFolder, file: LibraryFile<T>): Promise<T | null> {
  try {
    const found = await attempt(base, file)
    return found.ok ? found.content.content : null
  } catch (error) {
    return nullIfDamaged(error)
  }
}

/** `library.json` in its present form. One without a checksum is damaged here, see `isOlderLayout`. */
export const headerFile: LibraryFile<LibraryHeader> = {
  name: names.library,
  read: base => readStored(base, names.library, LibraryHeader)
}

/** `library.key`, of an encrypted library alone. */
export const keyFile: LibraryFile<KeyFile> = {
  name: keyFileName,
  read: async base => {
    const content = await readKeyFile(base.path)
    if (content && base.key && !isSignedBy(content, base.key)) {
      throw new DamagedFileError(base.at(keyFileName), 'notDecrypted')
    }
    return content && { content, version: schemaVersion, unknown: null }
  }
}

export function partFile(table: PartedTable, part: string): LibraryFile<Part> {
  const name = names.part(table, part)
  return { name, shard: { kind: 'part', table, part }, read: base => readPart(base, table, part) }
}

export function claimsFile(documentId: Id): LibraryFile<ClaimsFile> {
  const name = names.claims(documentId)
  return { name, shard: { kind: 'claims', documentId }, read: base => readClaims(base, documentId) }
}

/** The text of a document. `record`: `null` where the library does not have the document, so that only the checksum can be held against it. */
export function textFile(id: Id, record: Pick<DocumentRecord, 'textSha256'> | null): LibraryFile<DocumentBody> {
  const name = names.body(id)
  return {
    name,
    read: async base => {
      const file = await readStored(base, name, BodyFile)
      if (file && record && sha256(file.content.text) !== record.textSha256)
        throw new DamagedFileError(base.at(name), 'text')
      return file
    }
  }
}

/** An imported file. Its name follows from its hash, see `StoredFolder.originalName`. Its content is its bytes. */
export function originalFile(name: string): LibraryFile<Buffer> {
  return {
    name,
    read: async base => {
      const bytes = await base.read(name)
      if (!bytes) return null
      if (!base.isOriginal(name, bytes)) throw new DamagedFileError(base.at(name), 'original')
      return { content: bytes, version: schemaVersion, unknown: null }
    }
  }
}

/** The files of a library folder whose names have the form of such files. */
export interface NamedFiles {
  parts: { table: PartedTable; part: string }[]
  claims: Id[]
  texts: Id[]
  originals: string[]
}

const documentName = /^([A-Za-z0-9_-]{1,64})(\.claims)?\.json$/
const originalForm = /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/

/** The entries below `base`: files, or anything else in their places. */
export async function namedFiles(base: string): Promise<NamedFiles> {
  const found: NamedFiles = { parts: [], claims: [], texts: [], originals: [] }
  for (const table of partedTables) {
    for (const name of await entriesOf(join(base, 'tables', table))) {
      const part = name.slice(0, -'.json'.length)
      if (name.endsWith('.json') && PartName.safeParse(part).success) found.parts.push({ table, part })
    }
  }
  for (const letters of await entriesOf(join(base, 'documents'))) {
    for (const name of await entriesOf(join(base, 'documents', letters))) {
      const [, id, isClaims] = documentName.exec(name) ?? []
      if (id?.slice(0, 2) === letters) found[isClaims ? 'claims' : 'texts'].push(id)
    }
  }
  const originals = await entriesOf(join(base, 'originals'))
  found.originals = originals.filter(name => originalForm.test(name)).map(name => `originals/${name}`)
  return found
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

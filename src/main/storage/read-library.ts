import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Briefing } from '#core/briefing/briefing'
import { apply } from '#core/change'
import { emptyLibrary, type Library, tableOf } from '#core/library'
import { upgradeRecord } from '#core/tables'
import { DamagedFileError } from './damaged-file'
import { statIfThere } from './file-identity'
import { emptyJournal, Journal, type JournalContent } from './journal'
import { fitting, parseJson, readIfThere } from './json-file'
import { readLibraryFile, type StoredLibraryFile } from './migrations'
import { BriefingFile, ClaimsFile, paths, upgradeClaimsFile } from './shards'
import { type UnknownPart, unknownField } from './unknown-part'

/** Reading many small files at once is faster, but a folder of 10,000 must not exhaust the file handles. */
const readsAtOnce = 64

/** All that the files of a library hold, but the texts and the imported files. */
export interface StoredLibrary {
  libraryFile: StoredLibraryFile
  journal: JournalContent
  /** The library that the files and the edits of the journal make together. */
  library: Library
  /** The first part found that this program does not know; `null`: it knows all. */
  unknown: UnknownPart | null
}

/**
 * Reads and checks the library below `base` and changes nothing. `isJournalForeign`: the journal there is not the library's and is not
 * read. Throws `DamagedFileError`.
 */
export async function readLibrary(
  base: string,
  { isJournalForeign }: { isJournalForeign: boolean }
): Promise<StoredLibrary> {
  const libraryFile = await readLibraryFile(base)
  const { schemaVersion: _, createdAt: __, id, name, ...records } = libraryFile.content
  const { version } = libraryFile
  const shards = await readShards(base, version, Object.keys(libraryFile.content.documents ?? {}))
  const journal = isJournalForeign ? emptyJournal : await Journal.read(paths.journal(base))
  const checkpointed: Library = { ...emptyLibrary(id, name), ...records, ...shards.tables }
  const library = journal.entries.reduce((before, entry) => apply(before, entry.change), checkpointed)
  return { libraryFile, journal, library, unknown: libraryFile.unknown ?? shards.unknown ?? journal.unknown }
}

interface Shards {
  tables: Pick<Library, 'claims' | 'briefings'>
  unknown: UnknownPart | null
}

/** The tables whose records are in files of their own, in the order of these files. `version`: of `library.json`. */
async function readShards(base: string, version: number, documentIds: readonly string[]): Promise<Shards> {
  // A source without a claim has no file of claims, but the folder of all of them is never missing.
  const documents = join(base, 'documents')
  if (documentIds.length > 0 && !(await statIfThere(documents))) throw new DamagedFileError(documents, 'is gone')
  const claimFiles = await inBatches(documentIds, id =>
    readShard(paths.claims(base, id), version, ClaimsFile, stored => upgradeClaimsFile(1, stored))
  )
  const names = (await namesIn(join(base, 'briefings'))).filter(file => file.endsWith('.json')).sort()
  const briefingFiles = await inBatches(names, name =>
    readShard(join(base, 'briefings', name), version, BriefingFile, stored => upgradeRecord('briefings', 1, stored))
  )
  const claims = tableOf<ClaimsFile['claims']>()
  for (const [index, file] of claimFiles.entries()) {
    const id = documentIds[index]
    if (id !== undefined && file && Object.keys(file.content.claims).length > 0) claims[id] = file.content.claims
  }
  const briefings = tableOf<Briefing>()
  for (const file of briefingFiles) if (file) briefings[file.content.id] = file.content
  const unknown = [...claimFiles, ...briefingFiles].find(file => file?.unknown)?.unknown ?? null
  return { tables: { claims, briefings }, unknown }
}

/** The content of a file that does not say its version, in the present form; `null`: there is no such file. */
async function readShard<T>(
  file: string,
  version: number,
  schema: z.ZodType<T>,
  upgrade: (stored: unknown) => unknown
): Promise<{ content: T; unknown: UnknownPart | null } | null> {
  const bytes = await readIfThere(file)
  if (!bytes) return null
  const form = upgrade(parseJson(file, bytes.toString('utf8')))
  const content = fitting(file, form, schema, version)
  const part = unknownField(form, content)
  return { content, unknown: part === null ? null : { file, part, version } }
}

/** The names in a folder; none where there is no such folder, since copies may leave empty ones out. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The results of the work on each item, in the order of the items. */
async function inBatches<T, Result>(items: readonly T[], work: (item: T) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += readsAtOnce) {
    results.push(...(await Promise.all(items.slice(start, start + readsAtOnce).map(work))))
  }
  return results
}

import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import type { Briefing } from '#core/briefing/briefing'
import { Id, Instant } from '#core/ids'
import { type Table, tableOf } from '#core/library'
import { tables, upgradeRecord } from '#core/tables'
import { writeBackup } from './backup-folder'
import { DamagedFileError } from './damaged-file'
import { statIfThere } from './file-identity'
import { inBatches } from './in-batches'
import { fitting, readStored } from './json-file'
import {
  ClaimsFile,
  type LibraryHeader,
  names,
  type PartedTable,
  partedTables,
  recordsOf,
  upgradeRecords,
  upgradeRecordsAt
} from './shards'
import type { StoredFolder } from './stored-folder'
import { type UnknownPart, unknownField } from './unknown-part'

/** The first version whose tables are in parts with checksums. Before it, `library.json` held all tables but two. */
export const firstPartedVersion = 3

/** The tables that `library.json` held. Briefings had a file each. */
const wholeTables = partedTables.filter(table => table !== 'briefings')

const Header = z.object({ schemaVersion: z.int().positive(), id: Id, name: z.string(), createdAt: Instant })
const OldLibraryFile = Header.extend(Object.fromEntries(wholeTables.map(name => [name, recordsOf(name)])))

/** All that the files of a library of version 1 or 2 hold, but the journal, texts and imported files. */
export interface OldLayout {
  header: Omit<LibraryHeader, 'parts' | 'isSigning'>
  tables: Record<PartedTable, Table<{ id: Id }>>
  claims: Record<Id, ClaimsFile['claims']>
  unknown: UnknownPart | null
}

/**
 * Reads a library of version 1 or 2 below `base` and changes nothing. `stored`: the content of its `library.json`. Files that were
 * brought up to date before a kill are read as well. Throws `DamagedFileError`.
 */
export async function readOldLayout(base: StoredFolder, version: number, stored: object): Promise<OldLayout> {
  const path = base.at(names.library)
  const form = upgradedLibraryFile(version, stored)
  const content = fitting(path, form, OldLibraryFile, version) as z.infer<typeof Header> & Record<string, unknown>
  const part = unknownField(form, content)
  const { id, name, createdAt, schemaVersion: _, ...whole } = content
  const documentIds = Object.keys(whole.documents ?? {})
  // A source without a claim has no file of claims, but the folder of all of them is never missing.
  const documents = base.at('documents')
  if (documentIds.length > 0 && !(await statIfThere(documents))) throw new DamagedFileError(documents, 'gone')
  const claimFiles = await inBatches(documentIds, id =>
    readStored(base, names.claims(id), ClaimsFile, {
      plainVersion: version,
      upgrade: (from, file) => upgradeRecordsAt('claims', 'claims', Math.min(from, version), file)
    })
  )
  const briefingFiles = await inBatches(await briefingNames(base), file =>
    readStored(base, file, tables.briefings.schema, {
      plainVersion: version,
      upgrade: (_, briefing) => upgradeRecord('briefings', version, briefing)
    })
  )
  const claims = tableOf<ClaimsFile['claims']>()
  for (const file of claimFiles) if (file) claims[file.content.documentId] = file.content.claims
  const briefings = tableOf<Briefing>()
  for (const file of briefingFiles) if (file) briefings[file.content.id] = file.content
  const unknown = part === null ? null : { file: path, part, version }
  return {
    header: { id, name, createdAt },
    tables: { ...whole, briefings } as unknown as OldLayout['tables'],
    claims,
    unknown: unknown ?? [...claimFiles, ...briefingFiles].find(file => file?.unknown)?.unknown ?? null
  }
}

/** `library.json` in the present form of its records, with the tables that came later empty. It is not checked. */
function upgradedLibraryFile(version: number, stored: object): Record<string, unknown> {
  const form: Record<string, unknown> = { ...stored }
  for (const name of wholeTables) {
    if (form[name] === undefined && tables[name].since > version) form[name] = {}
    else form[name] = upgradeRecords(name, version, form[name])
  }
  return form
}

/** Names of the files of briefings, in order. */
export async function briefingNames(base: StoredFolder): Promise<string[]> {
  try {
    const found = await readdir(base.at('briefings'))
    return found
      .filter(file => file.endsWith('.json'))
      .sort()
      .map(file => `briefings/${file}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/**
 * Copies a library of version 1 or 2 to `backups/version-<version>`, if that was not done before a kill. Its files are brought up to date
 * only then.
 */
export async function backUpOldLayout(base: StoredFolder, version: number): Promise<void> {
  const target = base.at(`backups/version-${version}`)
  if (!(await statIfThere(target))) await writeBackup(base, target, { isOldLayout: true })
}

import { apply } from '#core/change'
import type { Id } from '#core/ids'
import { emptyLibrary, type Library } from '#core/library'
import { NewerFileError, nullIfDamaged } from './damaged-file'
import { inBatches } from './in-batches'
import {
  attempt,
  claimsFile,
  type FileDamage,
  headerFile,
  type LibraryFile,
  type NamedFiles,
  namedFiles,
  partFile
} from './library-files'
import { type FoundLog, readLog } from './log-lines'
import { firstPartedVersion } from './old-layout'
import { joinParts } from './part-index'
import { type ClaimsFile, type LibraryHeader, names, type Part, type PartedTable, partedTables } from './shards'
import { storedContent } from './stored-file'
import type { StoredFolder } from './stored-folder'
import type { UnknownPart } from './unknown-part'

/** The readable content of a library folder of which much may be missing or damaged. Texts and imported files are not read. */
export interface FoundLibrary {
  /** `null`: it cannot be read. */
  header: LibraryHeader | null
  /** The parts that can be read, by their names. */
  parts: ReadonlyMap<string, Part>
  /** The files of claims that can be read, by their documents. */
  claims: ReadonlyMap<Id, ClaimsFile>
  /** Files that are there. */
  named: NamedFiles
  /** By their names: files that are damaged, and missing ones that `library.json` or a document asks for. */
  damages: ReadonlyMap<string, FileDamage>
  journal: FoundLog
  history: FoundLog
  /** The records of the files alone, and with the edits of the journal. Where `header` is `null`, id and name are empty. */
  checkpointed: Library
  library: Library
  /** The first part found that this program does not know; `null`: it knows all. */
  unknown: UnknownPart | null
  /** A file of a newer version that cannot be read here. */
  newer: NewerFileError | null
}

/**
 * Reads the library below `base` as far as it can be read and changes nothing. Errors of the system that are not of one file
 * alone throw. `onRead` is called before each file is read; what it throws ends the reading.
 */
export async function findLibrary(base: StoredFolder, onRead: () => void = () => {}): Promise<FoundLibrary> {
  const reader = new Reader(base, onRead)
  const header = await reader.read(headerFile)
  const named = await namedFiles(base.path)
  const parts = new Map<string, Part>()
  await inBatches(partsOf(header, named), async ({ table, part }) => {
    const content = await reader.read(partFile(table, part))
    if (content) parts.set(names.part(table, part), content)
  })
  const { tables } = joinParts([...parts.values()])
  const logs = await Promise.all([reader.log('journal.jsonl'), reader.log('history.jsonl')])
  const [journal, history] = logs
  const records = { ...emptyLibrary(header?.id ?? '', header?.name ?? ''), ...tables } as Library
  const after = applied(records, journal)
  // Where a removal in the journal was carried out, the file of claims is gone before the record of its document.
  const documents = Object.keys(records.documents).filter(id => after.documents[id])
  const claims = new Map<Id, ClaimsFile>()
  await inBatches([...new Set([...documents, ...named.claims])], async id => {
    const content = await reader.read(claimsFile(id))
    if (content) claims.set(id, content)
  })
  const shards = documents.map(id => [id, claims.get(id)?.claims ?? {}] as const)
  const checkpointed = {
    ...records,
    claims: Object.fromEntries(shards.filter(([, one]) => Object.keys(one).length > 0))
  }
  return {
    ...{ header, parts, claims, named, journal, history, checkpointed },
    damages: new Map([...reader.damages].sort(([one], [other]) => (one < other ? -1 : 1))),
    library: applied(checkpointed, journal),
    unknown: reader.unknown ?? journal.unknown,
    newer: reader.newer
  }
}

/** The version of a library below `base` whose files have no checksums yet; `null`: it has the present layout, or none that can be told. */
export async function olderVersion(base: StoredFolder): Promise<number | null> {
  const path = base.at(names.library)
  try {
    const bytes = await base.read(names.library)
    if (!bytes) return null
    const { value, version } = storedContent(path, names.library, bytes, 0)
    const written = version === 0 ? (value as { schemaVersion?: unknown } | null)?.schemaVersion : null
    return typeof written === 'number' && written < firstPartedVersion ? written : null
  } catch (error) {
    return nullIfDamaged(error)
  }
}

/** The parts that `library.json` names and those that are there, each once. */
function partsOf(header: LibraryHeader | null, named: NamedFiles): { table: PartedTable; part: string }[] {
  const listed = partedTables.flatMap(table => (header?.parts[table] ?? []).map(part => ({ table, part })))
  const all = [...listed, ...named.parts].map(one => [names.part(one.table, one.part), one] as const)
  return [...new Map(all).values()]
}

function applied(library: Library, journal: FoundLog): Library {
  return journal.lines.reduce((before, { change }) => (change ? apply(before, change) : before), library)
}

/** Reads files one by one and keeps what is wrong with them. */
class Reader {
  readonly damages = new Map<string, FileDamage>()
  unknown: UnknownPart | null = null
  newer: NewerFileError | null = null

  constructor(
    private readonly base: StoredFolder,
    private readonly onRead: () => void
  ) {}

  async read<T>(file: LibraryFile<T>): Promise<T | null> {
    this.onRead()
    const found = await this.unlessNewer(() => attempt(this.base, file))
    if (!found) return null
    if (!found.ok) this.damages.set(file.name, found.damage)
    else this.unknown ??= found.content.unknown
    return found.ok ? found.content.content : null
  }

  async log(name: FoundLog['name']): Promise<FoundLog> {
    const empty: FoundLog = { name, lines: [], damaged: [], error: null, unknown: null }
    return (await this.unlessNewer(() => readLog(this.base, name))) ?? empty
  }

  private async unlessNewer<T>(read: () => Promise<T>): Promise<T | null> {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof NewerFileError)) throw error
      this.newer ??= error
      return null
    }
  }
}

import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { z } from 'zod'
import type { Change } from '#core/change'
import { rootCodes } from '#core/codebook/code'
import type { DocumentBody } from '#core/documents/document'
import type { Context, Id, Instant } from '#core/ids'
import { emptyLibrary, type Library } from '#core/library'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { DamagedFileError, damageProblem } from './damaged-file'
import { writeDurably } from './durable-file'
import { isUnreachable, leadsNowhere } from './file-identity'
import { Journal, type JournalEntry } from './journal'
import { DurableJsonFile, readIfThere } from './json-file'
import { copyLibrary } from './library-copy'
import type { CopyGaps, LibraryStore } from './library-store'
import { LockedFolder } from './locked-folder'
import { bringUpToDate } from './migrations'
import { makeLibraryIn } from './new-folder'
import { readLibrary } from './read-library'
import { fileAt } from './regular-file'
import {
  BodyFile,
  BriefingFile,
  ClaimsFile,
  folderParts,
  LibraryFile,
  libraryFile,
  paths,
  type Shard,
  shardsOf
} from './shards'
import { shownPath, systemRefusal } from './system-refusal'
import { readingOnly } from './unknown-part'

/** Makes a new, empty library in a folder that is absent or empty. Problems: those of `makeLibraryIn`. */
export async function createLibraryFolder(folder: string, name: string, context: Context): Promise<Result<null>> {
  return makeLibraryIn(folder, async temporary => {
    await writeEmptyLibrary(temporary, name, context)
    return ok(null)
  })
}

/** Writes the files and folders of an empty library to an empty folder. */
export async function writeEmptyLibrary(folder: string, name: string, { newId, now }: Context): Promise<void> {
  for (const part of folderParts) await mkdir(join(folder, part))
  const codes = Object.fromEntries(rootCodes.map(code => [code.id, code]))
  const content = libraryFile({ ...emptyLibrary(newId(), name), codes }, now())
  await new DurableJsonFile(paths.library(folder), LibraryFile).write(content)
}

export interface OpenOptions {
  /** Opens the library although its lock names another machine. */
  takeOver?: boolean
  /** The store of this process that gives the library up for the new one. */
  replaces?: LibraryStore | undefined
  /** The journal in the folder is not the library's: it is renamed and not replayed. */
  isJournalForeign?: boolean
  /** Absent: as the file system has it, see `hasStableInodes`. */
  stableInodes?: boolean
}

/**
 * Opens a library folder for this process alone: reads the shards, replays the journal. Damage is told, never mended
 * silently. A library that has a part which this program does not know is opened for reading only, see `LibraryStore.readOnly`. A
 * library that is open elsewhere fails with `library.locked` or `library.lockedElsewhere`, one whose files may not be read or
 * written with `library.inaccessible`, one of a newer version that cannot be read with `library.newer`.
 */
export async function openLibraryFolder(folder: string, options: OpenOptions = {}): Promise<Result<LibraryStore>> {
  try {
    return await lockAndOpen(folder, options)
  } catch (error) {
    const problem = error instanceof DamagedFileError ? damageProblem(error, folder) : systemRefusal(error, folder)
    if (problem) return { ok: false, problem }
    throw error
  }
}

async function lockAndOpen(folder: string, options: OpenOptions): Promise<Result<LibraryStore>> {
  try {
    if (!(await fileAt(paths.library(folder)))) return fail('library.missing', { folder })
  } catch (error) {
    if (leadsNowhere(error)) return fail('library.missing', { folder })
    throw error
  }
  const { takeOver = false, replaces, stableInodes } = options
  const locked = await LockedFolder.lock(folder, { takeOver, replaces: replaces?.lockToken, stableInodes })
  if (!locked.ok) return locked
  const place = locked.value
  try {
    const opened = await FolderStore.open(place, options)
    if (!opened.ok) await place.release()
    return opened
  } catch (error) {
    // A file that is missing because the folder has just been taken away is no damage.
    const lost = await place.check()
    await place.release()
    if (lost) return { ok: false, problem: lost }
    throw error
  }
}

class FolderStore implements LibraryStore {
  /** One `Low` per path: two on one file overwrite each other. */
  private readonly files = new Map<string, Low<unknown>>()

  private constructor(
    private readonly place: LockedFolder,
    readonly library: Library,
    /** Of `library.json`: when the library was made, and the version that wrote the file. */
    private readonly header: { createdAt: Instant; version: number },
    readonly readOnly: Problem | null,
    /** `null` while the library is open for reading only. */
    private readonly log: Journal | null,
    readonly tornJournal: boolean
  ) {}

  /** Everything is read and checked before anything is written. */
  static async open(place: LockedFolder, { isJournalForeign = false }: OpenOptions): Promise<Result<FolderStore>> {
    const { base } = place
    const { libraryFile, journal: left, library, unknown } = await readLibrary(base, { isJournalForeign })
    const header = { createdAt: libraryFile.content.createdAt, version: libraryFile.version }
    if (unknown) {
      const readOnly = readingOnly(place.path, unknown)
      return ok(new FolderStore(place, library, header, readOnly, null, false))
    }
    // Copies of the folder by git or zip leave empty ones out.
    for (const part of folderParts) await place.makeFolder(join(base, part))
    if (isJournalForeign) await setAside(paths.journal(base))
    await bringUpToDate(base, libraryFile)
    const { journal, torn } = await Journal.open(paths.journal(base), left)
    place.journal = journal
    try {
      const store = new FolderStore(place, library, header, null, journal, torn)
      if (left.entries.length > 0) {
        const changes = left.entries.map(entry => entry.change)
        const written = await store.checkpoint(library, changes)
        if (!written.ok) {
          await journal.close()
          return written
        }
      }
      return ok(store)
    } catch (error) {
      await journal.close()
      throw error
    }
  }

  get folder(): string {
    return this.place.path
  }

  get lockToken(): string {
    return this.place.lockToken
  }

  check(): Promise<Problem | null> {
    return this.place.check()
  }

  whereNow(): Promise<string | null> {
    return this.place.whereNow()
  }

  async journal(entry: JournalEntry): Promise<Result<null>> {
    const appended = await this.writing(log => log.append(entry))
    if (!appended.ok) return appended
    // Removed or taken over between the check and the append: the line may be where nobody will read it.
    const problem = await this.place.check()
    if (!problem) return appended
    // The program that took the lock may have appended lines. Then this line stays, as after a crash before the answer.
    if (problem.code !== 'library.lockTaken') await this.log?.takeBack()
    return { ok: false, problem }
  }

  async checkpoint(library: Library, changes: readonly Change[]): Promise<Result<null>> {
    for (const shard of shardsOf(changes)) {
      const written = await this.writing(() => this.writeShard(library, shard))
      if (!written.ok) return written
    }
    // Checked once more: only the journal that lies beside these shards may be emptied.
    return this.writing(async log => {
      if (!log.isEmpty) await log.clear()
    })
  }

  writeBody(body: DocumentBody): Promise<Result<null>> {
    return this.writing(async () => {
      const path = paths.body(this.place.base, body.id)
      await this.write(path, BodyFile, body)
      // Never written again: keeping every text in memory twice would serve nobody.
      this.files.delete(path)
    })
  }

  async readBody(id: Id): Promise<DocumentBody | null> {
    return new DurableJsonFile(paths.body(this.place.base, id), BodyFile).read(this.header.version)
  }

  writeOriginal(sha256: string, extension: string, bytes: Uint8Array): Promise<Result<null>> {
    return this.writing(async () => {
      const path = paths.original(this.place.base, sha256, extension)
      await this.place.makeFoldersFor(path)
      await writeDurably(path, bytes)
    })
  }

  async copyTo(
    folder: string,
    library: Library,
    body: (id: Id) => Promise<DocumentBody | null>
  ): Promise<Result<CopyGaps>> {
    const { base } = this.place
    return copyLibrary(folder, {
      content: libraryFile(library, this.header.createdAt),
      library,
      body,
      originalsOf: base
    })
  }

  async readOriginal(sha256: string, extension: string): Promise<Uint8Array | null> {
    return readIfThere(paths.original(this.place.base, sha256, extension))
  }

  async close(): Promise<void> {
    try {
      await this.log?.close()
    } finally {
      await this.place.release()
    }
  }

  /**
   * Writes only while the folder, its lock and its journal are the ones that were opened; else fails with what happened. A library
   * that is open for reading only is never written.
   */
  private async writing(write: (log: Journal) => Promise<void>): Promise<Result<null>> {
    const { readOnly, log } = this
    if (readOnly || !log) return readOnly ? { ok: false, problem: readOnly } : fail('library.notOpen')
    const before = await this.place.check()
    if (before) return { ok: false, problem: before }
    try {
      await write(log)
      return ok(null)
    } catch (error) {
      const during = await this.place.check()
      if (during) return { ok: false, problem: during }
      if (isUnreachable(error)) return fail('library.gone', { folder: this.folder })
      throw new Error(shownPath((error as Error).message, this.folder), { cause: error })
    }
  }

  private async writeShard(library: Library, shard: Shard): Promise<void> {
    switch (shard.kind) {
      case 'library':
        return this.write(paths.library(this.place.base), LibraryFile, libraryFile(library, this.header.createdAt))
      case 'claims': {
        const { documentId } = shard
        const path = paths.claims(this.place.base, documentId)
        const content = { documentId, claims: { ...library.claims[documentId] } }
        if (library.documents[documentId]) return this.write(path, ClaimsFile, content)
        // The document left the library; its text stays, for undo and because texts are never deleted unasked.
        this.files.delete(path)
        return rm(path, { force: true })
      }
      case 'briefing': {
        const path = paths.briefing(this.place.base, shard.id)
        const briefing = library.briefings[shard.id]
        if (briefing) return this.write(path, BriefingFile, briefing)
        this.files.delete(path)
        return rm(path, { force: true })
      }
    }
  }

  private async write<T>(path: string, schema: z.ZodType<T>, content: T): Promise<void> {
    await this.place.makeFoldersFor(path)
    const file = this.file(path, schema)
    file.data = content
    await file.write()
  }

  private file<T>(path: string, schema: z.ZodType<T>): Low<T | null> {
    const known = this.files.get(path)
    if (known) return known as Low<T | null>
    const low = new Low<T | null>(new DurableJsonFile<T | null>(path, schema as z.ZodType<T | null>), null)
    this.files.set(path, low as Low<unknown>)
    return low
  }
}

async function setAside(path: string): Promise<void> {
  try {
    await rename(path, `${path}.replaced-${Date.now()}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

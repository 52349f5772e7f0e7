import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import type { z } from 'zod'
import type { Briefing } from '#core/briefing/briefing'
import { apply, type Change } from '#core/change'
import { rootCodes } from '#core/codebook/code'
import type { DocumentBody } from '#core/documents/document'
import type { Context, Id, Instant } from '#core/ids'
import { emptyLibrary, type Library, tableOf } from '#core/library'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { syncFolder, writeDurably } from './durable-file'
import { isUnreachable, leadsNowhere, statIfThere } from './file-identity'
import { Journal, type JournalEntry } from './journal'
import { DamagedFileError, DurableJsonFile, readIfThere } from './json-file'
import { copyLibrary } from './library-copy'
import type { CopyGaps, LibraryStore } from './library-store'
import { LockedFolder } from './locked-folder'
import { bringUpToDate, readLibraryFile } from './migrations'
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
import { isSystemError, systemRefusal } from './system-refusal'

/** Reading many small files at once is faster, but a folder of 10,000 must not exhaust the file handles. */
const readsAtOnce = 64

/**
 * Makes a new, empty library in a folder that is absent or empty. Problems: `library.exists`, `library.folderNotEmpty`,
 * `storage.failed`.
 */
export async function createLibraryFolder(folder: string, name: string, context: Context): Promise<Result<null>> {
  try {
    return await create(folder, name, context)
  } catch (error) {
    if (isSystemError(error)) return fail('storage.failed', { reason: error.message })
    throw error
  }
}

async function create(folder: string, name: string, { newId, now }: Context): Promise<Result<null>> {
  await mkdir(folder, { recursive: true })
  const present = await readdir(folder)
  if (present.includes('library.json')) return fail('library.exists', { folder })
  if (present.length > 0) return fail('library.folderNotEmpty', { folder })
  for (const part of folderParts) await mkdir(join(folder, part))
  const codes = Object.fromEntries(rootCodes.map(code => [code.id, code]))
  const content = libraryFile({ ...emptyLibrary(newId(), name), codes }, now())
  await new DurableJsonFile(paths.library(folder), LibraryFile).write(content)
  await syncFolder(dirname(folder))
  return ok(null)
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
 * silently. A library that is open elsewhere fails with `library.locked` or `library.lockedElsewhere`, one whose files may
 * not be read or written with `library.inaccessible`.
 */
export async function openLibraryFolder(folder: string, options: OpenOptions = {}): Promise<Result<LibraryStore>> {
  try {
    return await lockAndOpen(folder, options)
  } catch (error) {
    const problem = systemRefusal(error, folder)
    if (problem) return { ok: false, problem }
    throw error
  }
}

async function lockAndOpen(folder: string, options: OpenOptions): Promise<Result<LibraryStore>> {
  try {
    await access(paths.library(folder))
  } catch (error) {
    if (leadsNowhere(error)) return fail('library.missing', { folder })
    throw error
  }
  const { takeOver = false, replaces, stableInodes } = options
  const locked = await LockedFolder.lock(folder, { takeOver, replaces: replaces?.lockToken, stableInodes })
  if (!locked.ok) return locked
  const place = locked.value
  try {
    if (options.isJournalForeign) await setAside(paths.journal(place.base))
    const opened = await FolderStore.open(place)
    if (!opened.ok) await place.release()
    return opened
  } catch (error) {
    // A file that is missing because the folder has just been taken away is no damage.
    const lost = await place.check()
    await place.release()
    if (lost) return { ok: false, problem: lost }
    if (error instanceof DamagedFileError) {
      return fail('library.damaged', { file: place.shown(error.path), reason: error.reason })
    }
    throw error
  }
}

class FolderStore implements LibraryStore {
  /** One `Low` per path: two on one file overwrite each other. */
  private readonly files = new Map<string, Low<unknown>>()

  private constructor(
    private readonly place: LockedFolder,
    private readonly log: Journal,
    readonly library: Library,
    private readonly createdAt: Instant,
    readonly tornJournal: boolean
  ) {}

  /** Everything is read and checked before anything is written. */
  static async open(place: LockedFolder): Promise<Result<FolderStore>> {
    const { base } = place
    const stored = await readLibraryFile(base)
    if (!stored.ok) return stored
    const { content } = stored.value
    const checkpointed = await readShards(base, content)
    const left = await Journal.read(paths.journal(base))
    const library = left.entries.reduce((before, entry) => apply(before, entry.change), checkpointed)
    await bringUpToDate(base, stored.value)
    const { journal, torn } = await Journal.open(paths.journal(base), left)
    place.journal = journal
    try {
      const store = new FolderStore(place, journal, library, content.createdAt, torn)
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
    const appended = await this.writing(() => this.log.append(entry))
    if (!appended.ok) return appended
    // Removed or taken over between the check and the append: the line may be where nobody will read it.
    const problem = await this.place.check()
    if (!problem) return appended
    // The program that took the lock may have appended lines. Then this line stays, as after a crash before the answer.
    if (problem.code !== 'library.lockTaken') await this.log.takeBack()
    return { ok: false, problem }
  }

  async checkpoint(library: Library, changes: readonly Change[]): Promise<Result<null>> {
    for (const shard of shardsOf(changes)) {
      const written = await this.writing(() => this.writeShard(library, shard))
      if (!written.ok) return written
    }
    // Checked once more: only the journal that lies beside these shards may be emptied.
    return this.writing(async () => {
      if (!this.log.isEmpty) await this.log.clear()
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
    return new DurableJsonFile(paths.body(this.place.base, id), BodyFile).read()
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
    return copyLibrary(folder, { content: libraryFile(library, this.createdAt), library, body, originalsOf: base })
  }

  async readOriginal(sha256: string, extension: string): Promise<Uint8Array | null> {
    return readIfThere(paths.original(this.place.base, sha256, extension))
  }

  async close(): Promise<void> {
    try {
      await this.log.close()
    } finally {
      await this.place.release()
    }
  }

  /** Writes only while the folder, its lock and its journal are the ones that were opened; else fails with what happened. */
  private async writing(write: () => Promise<void>): Promise<Result<null>> {
    const before = await this.place.check()
    if (before) return { ok: false, problem: before }
    try {
      await write()
      return ok(null)
    } catch (error) {
      const during = await this.place.check()
      if (during) return { ok: false, problem: during }
      if (isUnreachable(error)) return fail('library.gone', { folder: this.folder })
      throw new Error(this.place.shown((error as Error).message), { cause: error })
    }
  }

  private async writeShard(library: Library, shard: Shard): Promise<void> {
    switch (shard.kind) {
      case 'library':
        return this.write(paths.library(this.place.base), LibraryFile, libraryFile(library, this.createdAt))
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

/** The library that the files add up to, without what the journal holds. */
async function readShards(base: string, content: LibraryFile): Promise<Library> {
  const { schemaVersion: _, createdAt: __, id, name, ...records } = content
  // A source without a claim has no file of claims, but the folder of all of them is never missing.
  const documents = join(base, 'documents')
  const documentIds = Object.keys(content.documents ?? {})
  if (documentIds.length > 0 && !(await statIfThere(documents))) throw new DamagedFileError(documents, 'is gone')
  const claims = tableOf<ClaimsFile['claims']>()
  await inBatches(documentIds, async documentId => {
    const shard = await new DurableJsonFile(paths.claims(base, documentId), ClaimsFile).read()
    if (shard && Object.keys(shard.claims).length > 0) claims[documentId] = shard.claims
  })
  const briefings = tableOf<Briefing>()
  const names = (await namesIn(join(base, 'briefings'))).filter(file => file.endsWith('.json'))
  await inBatches(names, async file => {
    const briefing = await new DurableJsonFile(join(base, 'briefings', file), BriefingFile).read()
    if (briefing) briefings[briefing.id] = briefing
  })
  return { ...emptyLibrary(id, name), ...records, claims, briefings }
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

async function setAside(path: string): Promise<void> {
  try {
    await rename(path, `${path}.replaced-${Date.now()}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += readsAtOnce) {
    await Promise.all(items.slice(start, start + readsAtOnce).map(work))
  }
}

import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Low } from 'lowdb'
import type { z } from 'zod'
import type { Change } from '#core/change'
import { rootCodes } from '#core/codebook/code'
import type { DocumentBody } from '#core/documents/document'
import { type History, noHistory } from '#core/history'
import type { Context, Id, Instant } from '#core/ids'
import { emptyLibrary, type Library } from '#core/library'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { backUp, backupsOf, notVerified, readBackup } from './back-up'
import { type Backup, isBackup } from './backups'
import { bringUpToDate } from './bring-up-to-date'
import { CachedClaims } from './claims-cache'
import { DamagedFileError, damaged, damageProblem } from './damaged-file'
import { isUnreachable, leadsNowhere } from './file-identity'
import { HistoryFile } from './history-file'
import { Journal, type JournalEntry, journalName } from './journal'
import { readStored, storedFile } from './json-file'
import { copyLibrary } from './library-copy'
import type { LibraryKey } from './library-key'
import type { BackupContent, BackupPlaces, BackupReport, CopyGaps, LibraryStore } from './library-store'
import { LockedFolder } from './locked-folder'
import { isThere, makeLibraryIn } from './new-folder'
import { firstPartedVersion } from './old-layout'
import { PartIndex } from './part-index'
import { type Gap, type ReadLibraryOptions, readLibrary, type StoredLibrary } from './read-library'
import { fileAt } from './regular-file'
import { Rewriting } from './rewrite-files'
import {
  BodyFile,
  ClaimsFile,
  folderParts,
  LibraryHeader,
  nameOf,
  names,
  type PartedTable,
  partSchema,
  paths,
  type Shard,
  shardsOf
} from './shards'
import { type StoredSigningKey, signingKeyFile, writeNewSigningKey } from './signing-key-file'
import { StoredFolder } from './stored-folder'
import { shownPath, systemRefusal } from './system-refusal'
import { readingOnly } from './unknown-part'
import { type KeyInUse, keyInUse } from './unlock'
import { writeLibrary } from './write-library'

/** Makes a new, empty library in a folder that is absent or empty. Problems: those of `makeLibraryIn`. */
export async function createLibraryFolder(folder: string, name: string, context: Context): Promise<Result<null>> {
  return makeLibraryIn(folder, async temporary => {
    await writeEmptyLibrary(temporary, name, context)
    return ok(null)
  })
}

/** Writes the files and folders of an empty library to an empty folder. */
export async function writeEmptyLibrary(folder: string, name: string, { newId, now }: Context): Promise<void> {
  const codes = Object.fromEntries(rootCodes.map(code => [code.id, code]))
  await writeLibrary(new StoredFolder(folder, null), { ...emptyLibrary(newId(), name), codes }, { createdAt: now() })
}

export interface OpenOptions {
  /** Opens the library although its lock names another machine. */
  takeOver?: boolean
  /** Keys that are known; the one with which the library is encrypted must be among them. */
  keys?: readonly LibraryKey[]
  /** The store of this process that gives the library up for the new one. */
  replaces?: LibraryStore | undefined
  /** The journal in the folder is not the library's: it is renamed and not replayed. */
  isJournalForeign?: boolean
  /** Absent: as the file system has it, see `hasStableInodes`. */
  stableInodes?: boolean
  /** See `ReadLibraryOptions`. */
  onTables?: ReadLibraryOptions['onTables']
  onProgress?: ReadLibraryOptions['onProgress']
}

/**
 * Opens a library folder for this process alone: reads the shards, replays the journal. Damage is told, never mended
 * silently. A library that has a part which this program does not know is opened for reading only, see `LibraryStore.readOnly`. A
 * library that is open elsewhere fails with `library.locked` or `library.lockedElsewhere`, one whose files may not be read or
 * written with `library.inaccessible`, one of a newer version that cannot be read with `library.newer`, an encrypted one whose key is not
 * given with `encryption.passphraseNeeded`.
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
    if (!(await fileAt(paths.library(folder)))) {
      // Its other files are there: a repair brings it back.
      if (await isThere(join(folder, 'tables'))) return damaged(paths.library(folder), 'gone')
      return fail('library.missing', { folder })
    }
  } catch (error) {
    if (leadsNowhere(error)) return fail('library.missing', { folder })
    throw error
  }
  const { takeOver = false, replaces, stableInodes } = options
  const locked = await LockedFolder.lock(folder, { takeOver, replaces: replaces?.lockToken, stableInodes })
  if (!locked.ok) return locked
  const place = locked.value
  try {
    const opened = await unlockAndOpen(place, options)
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

async function unlockAndOpen(place: LockedFolder, options: OpenOptions): Promise<Result<FolderStore>> {
  const { keys = [], replaces } = options
  const found = await keyInUse(place.base.path, place.path, replaces?.key ? [replaces.key, ...keys] : keys)
  if (!found.ok) return found
  const inUse = found.value
  if (!inUse) return FolderStore.open(place, options, null)
  const { key, file } = inUse
  const { state } = file
  if (state !== 'encrypted') {
    // A kill cut this work off.
    await new Rewriting(state === 'encrypting' ? 'seal' : 'open', key, file).run(place.base.path)
  }
  if (state === 'decrypting') return FolderStore.open(place, options, null)
  place.unlock(key)
  return FolderStore.open(place, options, { key, file })
}

class FolderStore implements LibraryStore {
  /** One `Low` per file: two on one file overwrite each other. */
  private readonly files = new Map<string, Low<unknown>>()
  private readonly index: PartIndex
  /** Names of the shards that could not be read. */
  private readonly missing: ReadonlyMap<string, Gap>

  private constructor(
    private readonly place: LockedFolder,
    private readonly inUse: KeyInUse | null,
    private readonly stored: Pick<StoredLibrary, 'library' | 'version' | 'gaps' | 'numbers' | 'cache'>,
    /** As `library.json` has it. */
    private header: LibraryHeader,
    readonly readOnly: Problem | null,
    /** `null` while the library is open for reading only. */
    private readonly logs: { journal: Journal; history: HistoryFile } | null,
    readonly notices: readonly Problem[]
  ) {
    this.index = new PartIndex(stored.library, stored.numbers)
    for (const [table, parts] of Object.entries(header.parts)) this.index.notePart(table as PartedTable, parts)
    this.missing = new Map(stored.gaps.map(gap => [nameOf(gap.shard), gap]))
  }

  /** Everything is read and checked before anything is written. */
  static async open(place: LockedFolder, options: OpenOptions, inUse: KeyInUse | null): Promise<Result<FolderStore>> {
    const { isJournalForeign = false, onTables, onProgress } = options
    const { base, path: folder } = place
    const stored = await readLibrary(base, { isJournalForeign, onTables, onProgress })
    const { header, unknown, journal: left } = stored
    if (unknown) return ok(new FolderStore(place, inUse, stored, header, readingOnly(folder, unknown), null, []))
    if (await isBackup(folder)) {
      const { problem } = fail('library.isBackup', { folder })
      return ok(new FolderStore(place, inUse, stored, header, problem, null, []))
    }
    // Copies of the folder by git or zip leave empty ones out.
    for (const part of folderParts) await place.makeFolder(base.at(part))
    if (isJournalForeign) await setAside(base.at(journalName))
    const upToDate = await bringUpToDate(base, stored)
    const { journal, torn } = await Journal.open(base, left)
    place.journal = journal
    try {
      const history = await HistoryFile.open(base)
      journal.last = Math.max(journal.last, history.last)
      const notices: Problem[] = []
      if (torn) notices.push(fail('journal.damaged', { folder }).problem)
      if (history.isDamaged) notices.push(fail('history.damaged', { folder }).problem)
      const { numbers } = upToDate
      const store = new FolderStore(
        place,
        inUse,
        { ...stored, numbers },
        upToDate.header,
        null,
        { journal, history },
        notices
      )
      if (left.entries.length > 0) {
        const written = await store.checkpoint(
          stored.library,
          left.entries.map(entry => entry.change)
        )
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

  get key(): LibraryKey | null {
    return this.inUse?.key ?? null
  }

  get library(): Library {
    return this.stored.library
  }

  get createdAt(): Instant {
    return this.header.createdAt
  }

  get history(): History {
    return this.logs?.history.history ?? noHistory
  }

  get gaps(): readonly Problem[] {
    return this.stored.gaps.map(({ error }) => damageProblem(error, this.folder))
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
    const refusal = this.refusal(entry.change)
    if (refusal) return { ok: false, problem: refusal }
    const appended = await this.writing(({ journal }) => journal.append(entry))
    if (!appended.ok) return appended
    // Removed or taken over between the check and the append: the line may be where nobody will read it.
    const problem = await this.place.check()
    if (!problem) return appended
    // The program that took the lock may have appended lines. Then this line stays, as after a crash before the answer.
    if (problem.code !== 'library.lockTaken') await this.logs?.journal.takeBack()
    return { ok: false, problem }
  }

  /** It would write a missing file anew without what that held, or it removes what the records in it may refer to. */
  refusal(change: Change): Problem | null {
    if (this.missing.size === 0) return null
    const touched = shardsOf([change])
      .map(shard => this.missing.get(nameOf(shard)))
      .find(gap => gap !== undefined)
    const [first] = this.stored.gaps
    const gap = touched ?? (change.removed.some(({ table }) => table !== 'claims') ? first : undefined)
    if (!gap) return null
    return fail('library.partMissing', { file: shownPath(gap.error.path, this.folder) }).problem
  }

  async checkpoint(library: Library, changes: readonly Change[]): Promise<Result<null>> {
    for (const change of changes) this.index.note(change)
    const shards = shardsOf(changes).filter(shard => !this.missing.has(nameOf(shard)))
    const isGone = (shard: Shard) => shard.kind === 'claims' && !library.documents[shard.documentId]
    for (const shard of shards.filter(shard => !isGone(shard))) {
      const written = await this.writing(() => this.writeShard(library, shard))
      if (!written.ok) return written
    }
    const named = await this.writing(() => this.nameParts())
    if (!named.ok) return named
    for (const shard of shards.filter(isGone)) {
      const removed = await this.writing(() => this.remove(nameOf(shard)))
      if (!removed.ok) return removed
    }
    // Checked once more: only the journal that lies beside these shards may be emptied.
    return this.writing(async ({ journal, history }) => {
      await history.append(journal.entries)
      if (!journal.isEmpty) await journal.clear()
    })
  }

  async cacheClaims(): Promise<Result<null>> {
    if (this.readOnly) return ok(null)
    for (const [name, content] of this.stored.cache.takeStale()) {
      const written = await this.writing(async () => {
        await this.place.makeFoldersFor(this.place.base.at(name))
        await storedFile(this.place.base, name, CachedClaims).write(content)
      })
      if (!written.ok) return written
    }
    return ok(null)
  }

  writeBody(body: DocumentBody): Promise<Result<null>> {
    return this.writing(async () => {
      const name = names.body(body.id)
      await this.write(name, BodyFile, body)
      // Never written again: keeping every text in memory twice would serve nobody.
      this.files.delete(name)
    })
  }

  async readBody(id: Id): Promise<DocumentBody | null> {
    const plainVersion = this.stored.version < firstPartedVersion && this.readOnly ? this.stored.version : null
    return (await readStored(this.place.base, names.body(id), BodyFile, { plainVersion }))?.content ?? null
  }

  writeOriginal(sha256: string, extension: string, bytes: Uint8Array): Promise<Result<null>> {
    return this.writing(async () => {
      const { base } = this.place
      const name = base.originalName(sha256, extension)
      await this.place.makeFoldersFor(base.at(name))
      await base.write(name, bytes)
    })
  }

  async copyTo(
    folder: string,
    library: Library,
    body: (id: Id) => Promise<DocumentBody | null>
  ): Promise<Result<CopyGaps>> {
    const { createdAt, isSigning } = this.header
    const { base } = this.place
    return copyLibrary(folder, { library, createdAt, isSigning, body, base, keyFile: this.inUse?.file ?? null })
  }

  async readOriginal(sha256: string, extension: string): Promise<Uint8Array | null> {
    const { base } = this.place
    return base.read(base.originalName(sha256, extension))
  }

  get isSigning(): boolean {
    return this.header.isSigning
  }

  async signingKey(): Promise<StoredSigningKey | null> {
    return (await signingKeyFile.read(this.place.base))?.content ?? null
  }

  newSigningKey(at: Instant): Promise<Result<null>> {
    return this.writing(() => writeNewSigningKey(this.place.base, at))
  }

  setSigning(isSigning: boolean): Promise<Result<null>> {
    return this.writing(() => this.writeHeader({ ...this.header, isSigning }))
  }

  backups(): Promise<Backup[]> {
    return backupsOf(this.place)
  }

  async backUp(at: Instant, places: BackupPlaces): Promise<Result<BackupReport>> {
    if (this.readOnly) return { ok: false, problem: this.readOnly }
    const [gap] = this.stored.gaps
    if (gap) return notVerified(gap.error, this.folder)
    const problem = await this.place.check()
    return problem ? { ok: false, problem } : backUp(this.place, this.library, at, places)
  }

  readBackup(name: string): Promise<Result<BackupContent>> {
    return readBackup(this.place, name)
  }

  async close(): Promise<void> {
    try {
      await this.logs?.journal.close()
    } finally {
      await this.place.release()
    }
  }

  /**
   * Writes only while the folder, its lock and its journal are the ones that were opened; else fails with what happened. A library
   * that is open for reading only is never written.
   */
  private async writing(
    write: (logs: { journal: Journal; history: HistoryFile }) => Promise<void>
  ): Promise<Result<null>> {
    const { readOnly, logs } = this
    if (readOnly || !logs) return readOnly ? { ok: false, problem: readOnly } : fail('library.notOpen')
    const before = await this.place.check()
    if (before) return { ok: false, problem: before }
    try {
      await write(logs)
      return ok(null)
    } catch (error) {
      const during = await this.place.check()
      if (during) return { ok: false, problem: during }
      if (isUnreachable(error)) return fail('library.gone', { folder: this.folder })
      throw new Error(shownPath((error as Error).message, this.folder), { cause: error })
    }
  }

  private writeShard(library: Library, shard: Shard): Promise<void> {
    if (shard.kind === 'part') {
      const { table, part } = shard
      return this.write(nameOf(shard), partSchema(table), this.index.content(library, table, part))
    }
    const { documentId } = shard
    return this.write(nameOf(shard), ClaimsFile, { documentId, claims: { ...library.claims[documentId] } })
  }

  /** Names the parts that came to be in `library.json`, after they were written. */
  private async nameParts(): Promise<void> {
    const parts = this.index.parts
    if (isDeepStrictEqual(parts, this.header.parts)) return
    await this.writeHeader({ ...this.header, parts })
  }

  private async writeHeader(header: LibraryHeader): Promise<void> {
    await this.write(names.library, LibraryHeader, header)
    this.header = header
  }

  private async remove(name: string): Promise<void> {
    this.files.delete(name)
    await rm(this.place.base.at(name), { force: true })
  }

  private async write<T>(name: string, schema: z.ZodType<T>, content: T): Promise<void> {
    await this.place.makeFoldersFor(this.place.base.at(name))
    const file = this.file(name, schema)
    file.data = content
    await file.write()
  }

  private file<T>(name: string, schema: z.ZodType<T>): Low<T | null> {
    const known = this.files.get(name)
    if (known) return known as Low<T | null>
    const file = storedFile<T | null>(this.place.base, name, schema as z.ZodType<T | null>)
    const low = new Low<T | null>(file, null)
    this.files.set(name, low as Low<unknown>)
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

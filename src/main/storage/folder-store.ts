import { access, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import type { z } from 'zod'
import { apply, type Change } from '#core/change'
import { rootCodes } from '#core/codebook/code'
import type { DocumentBody } from '#core/documents/document'
import type { Context, Id } from '#core/ids'
import type { Library, Table } from '#core/library'
import { fail, ok, type Result } from '#core/problem'
import { syncFolder, writeDurably } from './durable-file'
import { Journal, type JournalEntry } from './journal'
import { DamagedFileError, DurableJsonFile } from './json-file'
import type { LibraryStore } from './library-store'
import { type LibraryLock, takeLock } from './lock'
import { bringUpToDate } from './migrations'
import { BodyFile, BriefingFile, ClaimsFile, LibraryFile, paths, type Shard, schemaVersion, shardsOf } from './shards'

/** Reading many small files at once is faster, but a folder of 10,000 must not exhaust the file handles. */
const readsAtOnce = 64

/** Makes a new, empty library in a folder that is absent or empty. */
export async function createLibraryFolder(
  folder: string,
  name: string,
  { newId, now }: Context
): Promise<Result<null>> {
  await mkdir(folder, { recursive: true })
  const present = await readdir(folder)
  if (present.includes('library.json')) return fail('library.exists', { folder })
  if (present.length > 0) return fail('library.folderNotEmpty', { folder })
  for (const part of ['documents', 'briefings', 'originals', 'backups', 'cache']) await mkdir(join(folder, part))
  const content: LibraryFile = {
    schemaVersion,
    id: newId(),
    name,
    createdAt: now(),
    documents: {},
    codes: Object.fromEntries(rootCodes.map(code => [code.id, code])),
    propositions: {},
    relations: {},
    dismissals: {},
    quantities: {},
    figures: {},
    templates: {}
  }
  await new DurableJsonFile(paths.library(folder), LibraryFile).write(content)
  await syncFolder(dirname(folder))
  return ok(null)
}

/** Opens a library folder for this process alone: reads the shards, replays the journal. Damage is told, never mended silently. */
export async function openLibraryFolder(folder: string): Promise<Result<LibraryStore>> {
  try {
    await access(paths.library(folder))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') {
      return fail('library.missing', { folder })
    }
    throw error
  }
  const lock = await takeLock(paths.lock(folder))
  if (!lock) return fail('library.locked', { folder })
  try {
    const version = await bringUpToDate(folder)
    if (!version.ok) {
      await lock.release()
      return version
    }
    return ok(await FolderStore.open(folder, lock))
  } catch (error) {
    await lock.release()
    if (error instanceof DamagedFileError) {
      return fail('library.damaged', { file: error.path, reason: error.reason })
    }
    throw error
  }
}

class FolderStore implements LibraryStore {
  /** One `Low` per path: two on one file overwrite each other. */
  private readonly files = new Map<string, Low<unknown>>()
  private header: Pick<LibraryFile, 'id' | 'name' | 'createdAt'> | null = null
  library!: Library
  tornJournal = false

  private constructor(
    readonly folder: string,
    private readonly lock: LibraryLock,
    private readonly log: Journal
  ) {}

  static async open(folder: string, lock: LibraryLock): Promise<FolderStore> {
    const { journal, entries, torn } = await Journal.open(paths.journal(folder))
    try {
      const store = new FolderStore(folder, lock, journal)
      const checkpointed = await store.readShards()
      store.library = entries.reduce((library, entry) => apply(library, entry.change), checkpointed)
      store.tornJournal = torn
      if (entries.length > 0)
        await store.checkpoint(
          store.library,
          entries.map(entry => entry.change)
        )
      return store
    } catch (error) {
      await journal.close()
      throw error
    }
  }

  async journal(entry: JournalEntry): Promise<void> {
    await this.log.append(entry)
  }

  async checkpoint(library: Library, changes: readonly Change[]): Promise<void> {
    for (const shard of shardsOf(changes)) await this.writeShard(library, shard)
    if (!this.log.isEmpty) await this.log.clear()
  }

  async writeBody(body: DocumentBody): Promise<void> {
    await this.write(paths.body(this.folder, body.id), BodyFile, body)
    // Never written again: keeping every text in memory twice would serve nobody.
    this.files.delete(paths.body(this.folder, body.id))
  }

  async readBody(id: Id): Promise<DocumentBody | null> {
    return new DurableJsonFile(paths.body(this.folder, id), BodyFile).read()
  }

  async writeOriginal(sha256: string, extension: string, bytes: Uint8Array): Promise<void> {
    await writeDurably(paths.original(this.folder, sha256, extension), bytes)
  }

  async close(): Promise<void> {
    await this.log.close()
    await this.lock.release()
  }

  private async readShards(): Promise<Library> {
    const main = this.file(paths.library(this.folder), LibraryFile)
    await main.read()
    const content = main.data
    if (!content) throw new DamagedFileError(paths.library(this.folder), 'is gone')
    this.header = { id: content.id, name: content.name, createdAt: content.createdAt }
    const claims: Record<Id, ClaimsFile['claims']> = {}
    await inBatches(Object.keys(content.documents), async id => {
      const shard = await new DurableJsonFile(paths.claims(this.folder, id), ClaimsFile).read()
      if (shard && Object.keys(shard.claims).length > 0) claims[id] = shard.claims
    })
    const briefings: Record<Id, BriefingFile> = {}
    const names = (await readdir(join(this.folder, 'briefings'))).filter(name => name.endsWith('.json'))
    await inBatches(names, async name => {
      const briefing = await new DurableJsonFile(join(this.folder, 'briefings', name), BriefingFile).read()
      if (briefing) briefings[briefing.id] = briefing
    })
    const { schemaVersion: _, createdAt: __, ...tables } = content
    return { ...tables, claims, briefings }
  }

  private async writeShard(library: Library, shard: Shard): Promise<void> {
    switch (shard.kind) {
      case 'library': {
        if (!this.header) throw new Error('the library was not read')
        const content: LibraryFile = {
          schemaVersion,
          ...this.header,
          documents: mutable(library.documents),
          codes: mutable(library.codes),
          propositions: mutable(library.propositions),
          relations: mutable(library.relations),
          dismissals: mutable(library.dismissals),
          quantities: mutable(library.quantities),
          figures: mutable(library.figures),
          templates: mutable(library.templates)
        }
        return this.write(paths.library(this.folder), LibraryFile, content)
      }
      case 'claims': {
        const { documentId } = shard
        const path = paths.claims(this.folder, documentId)
        const content = { documentId, claims: mutable(library.claims[documentId] ?? {}) }
        if (library.documents[documentId]) return this.write(path, ClaimsFile, content)
        // The document left the library; its text stays, for undo and because texts are never deleted unasked.
        this.files.delete(path)
        return rm(path, { force: true })
      }
      case 'briefing': {
        const path = paths.briefing(this.folder, shard.id)
        const briefing = library.briefings[shard.id]
        if (briefing) return this.write(path, BriefingFile, briefing)
        this.files.delete(path)
        return rm(path, { force: true })
      }
    }
  }

  private async write<T>(path: string, schema: z.ZodType<T>, content: T): Promise<void> {
    const madeFolder = await mkdir(dirname(path), { recursive: true })
    if (madeFolder) await syncFolder(dirname(madeFolder))
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

function mutable<T>(table: Table<T>): Record<Id, T> {
  return table as Record<Id, T>
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += readsAtOnce) {
    await Promise.all(items.slice(start, start + readsAtOnce).map(work))
  }
}

import { type Stats, stat } from 'node:fs'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Id } from '#core/ids'
import { type Table, tableOf } from '#core/library'
import { schemaVersion } from '#core/tables'
import { nullIfDamaged } from './damaged-file'
import { leadsNowhere } from './file-identity'
import { inBatches } from './in-batches'
import { type FileContent, readStored } from './json-file'
import { type ClaimsFile, names, partOf } from './shards'
import type { StoredFolder } from './stored-folder'

/** Number of files of the cache, so that few are written again after edits and none takes long to read. */
const segmentCount = 64

/**
 * A file that changed less than this before it was looked at is not kept: the file system may give a later change the same time. FAT counts
 * in steps of 2 s.
 */
const shortestAgeMs = 10_000

/** One file of the cache: the claims of some documents, each with the state of the file that they were read from. */
export const CachedClaims = z.object({
  documents: z.record(Id, z.object({ stamp: z.string(), claims: z.custom<ClaimsFile['claims']>(isRecord) }))
})
export type CachedClaims = z.infer<typeof CachedClaims>

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const statOf = promisify(stat) as (path: string, options: { bigint: false }) => Promise<Stats>

/**
 * Copies of the files of claims below `cache`, many in one, so that a large library is opened without reading thousands of files. A
 * copy holds for a file of the same length and times alone: any other file is read itself. The copies were checked when they were read from their
 * files, and have the checksum of the file of the cache.
 */
export class ClaimsCache {
  /** Of the segments that have to be written again. */
  private readonly stale = new Map<string, CachedClaims>()

  constructor(private readonly base: StoredFolder) {}

  /** The documents by the file of the cache that has their claims. */
  segments(documentIds: readonly Id[]): [segment: string, documentIds: Id[]][] {
    const segments = new Map<string, Id[]>()
    for (const id of documentIds) {
      const segment = segmentOf(id)
      const known = segments.get(segment)
      if (known) known.push(id)
      else segments.set(segment, [id])
    }
    return [...segments]
  }

  /** The claims of the documents of a segment. `read`: reads the file of one of them. */
  async claimsOf(
    segment: string,
    documentIds: readonly Id[],
    read: (documentId: Id) => Promise<FileContent<ClaimsFile> | null>
  ): Promise<(FileContent<ClaimsFile> | null)[]> {
    const cached = await this.read(segment)
    const kept: CachedClaims['documents'] = {}
    let isStale = Object.keys(cached).length > documentIds.length
    const files = await inBatches(documentIds, async documentId => {
      // Before the file is read: should it change meanwhile, the copy of what was read holds for no file.
      const stamp = await stampAt(this.base.at(names.claims(documentId)))
      const copy = cached[documentId]
      if (copy && stamp && copy.stamp === stamp.text) {
        kept[documentId] = copy
        return { content: { documentId, claims: copy.claims }, version: schemaVersion, unknown: null }
      }
      isStale ||= copy !== undefined
      const file = await read(documentId)
      if (!file || !stamp?.isOld || file.version !== schemaVersion) return file
      isStale = true
      kept[documentId] = { stamp: stamp.text, claims: file.content.claims }
      return file
    })
    if (isStale) this.stale.set(segment, { documents: kept })
    return files
  }

  /** Takes the files of the cache that have to be written, by their names. */
  takeStale(): [name: string, content: CachedClaims][] {
    const taken = [...this.stale].map(([segment, content]): [string, CachedClaims] => [
      names.cachedClaims(segment),
      content
    ])
    this.stale.clear()
    return taken
  }

  /** A damaged file of the cache, or one of another version, has no copies. */
  private async read(segment: string): Promise<Table<CachedClaims['documents'][Id]>> {
    const file = await readStored(this.base, names.cachedClaims(segment), CachedClaims).catch(nullIfDamaged)
    if (file?.version !== schemaVersion) return tableOf()
    const entries = Object.entries(file.content.documents)
    return tableOf(
      Object.fromEntries(entries.map(([id, { stamp, claims }]) => [id, { stamp, claims: tableOf(claims) }]))
    )
  }
}

function segmentOf(documentId: Id): string {
  return (Number.parseInt(partOf(documentId), 16) % segmentCount).toString(16).padStart(2, '0')
}

/** The state of the file at `path`; `null`: there is none, or not a file. */
async function stampAt(path: string): Promise<{ text: string; isOld: boolean } | null> {
  try {
    const stats = await statOf(path, { bigint: false })
    if (!stats.isFile()) return null
    const { size, mtimeMs, ctimeMs } = stats
    return { text: `${size} ${mtimeMs} ${ctimeMs}`, isOld: Date.now() - mtimeMs > shortestAgeMs }
  } catch (error) {
    if (leadsNowhere(error)) return null
    throw error
  }
}

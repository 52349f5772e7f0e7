import { join } from 'node:path'
import { z } from 'zod'
import { Template } from '#core/briefing/briefing'
import { type Change, type Entry, StoredBriefing } from '#core/change'
import { Claim, homeOf } from '#core/claims/claim'
import { Code } from '#core/codebook/code'
import { Dismissal } from '#core/comparison/dismissal'
import { DocumentBody, DocumentRecord } from '#core/documents/document'
import { Figure } from '#core/figures/figure'
import { Quantity } from '#core/figures/quantity'
import { Id, Instant } from '#core/ids'
import { Proposition } from '#core/propositions/proposition'
import { Relation } from '#core/relations/relation'

/** Version of the layout on disk; a step in `migrations.ts` leads from each to the next. */
export const schemaVersion = 2

export const LibraryFile = z.object({
  schemaVersion: z.literal(schemaVersion),
  id: Id,
  name: z.string(),
  createdAt: Instant,
  documents: z.record(Id, DocumentRecord),
  codes: z.record(Id, Code),
  propositions: z.record(Id, Proposition),
  relations: z.record(Id, Relation),
  dismissals: z.record(Id, Dismissal),
  quantities: z.record(Id, Quantity),
  figures: z.record(Id, Figure),
  templates: z.record(Id, Template)
})
export type LibraryFile = z.infer<typeof LibraryFile>

export const ClaimsFile = z.object({ documentId: Id, claims: z.record(Id, Claim) })
export type ClaimsFile = z.infer<typeof ClaimsFile>

export const BriefingFile = StoredBriefing
export type BriefingFile = z.infer<typeof BriefingFile>
export const BodyFile = DocumentBody

/** Which file a shard is: the unit that is written whole. */
export type Shard = { kind: 'library' } | { kind: 'claims'; documentId: Id } | { kind: 'briefing'; id: Id }

/** Folders that every library has. */
export const folderParts = ['documents', 'briefings', 'originals', 'backups', 'cache'] as const

export const paths = {
  library: (folder: string) => join(folder, 'library.json'),
  journal: (folder: string) => join(folder, 'journal.jsonl'),
  lock: (folder: string) => join(folder, 'library.lock'),
  /** Two leading letters of the id spread the documents, so that no folder grows past what file systems like. */
  body: (folder: string, id: Id) => join(folder, 'documents', id.slice(0, 2), `${id}.json`),
  claims: (folder: string, documentId: Id) =>
    join(folder, 'documents', documentId.slice(0, 2), `${documentId}.claims.json`),
  briefing: (folder: string, id: Id) => join(folder, 'briefings', `${id}.json`),
  original: (folder: string, sha256: string, extension: string) => join(folder, 'originals', `${sha256}.${extension}`)
} as const

/** The shards that must be written for these changes to outlive the journal, each once. */
export function shardsOf(changes: readonly Change[]): Shard[] {
  const shards = new Map<string, Shard>()
  const touch = (entry: Entry) => {
    const shard = shardOf(entry)
    shards.set(JSON.stringify(shard), shard)
  }
  for (const change of changes) {
    for (const entry of [...change.added, ...change.removed]) touch(entry)
    for (const { before, after } of change.updated) {
      touch(before)
      touch(after)
    }
  }
  return [...shards.values()]
}

function shardOf(entry: Entry): Shard {
  switch (entry.table) {
    case 'documents':
    case 'codes':
    case 'propositions':
    case 'relations':
    case 'dismissals':
    case 'quantities':
    case 'figures':
    case 'templates':
      return { kind: 'library' }
    case 'claims':
      return { kind: 'claims', documentId: homeOf(entry.record) }
    case 'briefings':
      return { kind: 'briefing', id: entry.record.id }
  }
}

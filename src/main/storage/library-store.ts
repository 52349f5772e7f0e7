import type { Change } from '#core/change'
import type { DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { JournalEntry } from './journal'

/** Where a library is kept. The workspace knows this port alone; the folder of lowdb files is its one adapter. */
export interface LibraryStore {
  readonly folder: string
  /** What the last checkpoint and the journal after it add up to. */
  readonly library: Library
  /** A journal line that was never finished was set aside while opening. */
  readonly tornJournal: boolean

  /** Resolves when the edit is on disk, to survive a kill or a power cut. */
  journal(entry: JournalEntry): Promise<void>
  /** Writes every shard that `changes` touched from `library`, then empties the journal. */
  checkpoint(library: Library, changes: readonly Change[]): Promise<void>

  /** Canonical text, written once before the edit that adds its document. */
  writeBody(body: DocumentBody): Promise<void>
  /** `null`: no such file. Damaged: throws `DamagedFileError`. */
  readBody(id: Id): Promise<DocumentBody | null>
  /** The imported file as it came, by its hash; the same content is kept once. */
  writeOriginal(sha256: string, extension: string, bytes: Uint8Array): Promise<void>

  close(): Promise<void>
}

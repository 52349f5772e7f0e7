import type { Change } from '#core/change'
import type { DocumentBody } from '#core/documents/document'
import type { History } from '#core/history'
import type { Id, Instant } from '#core/ids'
import type { Library } from '#core/library'
import type { Problem, Result } from '#core/problem'
import type { Backup } from './backups'
import type { JournalEntry } from './journal'
import type { LibraryKey } from './library-key'
import type { StoredSigningKey } from './signing-key-file'

/** Where a library is kept. The workspace knows this port alone; the folder of lowdb files is its one adapter. */
export interface LibraryStore {
  readonly folder: string
  /** When the library was made. */
  readonly createdAt: Instant
  /** What the last checkpoint and the journal after it add up to. */
  readonly library: Library
  /** The steps of earlier openings that can be undone and done again. */
  readonly history: History
  /** Damage of the two logs that was mended when the library was opened: the bad lines were set aside. */
  readonly notices: readonly Problem[]
  /** The files that could not be read. The library is open without them, and edits that touch them fail. */
  readonly gaps: readonly Problem[]
  /**
   * Why nothing in the folder may be written: it has parts that this program does not know. All that write fail with it.
   * `null`: the library can be edited.
   */
  readonly readOnly: Problem | null
  /** With which the library is encrypted; `null`: it is not. */
  readonly key: LibraryKey | null
  /** Names this store's hold on the library: see `OpenOptions.replaces`. */
  readonly lockToken: string

  /**
   * `null` while the folder, its lock and its journal are the ones that were opened, else what happened to them. All that
   * write check this first: on such a problem they fail with it and write nothing. Other failures of the disk throw.
   */
  check(): Promise<Problem | null>
  /** The present path of the folder; `null` where the system does not tell it or it is gone. */
  whereNow(): Promise<string | null>

  /** Why a change cannot be made while files are missing; `null`: it can. */
  refusal(change: Change): Problem | null
  /**
   * Resolves when the edit is on disk, to survive a kill or a power cut. Fails with `library.partMissing` where a file is missing that
   * the edit would write.
   */
  journal(entry: JournalEntry): Promise<Result<null>>
  /** Writes every shard that `changes` touched from `library`, moves the journal to the history, and empties it. */
  checkpoint(library: Library, changes: readonly Change[]): Promise<Result<null>>

  /** Writes the copies of claims from which a large library is opened sooner the next time. Nothing else depends on them. */
  cacheClaims(): Promise<Result<null>>

  /** Canonical text, written once before the edit that adds its document. */
  writeBody(body: DocumentBody): Promise<Result<null>>
  /** `null`: no such file. Damaged: throws `DamagedFileError`. */
  readBody(id: Id): Promise<DocumentBody | null>
  /** The imported file as it came, by its hash; the same content is kept once. */
  writeOriginal(sha256: string, extension: string, bytes: Uint8Array): Promise<Result<null>>
  /** `null`: no such file. */
  readOriginal(sha256: string, extension: string): Promise<Uint8Array | null>

  /**
   * Writes `library` as a whole library to `folder`, which must not exist. `body`: a text of it, from memory or disk. What
   * cannot be read is left out and named. Nothing of the copy stays when it fails.
   */
  copyTo(folder: string, library: Library, body: (id: Id) => Promise<DocumentBody | null>): Promise<Result<CopyGaps>>

  /** Whether briefings are signed. */
  readonly isSigning: boolean
  /** The key with which they are; `null`: there is none. Damaged: throws `DamagedFileError`. */
  signingKey(): Promise<StoredSigningKey | null>
  /** Makes a new key in place of the one that is there. Briefings that were signed before keep their signature. */
  newSigningKey(at: Instant): Promise<Result<null>>
  setSigning(isSigning: boolean): Promise<Result<null>>

  /** The dated copies in `backups`, the newest first. */
  backups(): Promise<Backup[]>
  /**
   * Makes a dated copy and removes those that are not kept any longer. Nothing may be written by `checkpoint` meanwhile; edits go to the
   * journal. Fails with `backup.damaged` where a file of the library is not as it was written: no backup is made of that.
   */
  backUp(at: Instant, options: BackupPlaces): Promise<Result<BackupReport>>
  /** The content of a dated copy. Fails with `backup.missing`, or as a library does that cannot be read. */
  readBackup(name: string): Promise<Result<BackupContent>>

  close(): Promise<void>
}

export interface BackupPlaces {
  /** Bytes that the backups of one place may take up. */
  limit: number
  /** A folder for a second copy; `null`: there is none. */
  elsewhere: string | null
}

export interface BackupReport {
  backup: Backup
  /** Bytes that the backups in the library take up. */
  bytes: number
  /** Messages for the user: old backups were removed for their size, or a second copy could not be made. */
  troubles: Problem[]
}

export interface BackupContent {
  library: Library
  /** `null`: the backup does not have it. Damaged: throws `DamagedFileError`. */
  body(id: Id): Promise<DocumentBody | null>
  original(sha256: string, extension: string): Promise<Uint8Array | null>
}

/** The parts of a library that are missing from a copy. */
export interface CopyGaps {
  /** Ids of the documents whose text or imported file is not in it. */
  texts: Id[]
  originals: Id[]
  /** The key is not in it, so that its briefings are not signed. */
  signingKey: boolean
}

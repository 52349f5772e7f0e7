import { createHash, type Hash } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { Change, StoredChange, upgradeChange } from '#core/change'
import type { HistoryMove } from '#core/history'
import { Instant } from '#core/ids'
import { schemaVersion } from '#core/tables'
import { sha256 } from '../sha256'
import { DamagedFileError } from './damaged-file'
import { syncFolder } from './durable-file'
import { isSameFile } from './file-identity'
import { firstIssue, fitting } from './json-file'
import { readIfThere } from './regular-file'
import type { StoredFolder } from './stored-folder'
import { type UnknownPart, unknownField } from './unknown-part'

/** One edit as the journal keeps it. `edit` names it (see `EditName`); undo and redo are edits of their own. */
export interface JournalEntry {
  at: Instant
  edit: string
  change: Change
  /** Part that the edit plays in the history. Absent: it is no step of it, as edits of programs before version 3. */
  move?: HistoryMove | undefined
  /** See `HistoryStep`. */
  run?: string | undefined
  /** Number of the edit, one more than that of the edit before it; given by `append`. Absent before version 3. */
  number?: number | undefined
}

/** A line of the file. `sum`: over the entry as JSON. */
const Line = z.object({ sum: z.string(), entry: z.unknown() })
/** Version of the program that wrote an entry; programs of versions 1 and 2 did not say theirs. */
const Versioned = z.looseObject({ version: z.int().positive().default(1) })
/** An entry of any version. */
const StoredEntry = z.looseObject({ change: StoredChange })
/** The present form of an entry. */
const Entry = z.object({
  version: z.int().positive().optional(),
  number: z.int().positive().optional(),
  at: Instant,
  edit: z.string(),
  move: z.enum(['edit', 'undo', 'redo']).optional(),
  run: z.string().optional(),
  change: Change
})

export const journalName = 'journal.jsonl'
const tornName = `${journalName}.torn`

/** The content of a journal that a stopped process left. */
export interface JournalContent {
  entries: JournalEntry[]
  bytes: Buffer
  /** Length of the whole lines in bytes. The bytes behind them belong to an edit that was never acknowledged. */
  wholeBytes: number
  /** The first part of a line that this program does not know. */
  unknown: UnknownPart | null
}

export const emptyJournal: JournalContent = { entries: [], bytes: Buffer.alloc(0), wholeBytes: 0, unknown: null }

/**
 * Append-only file of edits. An edit is acknowledged only after its line is on disk; at start the lines are replayed over
 * the shards, and after a checkpoint the file is emptied.
 */
export class Journal {
  /** Time of the last change of the file; `null` after a change of our own. */
  private seenMtimeNs: bigint | null = null
  /** A change of our own failed half way: nothing is written before the file was verified, see `verify`. */
  private isUncertain = false
  /** Number of the last entry. */
  last = 0
  /** A change of our own is on its way: length and hash do not hold until it has ended. */
  private isChanging = false
  /** Number of changes of our own so far: a state of the file from before the latest one does not hold. */
  changes = 0
  /** Length in bytes and hash of the file before the last append. */
  private before: { length: number; content: Hash } | null = null
  /** The entries in the file, in order. */
  private held: JournalEntry[] = []

  private constructor(
    private readonly base: StoredFolder,
    private readonly file: FileHandle,
    private readonly identity: BigIntStats,
    private length: number,
    /** Over all bytes of the file. */
    private content: Hash
  ) {}

  /**
   * Reads the journal and changes nothing. Only a last line without its end or with a wrong checksum is torn. Any other line
   * that cannot be read throws `DamagedFileError`.
   */
  static async read(base: StoredFolder): Promise<JournalContent> {
    const bytes = (await readIfThere(base.at(journalName))) ?? Buffer.alloc(0)
    return { bytes, ...parse(base, bytes) }
  }

  /** Opens the journal whose content was just read. A torn line is set aside in `journal.jsonl.torn`; then `torn` is true. */
  static async open(
    base: StoredFolder,
    { bytes, wholeBytes, entries }: JournalContent
  ): Promise<{ journal: Journal; torn: boolean }> {
    const torn = wholeBytes < bytes.length
    if (torn) {
      const earlier = (await base.read(tornName)) ?? Buffer.alloc(0)
      await base.write(tornName, Buffer.concat([earlier, bytes.subarray(wholeBytes), Buffer.from('\n')]))
    }
    const file = await open(base.at(journalName), 'a+')
    try {
      if (torn) {
        await file.truncate(wholeBytes)
        await file.sync()
      }
      // The file may be new: its name must be on disk before the first edit is.
      await syncFolder(base.path)
      const content = createHash('sha256').update(bytes.subarray(0, wholeBytes))
      const journal = new Journal(base, file, await file.stat({ bigint: true }), wholeBytes, content)
      journal.held = [...entries]
      journal.last = entries.at(-1)?.number ?? 0
      return { journal, torn }
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /**
   * Whether the file at `path`, whose state is `stats`, is this journal with nothing but what was appended here.
   * `stableInodes`: see `hasStableInodes`.
   */
  async isAt(path: string, stats: BigIntStats, stableInodes: boolean): Promise<boolean> {
    if (!stats.isFile() || (stableInodes && !isSameFile(stats, this.identity))) return false
    if (this.isChanging || this.isUncertain) return true
    if (stats.size !== BigInt(this.length)) return false
    const isUnchanged = this.seenMtimeNs === null || this.seenMtimeNs === stats.mtimeNs
    if (!isUnchanged && !(await this.hasContentOf(path))) return false
    this.seenMtimeNs = stats.mtimeNs
    return true
  }

  private async hasContentOf(path: string): Promise<boolean> {
    const other = createHash('sha256').update((await readIfThere(path)) ?? '')
    return other.digest('hex') === this.content.copy().digest('hex')
  }

  get isEmpty(): boolean {
    return this.length === 0
  }

  /** The entries that were appended, or found when the file was opened, since it was emptied last. */
  get entries(): readonly JournalEntry[] {
    return this.held
  }

  /**
   * Resolves when the entry is on disk. An entry that could not be read back is refused with an error. On failure nothing of
   * it stays, so that later lines are not written after half a one; where that cannot be made sure, the next change does it
   * first.
   */
  async append({ at, edit, move, run, change }: JournalEntry): Promise<void> {
    const entry = { version: schemaVersion, number: this.last + 1, at, edit, move, run, change }
    const parsed = Entry.safeParse(entry)
    if (!parsed.success) throw new Error(`the edit could not be read back: ${firstIssue(parsed.error)}`)
    const line = Buffer.from(`${this.base.lineFor(journalName, this.held.length + 1, journalLine(entry))}\n`)
    await this.changing(async () => {
      await this.file.appendFile(line)
      await this.file.datasync()
      this.before = { length: this.length, content: this.content.copy() }
      this.length += line.length
      this.content.update(line)
      this.held.push(entry)
      this.last += 1
    })
  }

  /** Takes back the line appended last, which must not have been acknowledged. */
  async takeBack(): Promise<void> {
    const { before } = this
    if (!before) return
    await this.changing(async () => {
      // Set before the file is cut: if cutting fails, the next change cuts it to this length.
      this.length = before.length
      this.content = before.content
      this.before = null
      this.held.pop()
      this.last -= 1
      await this.cut()
    })
  }

  /** Forgets all entries: the shards hold them now. */
  async clear(): Promise<void> {
    await this.changing(async () => {
      this.length = 0
      this.content = createHash('sha256')
      this.before = null
      this.held = []
      await this.cut()
    })
  }

  /** Takes everything out of the file that stands behind the lines that count. */
  private async cut(): Promise<void> {
    await this.file.truncate(this.length)
    await this.file.sync()
  }

  /** Cuts off what a change that failed left, and reads whether the lines that count are still there. */
  private async verify(): Promise<void> {
    await this.cut()
    const bytes = Buffer.alloc(this.length)
    await this.file.read(bytes, 0, this.length, 0)
    if (createHash('sha256').update(bytes).digest('hex') !== this.content.copy().digest('hex')) {
      throw new Error('the journal does not hold what was written to it')
    }
    this.isUncertain = false
  }

  private async changing(change: () => Promise<void>): Promise<void> {
    this.isChanging = true
    this.changes += 1
    try {
      if (this.isUncertain) await this.verify()
      await change()
    } catch (error) {
      this.isUncertain = true
      // Tried at once, so that a process that ends now leaves no half line; if that fails, the next change tries again.
      await this.verify().catch(() => undefined)
      throw error
    } finally {
      this.isChanging = false
      this.changes += 1
      this.seenMtimeNs = null
    }
  }

  /** Closes the file, without what a change that failed left in it. */
  async close(): Promise<void> {
    try {
      if (this.isUncertain) await this.changing(async () => undefined)
    } finally {
      await this.file.close()
    }
  }
}

/** A line with its checksum, without its end. */
export function journalLine(entry: object): string {
  return JSON.stringify({ sum: checksum(entry), entry })
}

function parse(base: StoredFolder, bytes: Buffer): Omit<JournalContent, 'bytes'> {
  const path = base.at(journalName)
  const entries: JournalEntry[] = []
  let unknown: UnknownPart | null = null
  let start = 0
  for (let number = 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0) break
    const stored = intact(base.lineIn(journalName, number, bytes.toString('utf8', start, end)))
    if (stored === null) {
      // Only the very last line can be torn by a power cut; blocks of a file reach the disk in any order.
      if (end === bytes.length - 1) break
      throw new DamagedFileError(path, 'line', String(number))
    }
    const line = presentEntry(path, number, stored)
    entries.push(line.entry)
    unknown ??= line.unknown
    start = end + 1
  }
  return { entries, wholeBytes: start, unknown }
}

/** The entry of a line whose checksum is right; else `null`, as for a line that cannot be opened (`null`). */
export function intact(text: string | null): unknown {
  if (text === null) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const line = Line.safeParse(value)
  return line.success && checksum(line.data.entry) === line.data.sum ? line.data.entry : null
}

/**
 * An entry of any version, from the line with this number, in the present form. Its edit was acknowledged, so one that does not fit is
 * damage (`DamagedFileError`). Records of tables that this program does not have are left out.
 */
export function presentEntry(
  path: string,
  number: number,
  stored: unknown
): { entry: JournalEntry; unknown: UnknownPart | null } {
  const file = `${path}, line ${number}`
  const { version } = fitting(file, stored, Versioned)
  const found = fitting(file, stored, StoredEntry, version)
  const { change, unknownTable } = upgradeChange(version, found.change)
  const form = { ...found, change }
  const entry = fitting(file, form, Entry, version)
  const part = version > schemaVersion ? 'version' : (unknownTable ?? unknownField(form, entry))
  return { entry, unknown: part === null ? null : { file, part, version } }
}

function checksum(entry: unknown): string {
  return sha256(JSON.stringify(entry)).slice(0, 16)
}

import { open, rename } from 'node:fs/promises'
import { z } from 'zod'
import { type Change, invert, StoredChange, upgradeChange } from '#core/change'
import { type History, type HistoryMove, type HistoryStep, historyLimit, moved, noHistory } from '#core/history'
import { schemaVersion } from '#core/tables'
import { syncFolder, writeDurably } from './durable-file'
import { intact, type JournalEntry, journalLine } from './journal'
import { readIfThere } from './regular-file'
import type { StoredFolder } from './stored-folder'

/** The most bytes and lines of the file. Beyond either, it is written anew with the steps that still count. */
const byteLimit = 32 * 1024 * 1024
const lineLimit = 3 * historyLimit

export const historyName = 'history.jsonl'

const move = z.enum(['edit', 'undo', 'redo'])

/** A line. Its records are not checked before they are used: an undone step is checked as every edit is. */
const Line = z.looseObject({
  version: z.int().positive(),
  number: z.int().positive(),
  edit: z.string(),
  move,
  run: z.string().optional(),
  change: StoredChange
})

/**
 * The file that keeps what can be undone and done again: the edits as the journal had them, in order, each with its checksum. At a
 * checkpoint they go here before the journal is emptied. It is bounded: written anew with the steps that count when it grows too long.
 */
export class HistoryFile {
  private constructor(
    private readonly base: StoredFolder,
    private steps: History,
    /** Number of the last edit in the file. */
    private lastNumber: number,
    private bytes: number,
    private lines: number,
    /** Lines could not be read: the file as it was found has been set aside. */
    readonly isDamaged: boolean
  ) {}

  /**
   * Reads the file; no file is an empty history. Lines that cannot be read are left out, and the file is set aside as
   * `history.jsonl.damaged-<time>`. A last line without its end is no damage: the journal still has its edit.
   */
  static async open(base: StoredFolder): Promise<HistoryFile> {
    const path = base.at(historyName)
    const bytes = (await readIfThere(path)) ?? Buffer.alloc(0)
    const { steps, last, lines, damage } = parse(base, bytes)
    const file = new HistoryFile(base, steps, last, bytes.length, lines, damage === 'lines')
    if (damage === 'lines') await rename(path, `${path}.damaged-${Date.now()}`)
    if (damage !== 'none') await file.rewrite()
    return file
  }

  get history(): History {
    return this.steps
  }

  get last(): number {
    return this.lastNumber
  }

  /** Takes the edits in that are steps and not in the file yet. Resolves when they are on disk. */
  async append(entries: readonly JournalEntry[]): Promise<void> {
    const added = entries.filter(({ move, number = 0 }) => move !== undefined && number > this.lastNumber)
    if (added.length === 0) return
    const text = this.text(
      added.map(entry => journalLine({ ...entry, version: schemaVersion })),
      this.lines
    )
    const steps = added.reduce((history, entry) => moved(history, entry.move ?? 'edit', stepOf(entry)), this.steps)
    const last = added.at(-1)?.number ?? this.lastNumber
    const isTooLong = this.bytes + text.length > byteLimit || this.lines + added.length > lineLimit
    if (isTooLong || !(await this.appended(text))) {
      await this.rewrite(steps, last)
    } else {
      this.bytes += text.length
      this.lines += added.length
    }
    this.steps = steps
    this.lastNumber = last
  }

  /** Writes to the end of the file. `false`: it is not as long as it was left, and must be written anew. */
  private async appended(text: Buffer): Promise<boolean> {
    const file = await open(this.base.at(historyName), 'a')
    try {
      if ((await file.stat()).size !== this.bytes) return false
      await file.appendFile(text)
      await file.datasync()
    } finally {
      await file.close()
    }
    // The file may be new: its name must be on disk before the journal is emptied.
    if (this.bytes === 0) await syncFolder(this.base.path)
    return true
  }

  private async rewrite(steps = this.steps, last = this.lastNumber): Promise<void> {
    const lines = bounded(linesOf(steps, last))
    const text = this.text(lines, 0)
    await writeDurably(this.base.at(historyName), text)
    this.bytes = text.length
    this.lines = lines.length
  }

  /** The lines as they are written behind the first `before` lines. */
  private text(lines: readonly string[], before: number): Buffer {
    return Buffer.from(
      lines.map((line, index) => `${this.base.lineFor(historyName, before + index + 1, line)}\n`).join('')
    )
  }
}

function stepOf({ edit, change, run }: Pick<JournalEntry, 'edit' | 'change' | 'run'>): HistoryStep {
  return { edit, change, run, revision: 0 }
}

interface Parsed {
  steps: History
  last: number
  lines: number
  damage: 'none' | 'end' | 'lines'
}

function parse(base: StoredFolder, bytes: Buffer): Parsed {
  const parsed: Parsed = { steps: noHistory, last: 0, lines: 0, damage: 'none' }
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0) return { ...parsed, damage: parsed.damage === 'none' ? 'end' : parsed.damage }
    const line = historyLine(base.lineIn(historyName, parsed.lines + 1, bytes.toString('utf8', start, end)))
    if (line) {
      const { number, edit, move, run, change } = line
      parsed.steps = moved(parsed.steps, move, stepOf({ edit, change, run }))
      parsed.last = Math.max(parsed.last, number)
    } else {
      parsed.damage = 'lines'
    }
    parsed.lines += 1
    start = end + 1
  }
  return parsed
}

/** The edit in a line of the file, in the present form; `null` where the line cannot be read. Its records are not checked. */
export function historyLine(
  text: string | null
): (Pick<JournalEntry, 'edit' | 'run' | 'change'> & HistoryPlace) | null {
  const line = Line.safeParse(intact(text))
  if (!line.success) return null
  const { version, number, edit, move, run, change } = line.data
  return { number, edit, move, run, change: upgradeChange(version, change).change as unknown as Change }
}

interface HistoryPlace {
  number: number
  move: HistoryMove
}

/**
 * The lines that make these steps: the ones that can be done again are made after the others and then taken back. Applied one after
 * another, their changes lead to the present state of the records that they touch.
 */
function linesOf({ undo, redo }: History, last: number): string[] {
  const number = Math.max(last, 1)
  const made = [...undo, ...redo.toReversed()].map(({ edit, change, run }) =>
    journalLine({ version: schemaVersion, number, edit, move: 'edit', run, change })
  )
  const back = redo.map(({ edit, change }) =>
    journalLine({ version: schemaVersion, number, edit, move: 'undo', change: invert(change) })
  )
  return [...made, ...back]
}

/** The last lines, as many as fill half of the file, so that there is room before it is written anew again. */
function bounded(lines: readonly string[]): string[] {
  let room = byteLimit / 2
  const kept = lines.toReversed().findIndex(line => {
    room -= Buffer.byteLength(line)
    return room < 0
  })
  return kept < 0 ? [...lines] : lines.slice(lines.length - kept)
}

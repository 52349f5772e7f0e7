import { Change } from '#core/change'
import { DamagedFileError, NewerFileError } from './damaged-file'
import { historyLine, type historyName } from './history-file'
import { intact, type journalName, presentEntry } from './journal'
import { readIfThere } from './regular-file'
import type { StoredFolder } from './stored-folder'
import type { UnknownPart } from './unknown-part'

export interface LogLine {
  /** Its content, without its end. */
  text: string
  /** Number of the edit; `null`: written before edits had numbers. */
  number: number | null
  /** `null`: it does not fit the present form of a change. Lines of the journal always do. */
  change: Change | null
}

/** The readable lines of one of the two logs. */
export interface FoundLog {
  name: LogName
  lines: LogLine[]
  /** Numbers of the lines that cannot be read, counted from 1; a last line without its end is one of them. */
  damaged: number[]
  /** There is something that is no file in its place, or it cannot be read. */
  error: DamagedFileError | null
  /** The first part of a line of the journal that this program does not know. */
  unknown: UnknownPart | null
}

export type LogName = typeof journalName | typeof historyName

/** Reads a log below `base`, line by line. No file is an empty log. Throws `NewerFileError` where a newer program wrote a line. */
export async function readLog(base: StoredFolder, name: LogName): Promise<FoundLog> {
  const path = base.at(name)
  const log: FoundLog = { name, lines: [], damaged: [], error: null, unknown: null }
  let bytes: Buffer
  try {
    bytes = (await readIfThere(path)) ?? Buffer.alloc(0)
  } catch (error) {
    if (error instanceof DamagedFileError) return { ...log, error }
    throw error
  }
  let start = 0
  for (let number = 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(0x0a, start)
    const text = end < 0 ? null : base.lineIn(name, number, bytes.toString('utf8', start, end))
    const line = text === null ? null : readLine(path, number, text, log)
    if (line) log.lines.push(line)
    else log.damaged.push(number)
    start = end < 0 ? bytes.length : end + 1
  }
  return log
}

/** A line as the program reads it that opens the library; `null`: it would not be read. */
function readLine(path: string, number: number, text: string, log: FoundLog): LogLine | null {
  if (log.name === 'history.jsonl') {
    const line = historyLine(text)
    return line && { text, number: line.number, change: Change.safeParse(line.change).data ?? null }
  }
  const stored = intact(text)
  if (stored === null) return null
  try {
    const { entry, unknown } = presentEntry(path, number, stored)
    log.unknown ??= unknown
    return { text, number: entry.number ?? null, change: entry.change }
  } catch (error) {
    if (error instanceof DamagedFileError && !(error instanceof NewerFileError)) return null
    throw error
  }
}

/** The edits of both logs in the order in which they were made. Lines of the journal that the history has already are left out. */
export function linesInOrder(history: FoundLog, journal: FoundLog): LogLine[] {
  const last = lastNumber(history)
  return [...history.lines, ...journal.lines.filter(({ number }) => number === null || number > last)]
}

export function lastNumber({ lines }: FoundLog): number {
  return lines.reduce((last, { number }) => Math.max(last, number ?? 0), 0)
}

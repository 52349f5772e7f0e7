import { extname } from 'node:path'
import type { Problem, Result } from '#core/problem'
import { withoutControls } from '#core/text/controls'
import type { ProgramFolders } from '#main/session'
import type { TextThread } from '#main/texts/text-thread'
import type { ExportOptions } from '#main/write-export'
import { bounds, Position } from '#shared/bounds'

/** Wrong usage: exit code 2, with the command's usage on stderr. */
export class UsageError extends Error {}

/** An expected failure: exit code 1, with its text on stderr. */
export class CommandFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/** An expected failure whose messages were written already: exit code 1. */
export class ReportedFailure extends Error {}

/** The options of every command, as `node:util` parses them. */
export interface CommandArgs {
  /** What stands after the command's name. */
  positionals: string[]
  options: Record<string, string | boolean | undefined>
}

/** The options that name file descriptors. A passphrase is never an argument or in the environment, where other programs could read it. */
export type PassphraseOption = 'passphrase-fd' | 'new-passphrase-fd'

export interface PassphraseSource {
  /** Fails with `encryption.noTerminal`. `question` is written to the terminal. */
  ask: (option: PassphraseOption, question: string) => Promise<string>
  /** Asks for a new passphrase, on the terminal twice. */
  askNew: (questions: { first: string; again: string; differ: string }) => Promise<string>
}

export interface CommandContext {
  /** Writes data to stdout; nothing else may. */
  print: (text: string) => void
  /** Writes a message to stderr; the command goes on. */
  report: (text: string) => void
  /** Absolute path of `--library`; `''` where the command was spared it. */
  library: string
  /** `--take-over`: opens the library although its lock names another machine. */
  takeOver: boolean
  passphrases: PassphraseSource
  folders: Pick<ProgramFolders, 'seeds' | 'fonts' | 'renderWorker'>
  /** Works on texts; a text that takes too long ends its command, not the program. */
  texts: TextThread
}

/** One command. A new one is one object in `commands`. */
export interface Command {
  /** Words on the command line, e.g. `claims add`. */
  name: string
  usage: string
  options: Record<string, 'string' | 'boolean'>
  /** How many words may follow the name; none unless told. */
  positionals?: 'one' | 'many'
  /** An option beside which `--library` may be left out; it is needed everywhere else. */
  libraryUnless?: string
  run: (args: CommandArgs, context: CommandContext) => Promise<void>
}

/** The value, or the end of the command with its problem. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new CommandFailure(result.problem)
  return result.value
}

export function text(args: CommandArgs, option: string): string | undefined {
  const value = args.options[option]
  return typeof value === 'string' ? value : undefined
}

export function required(args: CommandArgs, option: string): string {
  const value = text(args, option)
  if (value === undefined) throw new UsageError(`--${option} is missing`)
  return value
}

/** The one word after the command's name; `what` names it as the usage does. */
export function subject(args: CommandArgs, what: string): string {
  const [name] = args.positionals
  if (!name) throw new UsageError(`give one ${what}`)
  return name
}

/** Names given after one option, parted by commas; `undefined` when the option is absent. */
export function list(args: CommandArgs, option: string): string[] | undefined {
  return text(args, option)
    ?.split(',')
    .map(name => name.trim())
}

/** A text as it is kept: in NFC. */
export function composed(args: CommandArgs, option: string): string | undefined {
  return text(args, option)?.normalize('NFC')
}

/** A whole number from `least` on, of the size that positions have. */
export function count(args: CommandArgs, option: string, least: number): number | undefined {
  const value = text(args, option)
  if (value === undefined) return undefined
  const number = /^\d+$/.test(value) ? Position.safeParse(Number(value)) : undefined
  if (!number?.success || number.data < least) {
    throw new UsageError(`--${option} must be a whole number from ${least} to ${bounds.length}`)
  }
  return number.data
}

/**
 * The format that was asked for by `--format`, else the one that the ending of `out` names, else `otherwise`. An ending that
 * names no format is refused, since the file would not be what its name says.
 */
export function formatOf<const T extends string>(
  args: CommandArgs,
  out: string | undefined,
  { formats, otherwise }: { formats: readonly T[]; otherwise: T }
): T {
  const asked = oneOf(args, 'format', formats)
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase()
  if (asked !== undefined || ending === '') return asked ?? otherwise
  const named = formats.find(format => endingOf(format) === ending)
  if (named) return named
  const endings = formats.map(format => `.${endingOf(format)}`).join(', ')
  throw new UsageError(
    `--out: no format is named by the ending .${ending}; known endings: ${endings}. Or give --format`
  )
}

function endingOf(format: string): string {
  return format === 'text' ? 'txt' : format
}

/** One of the given values, or `undefined` when the option is absent. */
export function oneOf<const T extends string>(args: CommandArgs, option: string, values: readonly T[]): T | undefined {
  const value = text(args, option)
  if (value === undefined) return undefined
  const found = values.find(candidate => candidate === value)
  if (!found) throw new UsageError(`--${option} must be one of: ${values.join(', ')}`)
  return found
}

/** How the command was asked to write a file: `--follow-links`. */
export function exportOptions(args: CommandArgs): ExportOptions {
  return { followLinks: args.options['follow-links'] === true }
}

/** One line of a listing, its columns parted by tabs. Line ends, tabs and controls of a text would part the line or steer the terminal. */
export function row(columns: readonly (string | number)[]): string {
  const cells = columns.map(column => withoutControls(String(column)).replace(/\s*[\t\n\r]\s*/g, ' '))
  return `${cells.join('\t')}\n`
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

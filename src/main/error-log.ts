import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Size in bytes from which on the log is set aside for a new one; the one that was set aside before is replaced. */
const largestLog = 1_000_000
const mostFrames = 30
/** Letters; a longer line of a stack is left out. */
const longestFrame = 500

/** Where an error came up. */
export type ErrorPlace = 'main' | 'worker' | 'window'

/**
 * The file in which errors are noted that nobody foresaw. It never holds a text of the user: no message of an error, which may
 * quote one, and no path of the user's, but the name and code of the error and the places in the program that led to it.
 */
export class ErrorLog {
  /** @param heading one line about the program, e.g. its version and the system */
  constructor(
    readonly path: string,
    private readonly heading: string,
    private readonly now: () => string
  ) {}

  /**
   * Appends an entry, before it returns: the process may be about to end. Returns the path of the log, or `null` if it could not
   * be written.
   */
  note(place: ErrorPlace, error: unknown): string | null {
    return this.append(`${place}: ${describeError(error)}`)
  }

  /** Appends an entry about a process that ended, e.g. `the renderer process: crashed, 11`. */
  noteEnd(process: string, reason: string, code: number): string | null {
    return this.append(`${process}: ${reason}, ${code}`)
  }

  private append(entry: string): string | null {
    try {
      mkdirSync(dirname(this.path), { recursive: true })
      if ((statSync(this.path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) {
        renameSync(this.path, `${this.path}.old`)
      }
      appendFileSync(this.path, `${this.now()} ${this.heading}\n${entry}\n\n`)
      return this.path
    } catch (failure) {
      console.error(`The error log ${this.path} cannot be written: ${(failure as Error).message}\n${entry}`)
      return null
    }
  }
}

/** An error and its causes without their messages: name, code, and the places in the program, one a line. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`
  const { code, syscall } = error as NodeJS.ErrnoException
  const head = [plainWord(error.name) ?? 'Error', plainWord(code), plainWord(syscall)].filter(Boolean).join(' ')
  const cause = error.cause === undefined ? [] : [`caused by ${describeError(error.cause)}`]
  return [head, ...framesOf(error.stack ?? ''), ...cause].join('\n')
}

/** A name or code as programs write them; anything else may be a text. */
function plainWord(word: unknown): string | undefined {
  return typeof word === 'string' && /^[A-Za-z_][A-Za-z0-9_]{0,40}$/.test(word) ? word : undefined
}

const frame =
  /^ {4}at (?:async )?(?:([\w$.<> ]{1,100}) )?\(?(?:[a-z]+:|\/|[A-Z]:\\)[^\s()]*?([\w.-]+[/\\][\w.-]+:\d+:\d+)\)?$/

/** The lines of a stack that name a place in a file, with the last two parts of its path. */
function framesOf(stack: string): string[] {
  const places = stack.split('\n').flatMap(line => {
    const [, name, place] = (line.length <= longestFrame && frame.exec(line)) || []
    return place ? [`    at ${name ? `${name} ` : ''}${place}`] : []
  })
  return places.slice(0, mostFrames)
}

import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { schemaVersion } from '#core/tables'
import { DamagedFileError, NewerFileError } from './damaged-file'
import { writeDurably } from './durable-file'
import { fileAt } from './regular-file'

/** The bytes of a file of the library; `null` where there is none. Throws `NotAFileError` where there is anything else. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  return (await fileAt(path)) && (await readFile(path))
}

/**
 * lowdb adapter: durable on write, validated on read. lowdb's own `JSONFile` never fsyncs and takes whatever it finds.
 * Reads `null` when there is no file.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  /** Two writes at once would share one temporary file. */
  private lastWrite: Promise<void> = Promise.resolve()

  constructor(
    readonly path: string,
    private readonly schema: z.ZodType<T>
  ) {}

  /** `version`: of the program that wrote the file. Throws as `fitting` does. */
  async read(version?: number): Promise<T | null> {
    const bytes = await readIfThere(this.path)
    return bytes && fitting(this.path, parseJson(this.path, bytes.toString('utf8')), this.schema, version)
  }

  /** Refuses, with an error and before it touches the file, data that could not be read back. */
  async write(data: T): Promise<void> {
    const parsed = this.schema.safeParse(data)
    if (!parsed.success) throw new Error(`${this.path} could not be read back: ${firstIssue(parsed.error)}`)
    const text = `${JSON.stringify(data)}\n`
    const written = this.lastWrite.catch(() => undefined).then(() => writeDurably(this.path, text))
    this.lastWrite = written
    await written
  }
}

/** The value in `text`, the content of `path`. Throws `DamagedFileError` where it is no JSON. */
export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DamagedFileError(path, (error as Error).message)
  }
}

/**
 * The value as `schema` has it. Where it does not fit, throws `NewerFileError` if a program of a newer `version` wrote it, else
 * `DamagedFileError`.
 */
export function fitting<T>(path: string, value: unknown, schema: z.ZodType<T>, version = schemaVersion): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = firstIssue(parsed.error)
  throw version > schemaVersion ? new NewerFileError(path, issue, version) : new DamagedFileError(path, issue)
}

/** Where a value does not fit its schema, and why. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'does not fit its schema'
}

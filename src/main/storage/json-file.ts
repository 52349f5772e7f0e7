import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { writeDurably } from './durable-file'

/** A file of the library that cannot be trusted. It is left exactly as it was found. */
export class DamagedFileError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string
  ) {
    super(`${path}: ${reason}`)
    this.name = 'DamagedFileError'
  }
}

/** The bytes of a file of the library; `null` where there is none. Throws `DamagedFileError` where it is a folder. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    // This error alone does not name the file.
    if (code === 'EISDIR') throw new DamagedFileError(path, 'it is a folder')
    throw error
  }
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

  async read(): Promise<T | null> {
    const bytes = await readIfThere(this.path)
    return bytes && parseJson(this.path, bytes.toString('utf8'), this.schema)
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

/** The value in `text`, the content of `path`; throws `DamagedFileError` where it does not fit. */
export function parseJson<T>(path: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new DamagedFileError(path, (error as Error).message)
  }
  return fitting(path, value, schema)
}

/** The value as `schema` has it; throws `DamagedFileError` where it does not fit. */
export function fitting<T>(path: string, value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new DamagedFileError(path, firstIssue(parsed.error))
}

/** Where a value does not fit its schema, and why. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'does not fit its schema'
}

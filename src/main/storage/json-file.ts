import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { schemaVersion } from '#core/tables'
import { DamagedFileError, NewerFileError } from './damaged-file'
import { writeDurably } from './durable-file'
import { readIfThere } from './regular-file'
import { parseJson, storedContent, storedText } from './stored-file'
import type { StoredFolder } from './stored-folder'
import { type UnknownPart, unknownField } from './unknown-part'

/** The content of a file of the library. */
export interface FileContent<T> {
  content: T
  /** Of the program that wrote the file. */
  version: number
  /** The first part of it that this program does not know. */
  unknown: UnknownPart | null
}

export interface ReadOptions {
  /** See `storedContent`. Absent: every file has a checksum. */
  plainVersion?: number | null
  /** Leads from the form of an older version to that of this one. Absent: the form has not changed. */
  upgrade?: (version: number, stored: unknown) => unknown
}

/**
 * The content of the file called `name` below the folder `base`; `null` where there is none. Throws `DamagedFileError` where it cannot
 * be trusted, and `NewerFileError` where a newer program wrote it in a form that does not fit.
 */
export async function readStored<T>(
  base: StoredFolder,
  name: string,
  schema: z.ZodType<T>,
  { plainVersion = null, upgrade = (_, stored) => stored }: ReadOptions = {}
): Promise<FileContent<T> | null> {
  const path = base.at(name)
  const bytes = await base.read(name)
  if (!bytes) return null
  const { value, version } = storedContent(path, name, bytes, plainVersion)
  const form = upgrade(version, value)
  const content = fitting(path, form, schema, version)
  const part = version > schemaVersion ? 'schemaVersion' : unknownField(form, content)
  return { content, version, unknown: part === null ? null : { file: path, part, version } }
}

/**
 * lowdb adapter for one JSON file: durable on write, checked on read. lowdb's own `JSONFile` never fsyncs and takes whatever it finds.
 * Reads `null` when there is no file.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  /** Two writes at once would share one temporary file. */
  private lastWrite: Promise<void> = Promise.resolve()

  /** `toText`: the text of the file with this content. Absent: the content as JSON. `writeText`: absent: as it is. */
  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
    private readonly toText = (content: T) => `${JSON.stringify(content)}\n`,
    private readonly writeText = (text: string) => writeDurably(path, text)
  ) {}

  /** Reads a file without a checksum. Throws as `fitting` does. */
  async read(): Promise<T | null> {
    const bytes = await readIfThere(this.path)
    return bytes && fitting(this.path, parseJson(this.path, bytes.toString('utf8')), this.schema)
  }

  /** Refuses, with an error and before it touches the file, data that could not be read back. */
  async write(data: T): Promise<void> {
    const parsed = this.schema.safeParse(data)
    if (!parsed.success) throw new Error(`${this.path} could not be read back: ${firstIssue(parsed.error)}`)
    const text = this.toText(data)
    const written = this.lastWrite.catch(() => undefined).then(() => this.writeText(text))
    this.lastWrite = written
    await written
  }
}

/** The file called `name` below the folder `base` of a library, written with its checksum. See `readStored` for reading. */
export function storedFile<T>(base: StoredFolder, name: string, schema: z.ZodType<T>): DurableJsonFile<T> {
  const toText = (content: T) => storedText(name, content)
  return new DurableJsonFile(base.at(name), schema, toText, text => base.write(name, text))
}

/**
 * The value as `schema` has it. Where it does not fit, throws `NewerFileError` if a program of a newer `version` wrote it, else
 * `DamagedFileError`.
 */
export function fitting<T>(path: string, value: unknown, schema: z.ZodType<T>, version = schemaVersion): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = firstIssue(parsed.error)
  throw version > schemaVersion
    ? new NewerFileError(path, version, 'form', issue)
    : new DamagedFileError(path, 'form', issue)
}

/** Where a value does not fit its schema, and why. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'does not fit its schema'
}

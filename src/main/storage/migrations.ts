import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '#core/problem'
import { schemaVersion } from '#core/tables'
import { writeDurably } from './durable-file'
import { DamagedFileError, fitting, parseJson, readIfThere } from './json-file'
import { LibraryFile, libraryFileOf, paths } from './shards'

const Versioned = z.looseObject({ schemaVersion: z.int().positive() })

/** `library.json` in the present form, with the text and the version of the file. */
export interface StoredLibraryFile {
  content: LibraryFile
  version: number
  text: string
}

/**
 * Reads `library.json` of this version or an older one and changes nothing. A newer one is refused, so that an old program
 * never writes over what it does not know.
 */
export async function readLibraryFile(folder: string): Promise<Result<StoredLibraryFile>> {
  const path = paths.library(folder)
  const bytes = await readIfThere(path)
  if (!bytes) throw new DamagedFileError(path, 'is gone')
  const text = bytes.toString('utf8')
  const found = parseJson(path, text, Versioned)
  const version = found.schemaVersion
  if (version > schemaVersion) return fail('library.newer', { version, known: schemaVersion })
  const content = fitting(path, found, libraryFileOf(version))
  return ok({ content: { ...content, schemaVersion }, version, text })
}

/**
 * Writes `library.json` of an older version in the present form; the file as it was stays in
 * `backups/library.v<version>.json`. Called once all other files and the journal were read, so that nothing is written when
 * one of them is damaged.
 */
export async function bringUpToDate(folder: string, { content, version, text }: StoredLibraryFile): Promise<void> {
  if (version === schemaVersion) return
  const path = paths.library(folder)
  // Copies may leave empty folders out.
  await mkdir(join(folder, 'backups'), { recursive: true })
  await writeDurably(join(folder, 'backups', `library.v${version}.json`), text)
  await writeDurably(path, `${JSON.stringify(LibraryFile.parse(content))}\n`)
}

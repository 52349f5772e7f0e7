import { join } from 'node:path'
import { z } from 'zod'
import { schemaVersion } from '#core/tables'
import { DamagedFileError } from './damaged-file'
import { writeDurably } from './durable-file'
import { fitting, parseJson, readIfThere } from './json-file'
import { LibraryFile, paths, upgradeLibraryFile } from './shards'
import { type UnknownPart, unknownField } from './unknown-part'

const Versioned = z.looseObject({ schemaVersion: z.int().positive() })

/** `library.json` in the present form, with the text and the version of the file. */
export interface StoredLibraryFile {
  content: LibraryFile
  version: number
  text: string
  unknown: UnknownPart | null
}

/** Reads `library.json` of any version and changes nothing. Throws `DamagedFileError`. */
export async function readLibraryFile(folder: string): Promise<StoredLibraryFile> {
  const path = paths.library(folder)
  const bytes = await readIfThere(path)
  if (!bytes) throw new DamagedFileError(path, 'is gone')
  const text = bytes.toString('utf8')
  const found = fitting(path, parseJson(path, text), Versioned)
  const version = found.schemaVersion
  const form = upgradeLibraryFile(version, found)
  const content = fitting(path, form, LibraryFile, version)
  const part = version > schemaVersion ? 'schemaVersion' : unknownField(form, content)
  return { content, version, text, unknown: part === null ? null : { file: path, part, version } }
}

/**
 * Writes `library.json` of an older version in the present form; the file as it was stays in
 * `backups/library.v<version>.json`. Called once all other files and the journal were read, so that nothing is written when
 * one of them is damaged.
 */
export async function bringUpToDate(folder: string, { content, version, text }: StoredLibraryFile): Promise<void> {
  if (version === schemaVersion) return
  const path = paths.library(folder)
  await writeDurably(join(folder, 'backups', `library.v${version}.json`), text)
  await writeDurably(path, `${JSON.stringify(LibraryFile.parse(content))}\n`)
}

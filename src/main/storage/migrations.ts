import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '#core/problem'
import { writeDurably } from './durable-file'
import { fitting, parseJson } from './json-file'
import { LibraryFile, paths, schemaVersion } from './shards'

const Versioned = z.looseObject({ schemaVersion: z.int().positive() })
type Versioned = z.infer<typeof Versioned>

/** `library.json` of one version in the form of the next; the step at place 0 leads from version 1 to 2. */
const steps: readonly ((library: Versioned) => Versioned)[] = [
  // Briefings became lists of blocks in version 2: `upgradeBriefing` reads the older ones, in files and in the journal.
  library => ({ ...library, dismissals: {}, quantities: {}, figures: {}, templates: {} })
]

/**
 * Looks at the version a library was written with before anything else is read. A newer one is refused, so that an old
 * program never writes over what it does not know. An older one is brought up to this version's form; the file as it was
 * stays in `backups/library.v<version>.json`.
 */
export async function bringUpToDate(folder: string): Promise<Result<null>> {
  const path = paths.library(folder)
  const text = await readFile(path, 'utf8')
  const found = parseJson(path, text, Versioned)
  const version = found.schemaVersion
  if (version > schemaVersion) return fail('library.newer', { version, known: schemaVersion })
  if (version === schemaVersion) return ok(null)
  const upgraded = steps.slice(version - 1).reduce((library, step) => step(library), found)
  const content = fitting(path, { ...upgraded, schemaVersion }, LibraryFile)
  await writeDurably(join(folder, 'backups', `library.v${version}.json`), text)
  await writeDurably(path, `${JSON.stringify(content)}\n`)
  return ok(null)
}

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { fail, ok, type Result } from '#core/problem'
import { DamagedFileError } from './json-file'
import { schemaVersion } from './shards'

const Versioned = z.object({ schemaVersion: z.int().positive() })

/**
 * Looks at the version a library was written with before anything else is read. A newer one is refused, so that an old
 * program never writes over what it does not know. Steps from older versions are called from here, once there are any.
 */
export async function checkVersion(libraryPath: string): Promise<Result<null>> {
  const text = await readFile(libraryPath, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new DamagedFileError(libraryPath, (error as Error).message)
  }
  const found = Versioned.safeParse(value)
  if (!found.success) throw new DamagedFileError(libraryPath, 'schemaVersion is missing')
  if (found.data.schemaVersion > schemaVersion) {
    return fail('library.newer', { version: found.data.schemaVersion, known: schemaVersion })
  }
  return ok(null)
}

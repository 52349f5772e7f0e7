import { rm } from 'node:fs/promises'
import { nullIfDamaged } from './damaged-file'
import { inBatches } from './in-batches'
import { readStored, storedFile } from './json-file'
import { backUpOldLayout, briefingNames, firstPartedVersion } from './old-layout'
import type { StoredLibrary } from './read-library'
import { BodyFile, names } from './shards'
import type { StoredFolder } from './stored-folder'
import { type WrittenLibrary, writeLibrary } from './write-library'

/**
 * Writes a library of an older version below `base` in the present form. Called once all of it was read and a backup was made. A kill
 * on the way leaves `library.json` as it was beside files in both forms, which are read again.
 * Returns what is known of its files.
 */
export async function bringUpToDate(base: StoredFolder, stored: StoredLibrary): Promise<WrittenLibrary> {
  const { version, header, checkpointed } = stored
  if (version >= firstPartedVersion) return stored
  await backUpOldLayout(base, version)
  await inBatches(Object.keys(checkpointed.documents), async id => {
    // A text that cannot be read stays as it is: it is told when it is needed.
    const body = await readStored(base, names.body(id), BodyFile, { plainVersion: version }).catch(nullIfDamaged)
    if (body) await storedFile(base, names.body(id), BodyFile).write(body.content)
  })
  const briefings = await briefingNames(base)
  const written = await writeLibrary(base, checkpointed, header)
  for (const name of briefings) await rm(base.at(name))
  return written
}

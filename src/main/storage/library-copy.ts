import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DocumentBody } from '#core/documents/document'
import type { Id, Instant } from '#core/ids'
import type { Library } from '#core/library'
import { fail, ok, type Result } from '#core/problem'
import { sha256 } from '../sha256'
import { writeDurably } from './durable-file'
import { readIfThere, storedFile } from './json-file'
import type { CopyGaps } from './library-store'
import { isThere, makeLibraryIn } from './new-folder'
import { BodyFile, names, paths } from './shards'
import { writeLibrary } from './write-library'

interface CopySource {
  library: Library
  createdAt: Instant
  body: (id: Id) => Promise<DocumentBody | null>
  /** The folder below which the originals are looked for. */
  originalsOf: string
}

/**
 * Writes a library to `folder`, which must not exist; its parent must. Fails with `file.exists` or those of `makeLibraryIn`, and then
 * removes what it made.
 */
export async function copyLibrary(folder: string, source: CopySource): Promise<Result<CopyGaps>> {
  try {
    await access(dirname(folder))
    if (await isThere(folder)) return fail('file.exists', { path: folder })
    return await makeLibraryIn(folder, async temporary => ok(await write(temporary, source)))
  } catch (error) {
    return fail('storage.failed', { reason: (error as Error).message })
  }
}

async function write(folder: string, { library, createdAt, body, originalsOf }: CopySource): Promise<CopyGaps> {
  await writeLibrary(folder, library, createdAt)
  const gaps: CopyGaps = { texts: [], originals: [] }
  for (const { id, sha256: hash, originalExtension } of Object.values(library.documents)) {
    const text = await body(id)
    if (text) await storedFile(folder, names.body(id), BodyFile).write(text)
    else gaps.texts.push(id)
    const original = await readOriginal(paths.original(originalsOf, hash, originalExtension), hash)
    if (original) await writeDurably(paths.original(folder, hash, originalExtension), original)
    else gaps.originals.push(id)
  }
  return gaps
}

/** The imported file, if it can be read and is still the one that was imported. */
async function readOriginal(path: string, hash: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readIfThere(path)
    return bytes && sha256(bytes) === hash ? bytes : null
  } catch {
    return null
  }
}

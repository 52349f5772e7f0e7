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
import { copySigningKey, type StoredSigningKey, signingKeyFile } from './signing-key-file'
import { writeLibrary } from './write-library'

interface CopySource {
  library: Library
  createdAt: Instant
  isSigning: boolean
  body: (id: Id) => Promise<DocumentBody | null>
  /** The folder below which imported files and the signing key are looked for. */
  from: string
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

async function write(folder: string, { library, createdAt, isSigning, body, from }: CopySource): Promise<CopyGaps> {
  const key = await signingKeyIn(from)
  await writeLibrary(folder, library, { createdAt, isSigning: isSigning && key !== null })
  if (key) await copySigningKey(folder, key)
  const gaps: CopyGaps = { texts: [], originals: [], signingKey: isSigning && key === null }
  for (const { id, sha256: hash, originalExtension } of Object.values(library.documents)) {
    const text = await body(id)
    if (text) await storedFile(folder, names.body(id), BodyFile).write(text)
    else gaps.texts.push(id)
    const original = await readOriginal(paths.original(from, hash, originalExtension), hash)
    if (original) await writeDurably(paths.original(folder, hash, originalExtension), original)
    else gaps.originals.push(id)
  }
  return gaps
}

/** The signing key, if it can be read. */
async function signingKeyIn(base: string): Promise<StoredSigningKey | null> {
  try {
    return (await signingKeyFile.read(base))?.content ?? null
  } catch {
    // The caller tells what the copy lacks.
    return null
  }
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

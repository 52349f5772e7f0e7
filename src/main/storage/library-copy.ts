import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DocumentBody } from '#core/documents/document'
import { withKnownSilence } from '#core/documents/is-reviewed'
import type { Id, Instant } from '#core/ids'
import type { Library } from '#core/library'
import { fail, ok, type Result } from '#core/problem'
import { sha256 } from '../sha256'
import { storedFile } from './json-file'
import { type KeyFile, writeKeyFile } from './key-file'
import type { CopyGaps } from './library-store'
import { isThere, makeLibraryIn } from './new-folder'
import { BodyFile, names } from './shards'
import { copySigningKey, type StoredSigningKey, signingKeyFile } from './signing-key-file'
import type { StoredFolder } from './stored-folder'
import { writeLibrary } from './write-library'

interface CopySource {
  library: Library
  createdAt: Instant
  isSigning: boolean
  body: (id: Id) => Promise<DocumentBody | null>
  /** The files of the library, among which imported files and the signing key are looked for. The copy is encrypted as they are. */
  base: StoredFolder
  /** `null`: the library is not encrypted. */
  keyFile: KeyFile | null
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

async function write(
  path: string,
  { library, createdAt, isSigning, body, base, keyFile }: CopySource
): Promise<CopyGaps> {
  const folder = base.copyAt(path)
  if (keyFile) await writeKeyFile(path, keyFile)
  const key = await signingKeyIn(base)
  await writeLibrary(folder, withKnownSilence(library), { createdAt, isSigning: isSigning && key !== null })
  if (key) await copySigningKey(folder, key)
  const gaps: CopyGaps = { texts: [], originals: [], signingKey: isSigning && key === null }
  for (const { id, sha256: hash, originalExtension } of Object.values(library.documents)) {
    const text = await body(id)
    if (text) await storedFile(folder, names.body(id), BodyFile).write(text)
    else gaps.texts.push(id)
    const name = base.originalName(hash, originalExtension)
    const original = await readOriginal(base, name, hash)
    if (original) await folder.write(name, original)
    else gaps.originals.push(id)
  }
  return gaps
}

/** The signing key, if it can be read. */
async function signingKeyIn(base: StoredFolder): Promise<StoredSigningKey | null> {
  try {
    return (await signingKeyFile.read(base))?.content ?? null
  } catch {
    // The caller tells what the copy lacks.
    return null
  }
}

/** The imported file, if it can be read and is still the one that was imported. */
async function readOriginal(base: StoredFolder, name: string, hash: string): Promise<Uint8Array | null> {
  try {
    const bytes = await base.read(name)
    return bytes && sha256(bytes) === hash ? bytes : null
  } catch {
    return null
  }
}

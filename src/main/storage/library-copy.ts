import { access, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { fail, ok, type Result } from '#core/problem'
import { sha256 } from '../sha256'
import { writeDurably } from './durable-file'
import { DurableJsonFile, readIfThere } from './json-file'
import type { CopyGaps } from './library-store'
import { isThere, makeLibraryIn } from './new-folder'
import { BodyFile, BriefingFile, ClaimsFile, folderParts, LibraryFile, paths } from './shards'

interface CopySource {
  content: LibraryFile
  library: Library
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

async function write(folder: string, { content, library, body, originalsOf }: CopySource): Promise<CopyGaps> {
  for (const part of folderParts) await mkdir(join(folder, part))
  const gaps: CopyGaps = { texts: [], originals: [] }
  for (const { id, sha256: hash, originalExtension } of Object.values(library.documents)) {
    await mkdir(dirname(paths.body(folder, id)), { recursive: true })
    const claims = { documentId: id, claims: { ...library.claims[id] } }
    await new DurableJsonFile(paths.claims(folder, id), ClaimsFile).write(claims)
    const text = await body(id)
    if (text) await new DurableJsonFile(paths.body(folder, id), BodyFile).write(text)
    else gaps.texts.push(id)
    const original = await readOriginal(paths.original(originalsOf, hash, originalExtension), hash)
    if (original) await writeDurably(paths.original(folder, hash, originalExtension), original)
    else gaps.originals.push(id)
  }
  for (const briefing of Object.values(library.briefings)) {
    await new DurableJsonFile(paths.briefing(folder, briefing.id), BriefingFile).write(briefing)
  }
  await new DurableJsonFile(paths.library(folder), LibraryFile).write(content)
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

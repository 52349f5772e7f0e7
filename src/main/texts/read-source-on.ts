import type { SourceDraft } from '#core/documents/reading'
import type { Result } from '#core/problem'
import type { ReadOptions } from '../formats/importer'
import type { TextThread } from './text-thread'

/** `readSource` on a thread of its own. Fails with the problems of both. */
export function readSourceOn(texts: TextThread) {
  return async (
    bytes: Uint8Array,
    fileName: string,
    options: ReadOptions,
    signal?: AbortSignal
  ): Promise<Result<SourceDraft>> => {
    const done = await texts.run('readSource', [bytes, fileName, options], {
      name: fileName,
      units: bytes.length,
      signal
    })
    return done.ok ? done.value : done
  }
}

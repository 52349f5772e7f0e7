import type { SourceDraft } from '#core/documents/reading'
import { fail, type Result } from '#core/problem'
import { maxSourceBytes } from '#shared/bounds'
import type { Importer, ReadOptions } from './importer'
import { plainText } from './plain-text'

/** Every format that can be imported; the first to accept a file reads it. */
export const importers: readonly Importer[] = [plainText]

/** Every extension some format goes by, for the file dialog. */
export const sourceExtensions: string[] = importers.flatMap(importer => importer.extensions)

/**
 * What a file holds, recognised and ready for the analyst to accept. Problems, each with `details.file`: `import.empty`,
 * `import.tooLarge`, `import.notText` when no format accepts it, and those of the importer.
 */
export function readSource(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Result<SourceDraft> {
  if (bytes.length === 0) return fail('import.empty', { file: fileName })
  if (bytes.length > maxSourceBytes) return fail('import.tooLarge', { file: fileName })
  const importer = importers.find(candidate => candidate.accepts(bytes, fileName))
  return importer ? importer.read(bytes, fileName, options) : fail('import.notText', { file: fileName })
}

import type { DocumentBody } from '#core/documents/document'
import type { Library } from '#core/library'
import { type LibraryFile, type NamedFiles, originalFile, originalName, textFile } from './library-files'

/**
 * The texts of a library and its imported files, each once: those of its documents, and those that are there without a document, as the
 * removal of a document leaves them for an undo.
 */
export function sourceFiles(
  { documents }: Pick<Library, 'documents'>,
  named: NamedFiles
): { texts: LibraryFile<DocumentBody>[]; originals: LibraryFile<Buffer>[] } {
  const records = Object.values(documents)
  const textIds = new Set([...records.map(({ id }) => id), ...named.texts])
  const originals = new Set([...records.map(originalName), ...named.originals])
  return {
    texts: [...textIds].map(id => textFile(id, documents[id] ?? null)),
    originals: [...originals].map(originalFile)
  }
}

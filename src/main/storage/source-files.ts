import type { DocumentBody, DocumentRecord } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Table } from '#core/library'
import { type LibraryFile, type NamedFiles, originalFile, textFile } from './library-files'
import type { StoredFolder } from './stored-folder'

/** The fields of a document by which its files are looked for. */
export type SourceRecord = Pick<DocumentRecord, 'id' | 'sha256' | 'originalExtension' | 'textSha256'>

/** A text or an imported file. */
export interface SourceFile<T> extends LibraryFile<T> {
  /** A document of the library has it. */
  isNeeded: boolean
}

/**
 * The texts of these documents and their imported files, each once, and those that are there without a document, as the removal of a
 * document leaves them for an undo.
 */
export function sourceFiles(
  base: StoredFolder,
  documents: Table<SourceRecord>,
  named: NamedFiles
): { texts: SourceFile<DocumentBody>[]; originals: SourceFile<Buffer>[] } {
  const records = Object.values(documents)
  const textIds = new Set<Id>([...records.map(({ id }) => id), ...named.texts])
  const needed = new Set(records.map(record => base.originalName(record.sha256, record.originalExtension)))
  return {
    texts: [...textIds].map(id => ({ ...textFile(id, documents[id] ?? null), isNeeded: documents[id] !== undefined })),
    originals: [...new Set([...needed, ...named.originals])].map(name => ({
      ...originalFile(name),
      isNeeded: needed.has(name)
    }))
  }
}

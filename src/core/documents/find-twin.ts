import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import type { DocumentRecord } from './document'

/** A source that is in the library already, and what is the same: its canonical text, or only the file it came from. */
export interface Twin {
  document: DocumentRecord
  same: 'text' | 'bytes'
}

/**
 * The source whose text or else whose file is the same: rather an original than a reprint, rather the one imported last. The text counts first: it is what claims are
 * made on, and the same text comes with other line ends, marks and encodings.
 */
export function findTwin(library: Library, source: Pick<DocumentRecord, 'sha256' | 'textSha256'>): Twin | null {
  const rank = ({ reprintOf, importedAt }: DocumentRecord) => `${reprintOf === undefined ? 1 : 0} ${importedAt}`
  const documents = Object.values(library.documents)
    .filter(({ sha256, textSha256 }) => sha256 === source.sha256 || textSha256 === source.textSha256)
    .sort((a, b) => compareUnits(rank(b), rank(a)))
  const ofText = documents.find(({ textSha256 }) => textSha256 === source.textSha256)
  if (ofText) return { document: ofText, same: 'text' }
  const ofBytes = documents.find(({ sha256 }) => sha256 === source.sha256)
  return ofBytes ? { document: ofBytes, same: 'bytes' } : null
}

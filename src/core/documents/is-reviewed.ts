import { type Library, tableOf } from '../library'
import type { DocumentRecord } from './document'

/** Whether the silence of a source counts: it was read to its end, and its claims could be read from the library. */
export function isReviewed(
  { id, reviewState }: Pick<DocumentRecord, 'id' | 'reviewState'>,
  { withoutClaims = [] }: Pick<Library, 'withoutClaims'>
): boolean {
  return reviewState === 'reviewed' && !withoutClaims.includes(id)
}

/** The library with no source as reviewed whose silence does not count: for a copy, which does not tell what is missing. */
export function withKnownSilence(library: Library): Library {
  const { documents, withoutClaims, ...rest } = library
  const known = Object.entries(documents).map(([id, document]) => {
    const isUnknown = document.reviewState === 'reviewed' && !isReviewed(document, library)
    return [id, isUnknown ? { ...document, reviewState: 'reading' as const } : document] as const
  })
  return { ...rest, documents: tableOf(Object.fromEntries(known)) }
}

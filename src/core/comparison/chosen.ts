import type { Code } from '../codebook/code'
import { codesInOrder } from '../codebook/order'
import { dateOrder } from '../documents/date-order'
import type { DocumentRecord } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'

/**
 * The sources in the order asked for; without one (`null`), by date, then title. Who knows the year alone stands after
 * that year's days, who knows no date at all last.
 */
export function chosenDocuments(
  library: Pick<Library, 'documents'>,
  documentIds?: readonly Id[] | null
): DocumentRecord[] {
  if (documentIds) return [...new Set(documentIds)].flatMap(id => library.documents[id] ?? [])
  return Object.values(library.documents).sort(
    (a, b) =>
      compareUnits(dateOrder(a.publishedOn), dateOrder(b.publishedOn)) ||
      a.title.localeCompare(b.title, 'ar') ||
      compareUnits(a.id, b.id)
  )
}

/** The codes in the order asked for; without one (`null`), as the codebook has them. */
export function chosenCodes(library: Pick<Library, 'codes'>, codeIds?: readonly Id[] | null): Code[] {
  return codeIds ? [...new Set(codeIds)].flatMap(id => library.codes[id] ?? []) : codesInOrder(library)
}

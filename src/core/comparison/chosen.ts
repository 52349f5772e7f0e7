import { allClaims } from '../claims/find-claims'
import type { Code } from '../codebook/code'
import { missingCodes } from '../codebook/missing-code'
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

/**
 * The codes in the order asked for; without one (`null`), as the codebook has them. Codes that the codebook lacks and claims name
 * have stand-ins, in the end of that order, so that no claim is left out.
 */
export function chosenCodes(library: Pick<Library, 'codes' | 'claims'>, codeIds?: readonly Id[] | null): Code[] {
  const missing = missingCodes(
    library.codes,
    allClaims(library).map(claim => claim.codeId)
  )
  if (!codeIds) return [...codesInOrder(library), ...missing]
  return [...new Set(codeIds)].flatMap(id => library.codes[id] ?? missing.find(code => code.id === id) ?? [])
}

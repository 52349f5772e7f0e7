import type { Id } from '../ids'
import type { Library } from '../library'
import type { Claim } from './claim'

/** The claim with this id, wherever it lives. */
export function findClaim(library: Library, id: Id): Claim | undefined {
  for (const shard of Object.values(library.claims)) {
    const claim = shard[id]
    if (claim) return claim
  }
  return undefined
}

export function allClaims(library: Library): Claim[] {
  return Object.values(library.claims).flatMap(shard => Object.values(shard))
}

/** Claims with evidence in the document, in the order of that evidence in its text. */
export function claimsOfDocument(library: Library, documentId: Id): Claim[] {
  const start = (claim: Claim) => claim.evidence.find(passage => passage.documentId === documentId)?.start ?? 0
  return allClaims(library)
    .filter(claim => claim.evidence.some(passage => passage.documentId === documentId))
    .sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1))
}

/** How many claims of each code have evidence in the document. */
export function countByCode(library: Library, documentId: Id): Record<Id, number> {
  const counts: Record<Id, number> = {}
  for (const claim of claimsOfDocument(library, documentId)) counts[claim.codeId] = (counts[claim.codeId] ?? 0) + 1
  return counts
}

import type { Passage, Range } from '#core/anchoring/passage'
import type { Claim } from '#core/claims/claim'
import type { Id } from '#core/ids'

/** Of the claims given, those with a passage that touches the span, the shortest passage first: innermost to outermost. */
export function claimsOver(claims: readonly Claim[], documentId: Id, span: Range): Claim[] {
  const touches = (one: Passage) => one.documentId === documentId && one.start < span.end && span.start < one.end
  return claims
    .filter(({ evidence }) => evidence.some(touches))
    .map(claim => ({ claim, length: Math.min(...claim.evidence.filter(touches).map(({ start, end }) => end - start)) }))
    .sort((a, b) => a.length - b.length || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }) => claim)
}

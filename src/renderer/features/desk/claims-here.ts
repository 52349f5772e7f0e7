import type { Range } from '#core/anchoring/passage'
import type { Claim } from '#core/claims/claim'
import type { Id } from '#core/ids'

/** Of the claims given, those with a passage that touches the span, the shortest passage first: innermost to outermost. */
export function claimsOver(claims: readonly Claim[], documentId: Id, span: Range): Claim[] {
  return claims
    .flatMap(claim => {
      const lengths = claim.evidence
        .filter(one => one.documentId === documentId && one.start < span.end && span.start < one.end)
        .map(({ start, end }) => end - start)
      return lengths.length > 0 ? [{ claim, length: Math.min(...lengths) }] : []
    })
    .sort((a, b) => a.length - b.length || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }) => claim)
}

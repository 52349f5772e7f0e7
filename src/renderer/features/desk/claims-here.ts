import type { Passage, Range } from '#core/anchoring/passage'
import type { Claim } from '#core/claims/claim'
import { findClaim } from '#core/claims/find-claims'
import type { DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { claimsIn } from './spans'
import { spansAt } from './spans-by-part'

/** Of the claims given, those with a passage that touches the span, the shortest passage first: innermost to outermost. */
export function claimsOver(claims: readonly Claim[], documentId: Id, span: Range): Claim[] {
  const touches = (one: Passage) => one.documentId === documentId && one.start < span.end && span.start < one.end
  return claims
    .filter(({ evidence }) => evidence.some(touches))
    .map(claim => ({ claim, length: Math.min(...claim.evidence.filter(touches).map(({ start, end }) => end - start)) }))
    .sort((a, b) => a.length - b.length || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }) => claim)
}

/** The same at one place of a text, read from the spans around it: of thousands of claims only those few are looked at. */
export function claimsAt(library: Library, body: DocumentBody, place: number): Claim[] {
  const ids = new Set(spansAt(body, claimsIn(library.claims, body.id), place).map(({ claimId }) => claimId))
  const found = [...ids].flatMap(id => findClaim(library, id) ?? [])
  return claimsOver(found, body.id, { start: place, end: place + 1 })
}

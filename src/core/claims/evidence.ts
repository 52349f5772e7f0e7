import type { Passage } from '../anchoring/passage'
import type { Change } from '../change'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { replaceClaim } from './change-claim'
import { findClaim } from './find-claims'

/** Attaches one more passage to a claim, from its own source or another. The same passage twice is refused. */
export function addEvidence(library: Library, id: Id, passage: Passage, context: Context): Result<Change> {
  const claim = findClaim(library, id)
  if (!claim) return fail('claim.missing', { id })
  if (!library.documents[passage.documentId]) return fail('document.missing', { id: passage.documentId })
  const isSame = (other: Passage) =>
    other.documentId === passage.documentId && other.start === passage.start && other.end === passage.end
  if (claim.evidence.some(isSame)) return fail('evidence.exists', { quote: passage.quote })
  return ok(replaceClaim(claim, { evidence: [...claim.evidence, passage] }, context))
}

/** Takes the passage at `index` from a claim. A claim keeps at least one: without a passage nothing proves it. */
export function removeEvidence(library: Library, id: Id, index: number, context: Context): Result<Change> {
  const claim = findClaim(library, id)
  if (!claim) return fail('claim.missing', { id })
  if (!claim.evidence[index]) return fail('evidence.missing', { id, index })
  if (claim.evidence.length === 1) return fail('evidence.last')
  return ok(replaceClaim(claim, { evidence: claim.evidence.filter((_, at) => at !== index) }, context))
}

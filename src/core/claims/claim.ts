import { z } from 'zod'
import { Passage } from '../anchoring/passage'
import { PublicationDate } from '../documents/document'
import { Id, Instant } from '../ids'

export const Stance = z.enum(['asserts', 'denies', 'hedges'])
export type Stance = z.infer<typeof Stance>

/** How sure the source itself sounds, as the analyst reads it. */
export const Certainty = z.enum(['high', 'medium', 'low'])
export type Certainty = z.infer<typeof Certainty>

/** One assertion found in the sources. It lives with the document of its first evidence. */
export const Claim = z.object({
  id: Id,
  codeId: Id,
  /** In the analyst's words; `''` until they have written it. */
  statement: z.string(),
  /** Who makes or carries the claim, as free text; `''`: not said. */
  actor: z.string(),
  stance: Stance,
  certainty: Certainty.nullable(),
  theme: z.string(),
  memo: z.string(),
  /** When it was said, and when what it tells of happened, as far as the source says. */
  statedOn: PublicationDate.nullable(),
  happenedOn: PublicationDate.nullable(),
  propositionId: Id.nullable(),
  evidence: z.array(Passage).min(1),
  createdAt: Instant,
  updatedAt: Instant
})
export type Claim = z.infer<typeof Claim>

/** The document whose shard keeps the claim. */
export function homeOf(claim: Claim): Id {
  const [first] = claim.evidence
  if (!first) throw new Error(`claim ${claim.id} has no evidence`)
  return first.documentId
}

import { z } from 'zod'
import { Id, Instant } from '../ids'

export const RelationKind = z.enum(['corroborates', 'contradicts', 'qualifies'])
export type RelationKind = z.infer<typeof RelationKind>

/** One claim says something of another. Corroboration and contradiction hold both ways; qualification has a direction. */
export const Relation = z.object({
  id: Id,
  kind: RelationKind,
  fromClaimId: Id,
  toClaimId: Id,
  note: z.string(),
  createdAt: Instant
})
export type Relation = z.infer<typeof Relation>

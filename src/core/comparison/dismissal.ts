import { z } from 'zod'
import { Id, Instant } from '../ids'

/** A suggestion that the analyst has turned down: the two do not belong together, and it is not made again. */
export const Dismissal = z.object({
  id: Id,
  claimId: Id,
  /** The other claim, or the proposition. */
  otherId: Id,
  createdAt: Instant
})
export type Dismissal = z.infer<typeof Dismissal>

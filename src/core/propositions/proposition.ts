import { z } from 'zod'
import { Id, Instant } from '../ids'

/** What several claims are about: the row that lines claims of different sources up. Stance-free, in the analyst's words. */
export const Proposition = z.object({
  id: Id,
  text: z.string(),
  note: z.string(),
  createdAt: Instant
})
export type Proposition = z.infer<typeof Proposition>

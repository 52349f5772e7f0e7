import { z } from 'zod'
import { Id, Instant } from '../ids'

/** What the figures of several sources measure, named once: "trade with China, Central Asia, 2024". */
export const Quantity = z.object({
  id: Id,
  name: z.string(),
  /** The unit its values are lined up in (see `units.ts`); `''` until the first value gives one. */
  unit: z.string(),
  note: z.string(),
  createdAt: Instant
})
export type Quantity = z.infer<typeof Quantity>

import { z } from 'zod'
import { Passage } from '../anchoring/passage'
import { PublicationDate } from '../documents/document'
import { Id, Instant } from '../ids'
import { FigureDoubt } from './reading'

/** How the source words it: `نحو 66` is `about`, `أكثر من 66` is `moreThan`. */
export const Bound = z.enum(['exactly', 'about', 'atLeast', 'atMost', 'moreThan', 'lessThan'])
export type Bound = z.infer<typeof Bound>

/**
 * A value of a quantity as one source gives it. The number was read from the passage, or typed by the analyst who saw it;
 * either way the passage is its proof.
 */
export const Figure = z.object({
  id: Id,
  quantityId: Id,
  passage: Passage,
  /** In base units: `66.2 مليار` is 66200000000. For a range the middle; `low` and `high` then say from where to where. */
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Of `value`, see `units.ts`; `''`: a bare number. */
  unit: z.string(),
  bound: Bound,
  /** When the value held, as far as the source says. */
  asOf: PublicationDate.nullable(),
  /** Whom the source gives it to, as free text; `''`: itself. */
  attribution: z.string(),
  note: z.string(),
  /** Why its reading is not sure, until the analyst edits the value; absent or null: it is. */
  doubtful: FigureDoubt.nullable().optional(),
  createdAt: Instant,
  updatedAt: Instant
})
export type Figure = z.infer<typeof Figure>

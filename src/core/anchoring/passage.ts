import { z } from 'zod'
import { Id } from '../ids'

/**
 * A span of a document: `[start, end)` in UTF-16 code units of its canonical text. `quote` is exactly the text between
 * them; `prefix` and `suffix` are what stands around it, so that the place is found again in a newer version.
 */
export const Passage = z.object({
  documentId: Id,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string()
})
export type Passage = z.infer<typeof Passage>

/** A span without its text. */
export interface Range {
  start: number
  end: number
}

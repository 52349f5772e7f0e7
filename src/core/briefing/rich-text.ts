import { z } from 'zod'
import { Id } from '../ids'

/** A stretch of a sentence, or a claim whose note stands at this place. Spaces belong to the stretches. */
export const Inline = z.union([
  z.object({
    text: z.string(),
    bold: z.boolean().optional(),
    /** A web address. */
    href: z.string().optional()
  }),
  z.object({ claimId: Id })
])
export type Inline = z.infer<typeof Inline>

/** What the analyst writes: paragraphs of stretches. One that opens with a bullet or a dash is an item of a list. */
export const RichText = z.array(z.array(Inline))
export type RichText = z.infer<typeof RichText>

/** Plain words as rich text: one paragraph a line, empty lines left out. */
export function richFromPlain(text: string): RichText {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => [{ text: line }])
}

import { z } from 'zod'
import { Id } from '../ids'

/**
 * What keeps a statement of a briefing from being proved. `broken`: the stored text no longer reads as the quote does.
 * `unreviewed`: a source of it has not been read to its end; found in strict briefings alone. `unsupported`: its claim is gone, or none of its passages lies
 * in the sources of the briefing.
 */
export const ProofTrouble = z.enum(['broken', 'unreviewed', 'unsupported'])
export type ProofTrouble = z.infer<typeof ProofTrouble>

/** A trouble that the analyst has seen and lets pass. */
export const Accepted = z.object({
  /** The claim or the figure. */
  recordId: Id,
  trouble: ProofTrouble
})
export type Accepted = z.infer<typeof Accepted>

import { z } from 'zod'
import { Certainty, Stance } from '../claims/claim'
import { PublicationDate } from '../documents/document'
import { Id } from '../ids'

/**
 * Which claims a comparison or a block of a briefing takes in. A field that is absent lets everything through; a list lets
 * its members through, and the order of `documentIds` and `codeIds` is the order they are shown in.
 */
export const ClaimFilter = z.object({
  documentIds: z.array(Id).optional(),
  codeIds: z.array(Id).optional(),
  propositionIds: z.array(Id).optional(),
  /** Compared after folding; `''` stands for claims of nobody in particular, of no theme, of no named publisher. */
  actors: z.array(z.string()).optional(),
  themes: z.array(z.string()).optional(),
  publishers: z.array(z.string()).optional(),
  stances: z.array(Stance).optional(),
  certainties: z.array(Certainty).optional(),
  /** First and last day, month or year of the statement and of what it tells of; claims without that date stay out. */
  statedFrom: PublicationDate.optional(),
  statedTo: PublicationDate.optional(),
  happenedFrom: PublicationDate.optional(),
  happenedTo: PublicationDate.optional(),
  /** Words that the statement, the memo, the actor or a quote must hold, after folding. */
  words: z.string().optional()
})
export type ClaimFilter = z.infer<typeof ClaimFilter>

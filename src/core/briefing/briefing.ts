import { z } from 'zod'
import { Id, Instant } from '../ids'

export const BriefingLanguage = z.enum(['ar', 'en'])
export type BriefingLanguage = z.infer<typeof BriefingLanguage>

/** What the analyst chose for a briefing, as `briefings/<id>.json` keeps it. */
export const Briefing = z.object({
  id: Id,
  title: z.string(),
  author: z.string(),
  language: BriefingLanguage,
  /** Written by the analyst; paragraphs are parted by line feeds. */
  introduction: z.string(),
  /** Which sources and codes go in, in this order. `null`: all of them. */
  documentIds: z.array(Id).nullable(),
  codeIds: z.array(Id).nullable(),
  rows: z.enum(['code', 'actor']),
  updatedAt: Instant
})
export type Briefing = z.infer<typeof Briefing>

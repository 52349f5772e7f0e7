import { z } from 'zod'
import { Id, Instant } from '../ids'

export const BriefingLanguage = z.enum(['ar', 'en'])
export type BriefingLanguage = z.infer<typeof BriefingLanguage>

/** The faces that a briefing may be set in. */
export const BriefingFaces = z.object({
  text: z.enum(['amiri', 'notoNaskh', 'scheherazade']),
  headings: z.enum(['plex', 'cairo'])
})
export type BriefingFaces = z.infer<typeof BriefingFaces>

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
  /** Left out: Amiri for the text, IBM Plex Sans Arabic for headings and tables. */
  faces: BriefingFaces.optional(),
  updatedAt: Instant
})
export type Briefing = z.infer<typeof Briefing>

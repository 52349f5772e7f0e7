import { z } from 'zod'
import { Id, Instant } from '../ids'
import { BilingualLine, Block } from './block'
import { BriefingLook } from './look'
import { Accepted } from './proof'

/** What the analyst wrote and chose for a briefing, as `briefings/<id>.json` keeps it. */
export const Briefing = z.object({
  id: Id,
  title: BilingualLine,
  author: z.string(),
  look: BriefingLook,
  /** Which sources and codes its blocks may draw on, in this order. `null`: all of them. */
  documentIds: z.array(Id).nullable(),
  codeIds: z.array(Id).nullable(),
  blocks: z.array(Block),
  /** What the analyst lets pass although it is not proved; the briefing says so where it stands. */
  accepted: z.array(Accepted),
  /** Whether a statement also needs sources that are read to their end (`unreviewed` is a finding). Absent: it does not. */
  strict: z.boolean().optional(),
  updatedAt: Instant
})
export type Briefing = z.infer<typeof Briefing>

/** A make-up to begin briefings with, kept by the analyst. */
export const Template = z.object({
  id: Id,
  name: z.string(),
  look: BriefingLook,
  blocks: z.array(Block),
  /** Of the briefings that begin with it. Absent: they are not strict. */
  strict: z.boolean().optional(),
  createdAt: Instant
})
export type Template = z.infer<typeof Template>

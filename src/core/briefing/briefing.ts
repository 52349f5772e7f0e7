import { z } from 'zod'
import { Id, Instant } from '../ids'
import { BilingualLine, Block } from './block'
import { Accepted } from './proof'

export const BriefingLanguage = z.enum(['ar', 'en'])
export type BriefingLanguage = z.infer<typeof BriefingLanguage>

/** The faces that a briefing may be set in. */
export const BriefingFaces = z.object({
  text: z.enum(['amiri', 'notoNaskh', 'scheherazade']),
  headings: z.enum(['plex', 'cairo'])
})
export type BriefingFaces = z.infer<typeof BriefingFaces>

export const PaperSize = z.enum(['a4', 'letter'])
export type PaperSize = z.infer<typeof PaperSize>

/** How a briefing is made up, whatever it tells. */
export const BriefingLook = z.object({
  language: BriefingLanguage,
  /** Printed as well: written texts in parallel columns, or the whole briefing again in the other language. */
  both: z.enum(['columns', 'sequence']).nullable(),
  /** Left out: Amiri for the text, IBM Plex Sans Arabic for headings and tables. */
  faces: BriefingFaces.optional(),
  paper: PaperSize,
  /** Whether the title has a page of its own. */
  cover: z.boolean(),
  /** Printed on every page; `''` for none. */
  confidentiality: z.string(),
  /** Some 500 KB at most, as a data address without its head. */
  logo: z.object({ mime: z.enum(['image/png', 'image/jpeg']), base64: z.base64().max(700_000) }).nullable()
})
export type BriefingLook = z.infer<typeof BriefingLook>

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
  updatedAt: Instant
})
export type Briefing = z.infer<typeof Briefing>

/** A make-up to begin briefings with, kept by the analyst. */
export const Template = z.object({
  id: Id,
  name: z.string(),
  look: BriefingLook,
  blocks: z.array(Block),
  createdAt: Instant
})
export type Template = z.infer<typeof Template>

import { z } from 'zod'

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

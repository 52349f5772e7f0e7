import { z } from 'zod'
import { Id, Instant } from '../ids'
import { Encoding } from './encodings'

export const Direction = z.enum(['rtl', 'ltr'])
export type Direction = z.infer<typeof Direction>

/** BCP 47 primary subtag of the language a source is written in. */
export const Language = z.string().regex(/^[a-z]{2,3}$/)
export type Language = z.infer<typeof Language>

/** A day (`2025-04-09`), a month (`2025-04`) or a year (`2025`): sources do not always say more. */
export const PublicationDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
export type PublicationDate = z.infer<typeof PublicationDate>

export const BlockKind = z.enum(['heading', 'paragraph', 'list-item', 'note'])
export type BlockKind = z.infer<typeof BlockKind>

/**
 * A part of the canonical text: `[start, end)` in UTF-16 code units, in order, not overlapping; between two blocks stands
 * exactly one line feed. `level` (1 to 3) is given for headings alone; the first heading of level 1 is the title.
 */
export const Block = z.object({
  kind: BlockKind,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  level: z.int().min(1).max(3).optional()
})
export type Block = z.infer<typeof Block>

/** The immutable body of a source. `text` is in NFC, with `\n` as its only line end and no byte order mark. */
export const DocumentBody = z.object({ id: Id, text: z.string(), blocks: z.array(Block) })
export type DocumentBody = z.infer<typeof DocumentBody>

/** What the analyst may correct at any time. `null` and `''`: not known. */
export const Citation = z.object({
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  publishedOn: PublicationDate.nullable(),
  language: Language,
  direction: Direction,
  /** How to cite this source in full when the fields above do not suffice, e.g. the article that a digest digests. */
  citation: z.string()
})
export type Citation = z.infer<typeof Citation>

export const ReviewState = z.enum(['unread', 'reading', 'reviewed'])
export type ReviewState = z.infer<typeof ReviewState>

/** A source without its text, as `library.json` keeps it. */
export const DocumentRecord = Citation.extend({
  id: Id,
  reviewState: ReviewState,
  /** The document this is a newer version of. */
  versionOf: Id.nullable(),
  /** The document whose article this one prints again, elsewhere; absent: none that the analyst knows of. */
  reprintOf: Id.optional(),
  /** Words and UTF-16 code units of the canonical text. */
  words: z.int().nonnegative(),
  characters: z.int().nonnegative(),
  /** SHA-256 of the imported file as it came, in lower-case hex; `originals/<sha256>.<extension>` holds it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the canonical text in UTF-8: what a briefing's quotes are proved against. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  originalName: z.string(),
  /** In which encoding the original was read; absent: this was not recorded. */
  encoding: Encoding.optional(),
  originalExtension: z.string().regex(/^[a-z0-9]{1,8}$/),
  importedAt: Instant
})
export type DocumentRecord = z.infer<typeof DocumentRecord>

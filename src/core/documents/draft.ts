import { z } from 'zod'
import { BlockKind, Citation } from './document'

/** Why a piece of an imported file is proposed for removal; the analyst may keep it all the same. */
export const ClutterReason = z.enum([
  'navigation',
  'byline',
  'repeated-title',
  'related',
  'share',
  'caption',
  'most-read',
  'copyright',
  'comments',
  'decoration'
])
export type ClutterReason = z.infer<typeof ClutterReason>

/** One piece of an imported file. `text` is in NFC, trimmed, without line feeds. */
export const DraftBlock = z.object({
  text: z.string(),
  kind: BlockKind,
  level: z.int().min(1).max(3).optional(),
  /** `null`: part of the article. Otherwise why it is left out. */
  clutter: ClutterReason.nullable()
})
export type DraftBlock = z.infer<typeof DraftBlock>

/** What was recognised in a file, before the analyst accepts it. */
export const Draft = z.object({
  citation: Citation,
  blocks: z.array(DraftBlock),
  /** What the title is made of when the page shows none; absent: the page's own title. */
  titleGuess: z.enum(['first-line', 'file-name']).optional()
})
export type Draft = z.infer<typeof Draft>

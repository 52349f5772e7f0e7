import { z } from 'zod'
import { ClaimFilter } from '../comparison/claim-filter'
import { Axis, areOfTwoAxes, MatrixSpec } from '../comparison/matrix'
import { Id, Instant } from '../ids'
import { OutlineBlock } from './outline'
import { RichText } from './rich-text'

/** One text in the two languages of a briefing; `''` or `[]` where it is not written. */
export const BilingualLine = z.object({ ar: z.string(), en: z.string() })
export type BilingualLine = z.infer<typeof BilingualLine>
const BilingualText = z.object({ ar: RichText, en: RichText })

/** What a generated block was when the analyst froze it. Its quotes are still proved before export. */
export const Frozen = z.object({ at: Instant, blocks: z.array(OutlineBlock) })
export type Frozen = z.infer<typeof Frozen>

/** How each kind of generated block is made from the library. A list of kinds: `block-makers.ts` has one maker for each. */
export const Generated = z.discriminatedUnion('kind', [
  /** `digest`: who stands where without what they say, in the rows that differ most. */
  z.object({ kind: z.literal('matrix'), spec: MatrixSpec, digest: z.boolean().optional() }),
  /** Claims in full, each with its quotes, under a heading for each code, proposition or source. */
  z.object({ kind: z.literal('claims'), by: z.enum(['code', 'proposition', 'source']), filter: ClaimFilter }),
  /** Quotes alone, as the sources have them. */
  z.object({ kind: z.literal('quotes'), filter: ClaimFilter }),
  /** The ledger of these quantities; `null`: of all. */
  z.object({ kind: z.literal('figures'), quantityIds: z.array(Id).nullable() }),
  z.object({
    kind: z.literal('chart'),
    of: z.discriminatedUnion('kind', [
      z
        .object({ kind: z.literal('counts'), rows: Axis, columns: Axis })
        .refine(areOfTwoAxes, { error: 'rows and columns are of one axis' }),
      z.object({ kind: z.literal('cooccurrence') })
    ]),
    filter: ClaimFilter
  }),
  z.object({ kind: z.literal('timeline'), filter: ClaimFilter })
])
export type Generated = z.infer<typeof Generated>

/** A part of a briefing. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ id: Id, kind: z.literal('contents') }),
  z.object({ id: Id, kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: BilingualLine }),
  z.object({ id: Id, kind: z.literal('text'), text: BilingualText }),
  z.object({ id: Id, kind: z.literal('generated'), make: Generated, frozen: Frozen.nullable() }),
  z.object({ id: Id, kind: z.literal('sources'), style: z.enum(['arabic', 'latin']) })
])
export type Block = z.infer<typeof Block>

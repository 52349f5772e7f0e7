import { z } from 'zod'
import { Stance } from '../claims/claim'
import { CodeColor } from '../codebook/code'
import { Direction } from '../documents/document'
import { Id } from '../ids'
import { BriefingFaces, BriefingLanguage, PaperSize } from './look'

/** A stretch of a sentence. Spaces between pieces belong to the pieces. */
export const TextPiece = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  color: CodeColor.optional(),
  /** A web address, or `#source-<number>` for an entry of the list of sources. */
  href: z.string().optional(),
  /** Set small and high, as the marks of notes are. */
  raised: z.boolean().optional()
})
export type TextPiece = z.infer<typeof TextPiece>

const HeadingBlock = z.object({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2)]),
  text: z.string(),
  color: CodeColor.optional()
})
export type HeadingBlock = z.infer<typeof HeadingBlock>

/** Running text. One that opens with a bullet or a dash is an item of a list, as analysts type them. */
const ParagraphBlock = z.object({
  kind: z.literal('paragraph'),
  text: z.string(),
  /** The same text in pieces, where parts of it look or lead elsewhere: joined they are `text`. */
  pieces: z.array(TextPiece).optional(),
  /** Printed small underneath (in Word: at the foot of the page); a raised piece that says a note's mark leads to it. */
  notes: z.array(z.object({ mark: z.string(), text: z.string(), claimId: Id.optional() })).optional()
})
export type ParagraphBlock = z.infer<typeof ParagraphBlock>

/** One cell: what it says of itself (`read and silent`, `not yet read`) or its statements. */
const MatrixCellText = z.object({
  /** Set when there is no claim. */
  state: z.string().optional(),
  /** `text` is `''` in a digest, where a stance that several claims take stands once: `alsoClaimIds` are the others. */
  statements: z.array(
    z.object({
      stance: Stance,
      stanceLabel: z.string(),
      text: z.string(),
      claimId: Id.optional(),
      alsoClaimIds: z.array(Id).optional()
    })
  )
})
export type MatrixCellText = z.infer<typeof MatrixCellText>

/** The comparison. `columns` stand in reading order: the first stands at the start side. */
const MatrixBlock = z.object({
  kind: z.literal('matrix'),
  /** Stances alone, in narrow columns that bear the numbers of the sources. */
  digest: z.boolean().optional(),
  /** Heading of the first column, which names the rows. */
  corner: z.string(),
  columns: z.array(z.object({ title: z.string(), detail: z.string() })),
  rows: z.array(
    z.object({
      title: z.string(),
      color: CodeColor.optional(),
      /** What the row comes to, worded, e.g. `تناقض`. */
      verdict: z.string().optional(),
      cells: z.array(MatrixCellText)
    })
  ),
  /** What a digest leaves out, and the caveats of what it shows; absent where there is neither. */
  remark: z.string().optional()
})
export type MatrixBlock = z.infer<typeof MatrixBlock>

const QuoteText = z.object({
  /** Exactly the passage's text, without quotation marks. */
  text: z.string(),
  direction: Direction,
  /** Number of the source in the list of sources, from 1. */
  source: z.int().positive(),
  /** Where it stands, already worded, e.g. `[2] قمة سمرقند، الفقرة 5`. */
  reference: z.string()
})
export type QuoteText = z.infer<typeof QuoteText>

/** A claim with its proof. */
const ClaimBlock = z.object({
  kind: z.literal('claim'),
  claimId: Id.optional(),
  statement: z.string(),
  /** Actor, stance and certainty, already worded, e.g. `إيطاليا · يؤكد`. */
  attribution: z.string(),
  /** What the analyst let pass unproved, worded; printed with the claim. */
  caveat: z.string().optional(),
  quotes: z.array(QuoteText)
})
export type ClaimBlock = z.infer<typeof ClaimBlock>

/** A quote that stands for itself. */
const QuoteBlock = z.object({
  kind: z.literal('quote'),
  claimId: Id.optional(),
  attribution: z.string(),
  caveat: z.string().optional(),
  quote: QuoteText
})
export type QuoteBlock = z.infer<typeof QuoteBlock>

const TableCell = z.object({
  text: z.string(),
  /** Of the text, where it is not the briefing's. */
  direction: Direction.optional(),
  /** Number of the source that it is taken from: leads to the list of sources. */
  source: z.int().positive().optional(),
  /** The figure that the row of this cell shows. */
  figureId: Id.optional()
})
export type TableCell = z.infer<typeof TableCell>

/** A plain table: the values of a quantity, one source a row. */
const TableBlock = z.object({
  kind: z.literal('table'),
  caption: z.string(),
  /** `share`: of the table's width, relative to the others. Figures stand at the end side, words at the start. */
  columns: z.array(z.object({ title: z.string(), align: z.enum(['start', 'end']), share: z.number().positive() })),
  rows: z.array(z.array(TableCell)),
  /** What the table shows, e.g. a conflict and its spread; `''` for none. */
  remark: z.string(),
  /** Whether the remark tells of a conflict. */
  conflict: z.boolean()
})
export type TableBlock = z.infer<typeof TableBlock>

/** Counts: as bars when there is one column or each row is a sum worth comparing, as a grid of figures when all cells matter. */
const ChartBlock = z.object({
  kind: z.literal('chart'),
  /** The claims that are counted. Absent in charts that were frozen before this was kept: their claims are not checked. */
  claimIds: z.array(Id).optional(),
  form: z.enum(['bars', 'grid']),
  caption: z.string(),
  corner: z.string(),
  columns: z.array(z.object({ label: z.string() })),
  rows: z.array(z.object({ label: z.string(), color: CodeColor.optional(), values: z.array(z.number().nonnegative()) }))
})
export type ChartBlock = z.infer<typeof ChartBlock>

/** What happened and what was said, in order of time. */
const TimelineBlock = z.object({
  kind: z.literal('timeline'),
  caption: z.string(),
  entries: z.array(
    z.object({
      date: z.string(),
      kind: z.enum(['event', 'statement']),
      kindLabel: z.string(),
      actor: z.string(),
      text: z.string(),
      claimId: Id.optional(),
      source: z.int().positive(),
      reference: z.string()
    })
  )
})
export type TimelineBlock = z.infer<typeof TimelineBlock>

const ContentsBlock = z.object({ kind: z.literal('contents'), title: z.string() })

const SourcesBlock = z.object({
  kind: z.literal('sources'),
  entries: z.array(
    z.object({
      number: z.int().positive(),
      text: z.string(),
      /** Of the text. */
      direction: Direction,
      /** About the source, in the briefing's language: that it has not been read to its end. */
      remark: z.string().optional()
    })
  )
})
export type SourcesBlock = z.infer<typeof SourcesBlock>

/** Written text in both languages, Arabic at the right, English at the left, each beginning level with the other. */
const ParallelBlock = z.object({
  kind: z.literal('parallel'),
  ar: z.array(z.union([HeadingBlock, ParagraphBlock])),
  en: z.array(z.union([HeadingBlock, ParagraphBlock]))
})
export type ParallelBlock = z.infer<typeof ParallelBlock>

export const OutlineBlock = z.discriminatedUnion('kind', [
  ContentsBlock,
  HeadingBlock,
  ParagraphBlock,
  ParallelBlock,
  MatrixBlock,
  ClaimBlock,
  QuoteBlock,
  TableBlock,
  ChartBlock,
  TimelineBlock,
  SourcesBlock
])
export type OutlineBlock = z.infer<typeof OutlineBlock>

/** A picture as a data address. */
export const LogoImage = z.object({ mime: z.enum(['image/png', 'image/jpeg']), base64: z.string() })
export type LogoImage = z.infer<typeof LogoImage>

const OutlineInOneLanguage = z.object({
  title: z.string(),
  /** Lines under the title: who, when, from how many sources. */
  subtitle: z.array(z.string()),
  author: z.string(),
  language: BriefingLanguage,
  direction: Direction,
  /** `ISO 8601` day the briefing was made, for the metadata. */
  createdOn: z.string(),
  /** Shown at the foot of every page. `{page}` and `{pages}` are filled by the renderer. */
  pageLabel: z.string(),
  /** Under the name of a row that goes on over a page. */
  continuedLabel: z.string(),
  /** Which faces set it; the renderer's own choice where nothing is said. */
  faces: BriefingFaces.optional(),
  /** A4 where nothing is said. */
  paper: PaperSize.optional(),
  /** Title, logo and confidentiality line on a page of their own. */
  cover: z.boolean().optional(),
  /** Printed on every page, e.g. `للاستعمال الداخلي`. */
  confidentiality: z.string().optional(),
  logo: LogoImage.optional(),
  blocks: z.array(OutlineBlock)
})

/**
 * A briefing ready to be laid out: plain text in the briefing's language, every label already worded. Exporters (PDF, Word,
 * HTML, Markdown) decide how it looks and nothing else.
 */
export const Outline = OutlineInOneLanguage.extend({
  /** The same briefing in the other language, where both are printed one after the other. Begins on a new page. */
  sequel: OutlineInOneLanguage.optional()
})
export type Outline = z.infer<typeof Outline>

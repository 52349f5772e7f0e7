import type { Stance } from '../claims/claim'
import type { CodeColor } from '../codebook/code'
import type { Direction } from '../documents/document'
import type { BriefingFaces, BriefingLanguage } from './briefing'

/**
 * A briefing ready to be laid out: plain text in the briefing's language, every label already worded. Renderers (PDF now,
 * others later) decide how it looks and nothing else.
 */
export interface Outline {
  title: string
  /** Lines under the title: who, when, from how many sources. */
  subtitle: string[]
  author: string
  language: BriefingLanguage
  direction: Direction
  /** `ISO 8601` day the briefing was made, for the metadata. */
  createdOn: string
  /** Shown at the foot of every page. `{page}` and `{pages}` are filled by the renderer. */
  pageLabel: string
  /** Which faces set it; the renderer's own choice where nothing is said. */
  faces?: BriefingFaces
  blocks: OutlineBlock[]
}

export type OutlineBlock =
  | { kind: 'contents'; title: string }
  | { kind: 'heading'; level: 1 | 2; text: string; color?: CodeColor }
  | ParagraphBlock
  | MatrixBlock
  | ClaimBlock
  | SourcesBlock

/** Running text. One that opens with a bullet or a dash is an item of a list, as analysts type them. */
export interface ParagraphBlock {
  kind: 'paragraph'
  text: string
  /** The same text in pieces, where parts of it look or lead elsewhere: joined they are `text`. */
  pieces?: TextPiece[]
  /** Printed small underneath; a raised piece that says a note's mark leads to it. */
  notes?: { mark: string; text: string }[]
}

/** A stretch of a sentence. Spaces between pieces belong to the pieces. */
export interface TextPiece {
  text: string
  bold?: boolean
  color?: CodeColor
  /** A web address, or `#source-<number>` for an entry of the list of sources. */
  href?: string
  /** Set small and high, as the marks of notes are. */
  raised?: boolean
}

/** The comparison. `columns` are the sources in reading order: the first stands at the start side. */
export interface MatrixBlock {
  kind: 'matrix'
  /** Heading of the first column, which names the rows. */
  corner: string
  columns: { title: string; detail: string }[]
  rows: { title: string; color?: CodeColor; cells: MatrixCellText[] }[]
}

/** One cell: what it says of itself (`read and silent`, `not yet read`) or its statements. */
export interface MatrixCellText {
  /** Set when there is no claim. */
  state?: string
  statements: { stance: Stance; stanceLabel: string; text: string }[]
}

/** A claim with its proof. */
export interface ClaimBlock {
  kind: 'claim'
  statement: string
  /** Actor, stance and certainty, already worded, e.g. `إيطاليا · يؤكد`. */
  attribution: string
  quotes: QuoteText[]
}

export interface QuoteText {
  /** Exactly the passage's text, without quotation marks. */
  text: string
  direction: Direction
  /** Number of the source in the list of sources, from 1. */
  source: number
  /** Where it stands, already worded, e.g. `[2] قمة سمرقند، الفقرة 5`. */
  reference: string
}

export interface SourcesBlock {
  kind: 'sources'
  entries: { number: number; text: string; direction: Direction }[]
}

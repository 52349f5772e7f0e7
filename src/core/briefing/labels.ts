import type { Stance } from '../claims/claim'
import type { Axis, VerdictKind } from '../comparison/matrix'
import type { DocumentRecord } from '../documents/document'
import type { ProofTrouble } from './proof'

/** Where a quote stands, and what of. */
export interface QuoteFacts {
  record: DocumentRecord
  /** From 1; `null` where the stored text cannot be trusted to tell. */
  paragraph: number | null
}

/** Every word of a briefing that is neither the analyst's nor a source's, in the briefing's language. */
export interface OutlineLabels {
  contents: string
  /** Heading of the column or row of a table that names the lines of an axis. */
  axes: Record<Axis, string>
  /** A line of those that have no code, actor, theme … */
  without: Record<Axis, string>
  stances: Record<Stance, string>
  silent: string
  unread: string
  verdicts: Record<VerdictKind, string>
  noActor: string
  noClaims: string
  /** Stands for a claim that has left the library. */
  goneClaim: string
  pageLabel: string
  continuedLabel: string
  /** A source's words where the analyst has written none of their own: the text between quotation marks. */
  quote: (text: string) => string
  /** A heading with the number of claims under it. */
  withCount: (title: string, claims: number) => string
  /** Lines under the title. */
  subtitle: (facts: { author: string; day: string; sources: number; claims: number }) => string[]
  /** Where a quote stands, after the source's number: `قمة سمرقند، الفقرة 5`. */
  reference: (facts: QuoteFacts) => string
  /** The note of a claim in running text: source, author, date, paragraph, quote. */
  note: (facts: QuoteFacts & { number: number; quote: string }) => string
  /** What the analyst let pass, as the reader is told. */
  caveats: Record<ProofTrouble, string>
  /** Beside a source in the list of sources. */
  notReadToEnd: string
  /** The same of several sources by their titles, where a briefing has no list of sources. */
  sourcesNotReadToEnd: (records: readonly DocumentRecord[]) => string
  /** A date in words, or `''` for none. */
  date: (publishedOn: string | null) => string
  /** One entry of the list of sources. */
  source: (record: DocumentRecord, style: 'arabic' | 'latin') => string
  /** Rows that a digest has no room for. */
  rowsLeftOut: (count: number) => string
  /** How many other sources stand in a column with the first. */
  reprints: (count: number) => string
  figures: { source: string; value: string; asOf: string; attribution: string; quote: string }
  /** Figures that cannot all be true: the lowest and the highest, worded; `year` where they are for one. */
  conflict: (facts: { year: string | null; low: string; high: string }) => string
  timeline: { event: string; statement: string }
  /** Caption of a chart of counts. */
  counts: (rows: Axis, columns: Axis) => string
  cooccurrence: string
}

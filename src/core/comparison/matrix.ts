import { z } from 'zod'
import type { Id } from '../ids'
import type { Standing } from '../propositions/standing'
import { ClaimFilter } from './claim-filter'

/** What the rows or the columns of a comparison stand for. */
export const Axis = z.enum(['proposition', 'code', 'actor', 'theme', 'source', 'publisher', 'event'])
export type Axis = z.infer<typeof Axis>

/** A table of rows and columns by one axis would compare each line with itself. */
export function areOfTwoAxes({ rows, columns }: { rows: Axis; columns: Axis }): boolean {
  return rows !== columns
}

/** What is compared with what. Rows and columns are of different axes; swapped, the table is turned over. */
export const MatrixSpec = z
  .object({
    rows: Axis,
    columns: Axis,
    filter: ClaimFilter,
    /** Whether reprints and newer versions of one article share a column with it. */
    groupReprints: z.boolean()
  })
  .refine(areOfTwoAxes, { error: 'rows and columns are of one axis' })
export type MatrixSpec = z.infer<typeof MatrixSpec>

/** A row or a column: one code, one source, one actor … */
export interface Line {
  /** The record's id (code, proposition, source), the folded words (actor, theme, publisher), or the date (event). */
  key: string
  /**
   * As first written, or the record's own title; `''` for codes (their name depends on the language) and for those without
   * actor, theme, proposition, publisher or date.
   */
  label: string
  /** How far a code is set in: the codes it nests in that have lines themselves. 0 on other axes. */
  depth: number
  /** The sources that stand here, in their order: one for a source, several for a group or a publisher, else all. */
  documentIds: Id[]
  claimCount: number
}

/** What one column says in one row. Cells without claims are not kept: `cellAt` tells silence from not yet read. */
export interface MatrixCell {
  state: Standing
  /** As the sources have them, by code first where a line holds several. */
  claimIds: Id[]
}

/**
 * What a row comes to. `contradiction`: a proposition is asserted by one column and denied by another (or by the same one),
 * or two claims of the row are related as contradicting. `qualified`: the speaking columns lie together but one hedges, or
 * claims are related as qualifying. `agree`: two columns or more say the same of one proposition, or corroborate each other.
 * `onlyHere`: one column speaks. `apart`: several speak, of matters that nobody has lined up. `none`: nobody speaks.
 */
export type VerdictKind = 'agree' | 'contradiction' | 'qualified' | 'onlyHere' | 'apart' | 'none'

export interface Verdict {
  kind: VerdictKind
  /** Keys of the columns by where they stand, in their order: who stands where. */
  columns: Record<Standing, string[]>
}

export interface Matrix {
  spec: MatrixSpec
  rows: Line[]
  columns: Line[]
  /**
   * Of the sources compared those that have not been reviewed and whose silence counts: where one of them stands nobody can
   * be told to be silent. In a group of reprints the original and its newer versions count, the reprints do not.
   */
  unreadIds: Id[]
  /** By row key, then column key; a missing cell holds no claim. */
  cells: Record<string, Record<string, MatrixCell>>
  /** By row key. */
  verdicts: Record<string, Verdict>
}

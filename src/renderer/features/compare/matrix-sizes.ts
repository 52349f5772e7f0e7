import type { Claim } from '#core/claims/claim'
import type { Line, Matrix } from '#core/comparison/matrix'
import type { Id } from '#core/ids'

/**
 * Sizes in pixels, in agreement with `matrix-table.css`. They follow from the texts without measuring: a table of 100 sources
 * and 200 propositions would otherwise have to be drawn before its heights were known.
 */
export const sizes = {
  head: 108,
  rowHead: 264,
  column: 248,
  narrowest: 140,
  widest: 640
} as const

/** Statements that a cell shows before it refers to the panel, and the lines it gives each. */
export const shownStatements = 4
export const shownLines = 4

const cellPadding = { block: 24, inline: 33 }
const stateLine = 24
const statement = { line: 28, gap: 17, facts: 24, character: 6.9 }
const title = { line: 28, character: 8, small: 24, verdict: 28 }

/** Lines that so many letters take at most in so many pixels. */
function linesOf(letters: number, width: number, character: number): number {
  const perLine = Math.max(8, Math.floor(width / character))
  return Math.max(1, Math.ceil(letters / perLine))
}

/** Vowel marks take no room of their own. */
function lettersIn(text: string): number {
  return text.replace(/\p{M}/gu, '').length
}

/** A claim is never changed, only replaced; a column that is drawn wider asks again at every pixel. */
const letters = new WeakMap<Claim, number>()

function lettersOf(claim: Claim, wordsOf: (claim: Claim) => string): number {
  const known = letters.get(claim) ?? lettersIn(wordsOf(claim))
  letters.set(claim, known)
  return known
}

interface Texts {
  /** What a claim says in a cell. */
  wordsOf: (claim: Claim) => string
  nameOf: (row: Line) => string
  claims: ReadonlyMap<Id, Claim>
  widthOf: (columnKey: string) => number
  rowHeadWidth: number
}

/** Height of each row, in the order of the rows. */
export function rowHeights(matrix: Matrix, { wordsOf, nameOf, claims, widthOf, rowHeadWidth }: Texts): number[] {
  return matrix.rows.map(row => {
    const name = linesOf(lettersIn(nameOf(row)), rowHeadWidth - cellPadding.inline - 16 * row.depth, title.character)
    let tallest = Math.min(6, name) * title.line + title.small + title.verdict
    for (const [column, { claimIds, state }] of Object.entries(matrix.cells[row.key] ?? {})) {
      const width = widthOf(column) - cellPadding.inline
      let height = claimIds.length > shownStatements ? stateLine * 2 : stateLine
      for (const id of claimIds.slice(0, shownStatements)) {
        const claim = claims.get(id)
        if (!claim) continue
        const lines = Math.min(shownLines, linesOf(lettersOf(claim, wordsOf), width, statement.character))
        const hasFacts = state === 'mixed' || matrix.spec.rows !== 'code'
        height += lines * statement.line + statement.gap + (hasFacts ? statement.facts : 0)
      }
      tallest = Math.max(tallest, height)
    }
    return tallest + cellPadding.block
  })
}

import type { Claim, Stance } from '../claims/claim'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import { articlesOf } from './articles'
import { countIn, isOfSources, linesOf, type OpenLine } from './axis-lines'
import { chosenCodes } from './chosen'
import type { Line, Matrix, MatrixCell, MatrixSpec } from './matrix'
import { foldOnce, matchingClaims, placeOf, selectDocuments } from './select-claims'
import { verdictsOf } from './verdict'

/**
 * The comparison: computed from claims, never stored. A claim stands in the lines of every source that gives evidence for
 * it, and in one line of each other axis. Codes and propositions without claims keep their lines, unless the filter names
 * others: silence is a finding. Sources always have theirs. Actors, themes, publishers and events arise from claims; what
 * claims do not tell of these, or of a proposition, stands in one last line with the key `''`. Takes one pass over the
 * claims. Rows and columns of the same axis are a mistake of the caller.
 */
export function computeMatrix(library: Library, spec: MatrixSpec): Matrix {
  if (spec.rows === spec.columns) throw new Error(`rows and columns are both by ${spec.rows}`)
  const { filter } = spec
  const documents = selectDocuments(library, filter)
  const rank = new Map(documents.map(({ id }, index) => [id, index]))
  const { articles, articleOf } = articlesOf(library, documents, spec.groupReprints)
  const silence = new Set(articles.flatMap(article => article.silence))
  const all = documents.map(({ id }) => id).filter(id => silence.has(id))
  const source = { library, filter, articles, all, folded: foldOnce() }
  const rows = linesOf(spec.rows, source)
  const columns = linesOf(spec.columns, source)

  const gathered = new Map<OpenLine, Map<OpenLine, Place[]>>()
  for (const claim of matchingClaims(library, filter)) {
    for (const { documentId, start } of claim.evidence) {
      const article = articleOf.get(documentId)
      if (article === undefined) continue
      const at = placeOf(rank.get(documentId) ?? 0, start)
      const row = rows.lineOf(claim, article, at)
      const column = columns.lineOf(claim, article, at)
      if (!row || !column) continue
      countIn(row, claim)
      countIn(column, claim)
      gather(gathered, row, column, claim, at)
    }
  }
  const matrix: Matrix = {
    spec,
    rows: rows.inOrder().map(closed),
    columns: columns.inOrder().map(closed),
    unreadIds: documents.filter(document => document.reviewState !== 'reviewed').map(document => document.id),
    cells: cellsOf(gathered, new Map(chosenCodes(library, filter.codeIds).map(({ id }, index) => [id, index]))),
    verdicts: {}
  }
  const standing = (row: Line, column: Line) => cellOf(matrix, row, column).state
  matrix.verdicts = verdictsOf(library, matrix, stancesOf(gathered), standing)
  return matrix
}

/**
 * The cell of a row and a column; `unread` where the table has no such line. Without claims it is `silent` only when every
 * source whose silence counts there (in the row and in the column) has been reviewed, and there is one.
 */
export function cellAt(matrix: Matrix, rowKey: string, columnKey: string): MatrixCell {
  const cell = matrix.cells[rowKey]?.[columnKey]
  if (cell) return cell
  const { rows, columns } = readingOf(matrix)
  const row = rows.get(rowKey)
  const column = columns.get(columnKey)
  return row && column ? cellOf(matrix, row, column) : unread
}

/** A claim in a cell; `at` is the first place of its evidence there. */
interface Place {
  claim: Claim
  at: number
}

function gather(
  gathered: Map<OpenLine, Map<OpenLine, Place[]>>,
  row: OpenLine,
  column: OpenLine,
  claim: Claim,
  at: number
): void {
  let line = gathered.get(row)
  if (!line) {
    line = new Map()
    gathered.set(row, line)
  }
  const places = line.get(column)
  if (!places) {
    line.set(column, [{ claim, at }])
    return
  }
  // A claim's evidence is gathered in one go: if it stands here already, it is the last one.
  const last = places[places.length - 1]
  if (last?.claim === claim) last.at = Math.min(last.at, at)
  else places.push({ claim, at })
}

function cellsOf(
  gathered: ReadonlyMap<OpenLine, ReadonlyMap<OpenLine, Place[]>>,
  codeRank: ReadonlyMap<Id, number>
): Matrix['cells'] {
  const rankOf = ({ claim }: Place) => codeRank.get(claim.codeId) ?? codeRank.size
  const inOrder = (a: Place, b: Place) => rankOf(a) - rankOf(b) || a.at - b.at || compareUnits(a.claim.id, b.claim.id)
  const cells = emptyRecord<Record<string, MatrixCell>>()
  for (const [row, line] of gathered) {
    const cellsOfRow = emptyRecord<MatrixCell>()
    for (const [column, places] of line) {
      if (places.length > 1) places.sort(inOrder)
      let state: Stance | 'mixed' | null = null
      for (const { claim } of places) state = state === null || state === claim.stance ? claim.stance : 'mixed'
      if (state) cellsOfRow[column.key] = { state, claimIds: places.map(place => place.claim.id) }
    }
    cells[row.key] = cellsOfRow
  }
  return cells
}

function stancesOf(
  gathered: ReadonlyMap<OpenLine, ReadonlyMap<OpenLine, readonly Place[]>>
): ReadonlyMap<string, ReadonlySet<Stance>> {
  const stances = new Map<string, Set<Stance>>()
  for (const [row, line] of gathered) {
    const ofRow = new Set<Stance>()
    for (const places of line.values()) for (const { claim } of places) ofRow.add(claim.stance)
    stances.set(row.key, ofRow)
  }
  return stances
}

/** Actors are called what they are called: no word is known to it beforehand, not even `constructor`. */
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null)
}

function closed({ key, label, depth, documentIds, claimCount }: OpenLine): Line {
  return { key, label, depth, documentIds, claimCount }
}

// The same two objects each time: who draws cells sees that nothing has changed.
const silent: MatrixCell = { state: 'silent', claimIds: [] }
const unread: MatrixCell = { state: 'unread', claimIds: [] }

function cellOf(matrix: Matrix, row: Line, column: Line): MatrixCell {
  const cell = matrix.cells[row.key]?.[column.key]
  if (cell) return cell
  const { isRead, unreadIds } = readingOf(matrix)
  const { rows, columns } = matrix.spec
  // All but the lines of sources speak of every source: what counts is what the other one names.
  if (!isOfSources(columns)) return isRead(row) ? silent : unread
  if (!isOfSources(rows)) return isRead(column) ? silent : unread
  const both = row.documentIds.filter(id => column.documentIds.includes(id))
  return both.length > 0 && both.every(id => !unreadIds.has(id)) ? silent : unread
}

interface Reading {
  rows: ReadonlyMap<string, Line>
  columns: ReadonlyMap<string, Line>
  unreadIds: ReadonlySet<Id>
  /** Whether every source of a line has been reviewed. */
  isRead: (line: Line) => boolean
}

/** What is asked of every empty cell, found out once for each comparison. */
const readings = new WeakMap<Matrix, Reading>()

function readingOf(matrix: Matrix): Reading {
  const known = readings.get(matrix)
  if (known) return known
  const unreadIds = new Set(matrix.unreadIds)
  const byIds = new Map<readonly Id[], boolean>()
  const reading: Reading = {
    rows: new Map(matrix.rows.map(line => [line.key, line])),
    columns: new Map(matrix.columns.map(line => [line.key, line])),
    unreadIds,
    isRead: ({ documentIds }) => {
      let isRead = byIds.get(documentIds)
      if (isRead === undefined) {
        isRead = documentIds.length > 0 && documentIds.every(id => !unreadIds.has(id))
        byIds.set(documentIds, isRead)
      }
      return isRead
    }
  }
  readings.set(matrix, reading)
  return reading
}

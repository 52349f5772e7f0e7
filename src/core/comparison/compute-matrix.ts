import type { Claim, Stance } from '../claims/claim'
import { isReviewed } from '../documents/is-reviewed'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import { articlesOf } from './articles'
import { countIn, isOfSources, linesOf, type OpenLine } from './axis-lines'
import { chosenCodes } from './chosen'
import type { Line, Matrix, MatrixCell, MatrixSpec, Verdict } from './matrix'
import { foldOnce, matchingClaims, placeOf, selectDocuments } from './select-claims'
import { relationsByClaim, type Tied, verdictOn } from './verdict'

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
  const { articles, articleOf } = articlesOf(library, documents, spec.groupReprints)
  const silence = new Set(articles.flatMap(article => article.silence))
  const all = documents.map(({ id }) => id)
  const source = { library, filter, articles, all, folded: foldOnce() }
  const rows = linesOf(spec.rows, source)
  const columns = linesOf(spec.columns, source)
  const relations = relationsByClaim(library)

  const spoken: OpenRow[] = []
  let spokenColumns = 0
  for (const claim of matchingClaims(library, filter)) {
    const isTied = claim.evidence.length > 1 || relations.has(claim.id)
    for (const { documentId, start } of claim.evidence) {
      const home = articleOf.get(documentId)
      if (!home) continue
      const at = placeOf(home.rank, start)
      const row = rows.lineOf(claim, home.article, at)
      const column = columns.lineOf(claim, home.article, at)
      if (!row || !column) continue
      if (row.index < 0) row.index = spoken.push({ cells: [], stances: new Set(), tied: [] }) - 1
      if (column.index < 0) column.index = spokenColumns++
      countIn(row, claim)
      countIn(column, claim)
      const open = spoken[row.index]
      if (!open) continue
      gather(open, column.index, claim, at)
      if (isTied) open.tied.push({ claimId: claim.id, column: column.index })
    }
  }

  const codeRank = new Map(chosenCodes(library, filter.codeIds).map(({ id }, index) => [id, index]))
  const rowsInOrder = rows.inOrder()
  const columnsInOrder = columns.inOrder()
  const matrix: Matrix = {
    spec,
    rows: rowsInOrder.map(closed),
    columns: columnsInOrder.map(closed),
    unreadIds: documents
      .filter(document => silence.has(document.id) && !isReviewed(document, library))
      .map(document => document.id),
    cells: emptyRecord(),
    verdicts: emptyRecord()
  }
  const reading = readingOf(matrix)
  for (const row of rowsInOrder) {
    const open = spoken[row.index]
    const cells = emptyRecord<MatrixCell>()
    const standing: Verdict['columns'] = { asserts: [], denies: [], hedges: [], mixed: [], silent: [], unread: [] }
    let speaking = 0
    for (const column of columnsInOrder) {
      const gathered = open?.cells[column.index]
      const cell = gathered ? cellOf(gathered, codeRank) : emptyCell(spec, reading, row, column)
      standing[cell.state].push(column.key)
      if (!gathered) continue
      cells[column.key] = cell
      speaking += 1
    }
    if (speaking > 0) matrix.cells[row.key] = cells
    const isLinedUp = spec.rows === 'proposition' && row.key !== ''
    const kind = open ? verdictOn({ speaking, stances: open.stances, tied: open.tied, isLinedUp }, relations) : 'none'
    matrix.verdicts[row.key] = { kind, columns: standing }
  }
  return matrix
}

/**
 * The cell of a row and a column; `unread` where the table has no such line. Without claims it is `silent` only when every
 * source whose silence counts there (in the row and in the column) has been reviewed, and there is one.
 */
export function cellAt(matrix: Matrix, rowKey: string, columnKey: string): MatrixCell {
  const cell = matrix.cells[rowKey]?.[columnKey]
  if (cell) return cell
  const reading = readingOf(matrix)
  const row = reading.rows.get(rowKey)
  const column = reading.columns.get(columnKey)
  return row && column ? emptyCell(matrix.spec, reading, row, column) : unread
}

/** A row while claims are being gathered. */
interface OpenRow {
  /** By the index of the column; with holes. */
  cells: Place[]
  /** Every stance taken in it. */
  stances: Set<Stance>
  tied: Tied[]
}

/** A claim in a cell: where its evidence begins there, and the claims that came after it; most cells hold one alone. */
interface Place {
  claim: Claim
  at: number
  others: Place[] | null
}

function gather(row: OpenRow, column: number, claim: Claim, at: number): void {
  row.stances.add(claim.stance)
  const first = row.cells[column]
  if (!first) {
    row.cells[column] = { claim, at, others: null }
    return
  }
  // A claim's evidence is gathered in one go: if it stands here already, it is the last one.
  const last = first.others?.at(-1) ?? first
  if (last.claim === claim) {
    last.at = Math.min(last.at, at)
    return
  }
  first.others ??= []
  first.others.push({ claim, at, others: null })
}

function cellOf(first: Place, codeRank: ReadonlyMap<Id, number>): MatrixCell {
  const { stance, id } = first.claim
  if (!first.others) return { state: stance, claimIds: [id] }
  const rankOf = ({ claim }: Place) => codeRank.get(claim.codeId) ?? codeRank.size
  const places = [first, ...first.others]
  places.sort((a, b) => rankOf(a) - rankOf(b) || a.at - b.at || compareUnits(a.claim.id, b.claim.id))
  return {
    state: places.every(({ claim }) => claim.stance === stance) ? stance : 'mixed',
    claimIds: places.map(({ claim }) => claim.id)
  }
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

function emptyCell({ rows, columns }: MatrixSpec, reading: Reading, row: Line, column: Line): MatrixCell {
  // All but the lines of sources speak of every source: what counts is what the other one names.
  if (!isOfSources(columns)) return reading.isRead(row) ? silent : unread
  if (!isOfSources(rows)) return reading.isRead(column) ? silent : unread
  const both = row.documentIds.filter(id => column.documentIds.includes(id))
  return both.length > 0 && both.every(id => !reading.unreadIds.has(id)) ? silent : unread
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

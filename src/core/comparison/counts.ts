import type { Claim } from '../claims/claim'
import type { Id } from '../ids'
import type { Library } from '../library'
import { countIn, linesOf } from './axis-lines'
import type { ClaimFilter } from './claim-filter'
import { computeMatrix } from './compute-matrix'
import type { Line, MatrixSpec } from './matrix'
import { foldOnce, selectClaims, selectDocuments } from './select-claims'

/** `counts` by row, then column, in the order of the lines. */
export interface CountTable {
  rows: Line[]
  columns: Line[]
  counts: number[][]
}

/** How many claims stand in each cell of a comparison; a claim that stands in several is counted in each. */
export function countClaims(
  library: Library,
  spec: Pick<MatrixSpec, 'rows' | 'columns' | 'filter'> & { groupReprints?: boolean }
): CountTable {
  const { rows, columns, cells } = computeMatrix(library, { groupReprints: false, ...spec })
  const counts = rows.map(row => columns.map(column => cells[row.key]?.[column.key]?.claimIds.length ?? 0))
  return { rows, columns, counts }
}

/**
 * Code by code, how many pairs of claims, one of either code, have passages that overlap in a source that the filter lets
 * through; each pair once, however often it meets. Passages that only touch do not overlap. On the diagonal stand the
 * claims of the code. Takes time by the number of passages and of pairs that meet.
 */
export function countCooccurrence(library: Library, filter: ClaimFilter): CountTable {
  const documents = selectDocuments(library, filter)
  const all = documents.map(document => document.id)
  const axis = linesOf('code', { library, filter, articles: [], all, folded: foldOnce() })
  const claims = selectClaims(library, filter)
  for (const claim of claims) {
    const line = axis.lineOf(claim, 0, 0)
    if (line) countIn(line, claim)
  }
  const lines: Line[] = axis
    .inOrder()
    .map(({ key, label, depth, documentIds, claimCount }) => ({ key, label, depth, documentIds, claimCount }))
  const place = new Map(lines.map(({ key }, index) => [key, index]))
  const counts = lines.map((row, at) => lines.map((_, column) => (at === column ? row.claimCount : 0)))
  const count = (a: number, b: number) => {
    const row = counts[a]
    if (row) row[b] = (row[b] ?? 0) + 1
  }
  for (const [a, b] of meetingClaims(claims, new Set(all))) {
    const [first, second] = [place.get(a.codeId), place.get(b.codeId)]
    if (first === undefined || second === undefined || first === second) continue
    count(first, second)
    count(second, first)
  }
  return { rows: lines, columns: lines, counts }
}

interface Stretch {
  claim: Claim
  /** Place of the claim among all: what tells pairs apart. */
  index: number
  start: number
  end: number
}

/** Every pair of claims whose passages overlap in one of the sources, once. */
function* meetingClaims(claims: readonly Claim[], documentIds: ReadonlySet<Id>): Generator<[Claim, Claim]> {
  const byDocument = new Map<Id, Stretch[]>()
  claims.forEach((claim, index) => {
    for (const { documentId, start, end } of claim.evidence) {
      if (!documentIds.has(documentId)) continue
      const stretches = byDocument.get(documentId) ?? []
      if (stretches.length === 0) byDocument.set(documentId, stretches)
      stretches.push({ claim, index, start, end })
    }
  })
  const met = new Set<number>()
  for (const stretches of byDocument.values()) {
    stretches.sort((a, b) => a.start - b.start)
    let open: Stretch[] = []
    for (const stretch of stretches) {
      open = open.filter(other => other.end > stretch.start)
      for (const other of open) {
        if (other.claim === stretch.claim) continue
        // Only claims with several passages can meet twice.
        if (other.claim.evidence.length > 1 || stretch.claim.evidence.length > 1) {
          const pair = Math.min(other.index, stretch.index) * claims.length + Math.max(other.index, stretch.index)
          if (met.has(pair)) continue
          met.add(pair)
        }
        yield [other.claim, stretch.claim]
      }
      open.push(stretch)
    }
  }
}

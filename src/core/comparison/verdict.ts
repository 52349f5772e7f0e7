import type { Stance } from '../claims/claim'
import type { Id } from '../ids'
import type { Library } from '../library'
import type { Standing } from '../propositions/standing'
import type { Relation } from '../relations/relation'
import type { Line, Matrix, MatrixCell, Verdict, VerdictKind } from './matrix'

/** What the verdict on a row is found from. */
interface SpokenRow {
  /** The cells with claims, by column key. */
  cells: Readonly<Record<string, MatrixCell>>
  /** Every stance taken by a claim of the row. */
  stances: ReadonlySet<Stance>
  /** Whether it is the row of one proposition. */
  isLinedUp: boolean
}

/** What each row comes to, by its key, and who stands where. */
export function verdictsOf(
  library: Pick<Library, 'relations'>,
  { spec, rows, columns, cells }: Pick<Matrix, 'spec' | 'rows' | 'columns' | 'cells'>,
  stances: ReadonlyMap<string, ReadonlySet<Stance>>,
  standingOf: (row: Line, column: Line) => Standing
): Record<string, Verdict> {
  const relationsFrom = new Map<Id, Relation[]>()
  for (const relation of Object.values(library.relations)) {
    const known = relationsFrom.get(relation.fromClaimId)
    if (known) known.push(relation)
    else relationsFrom.set(relation.fromClaimId, [relation])
  }
  const verdicts: Record<string, Verdict> = Object.create(null)
  for (const row of rows) {
    const standing: Verdict['columns'] = { asserts: [], denies: [], hedges: [], mixed: [], silent: [], unread: [] }
    for (const column of columns) standing[standingOf(row, column)].push(column.key)
    const spoken: SpokenRow = {
      cells: cells[row.key] ?? {},
      stances: stances.get(row.key) ?? new Set(),
      isLinedUp: spec.rows === 'proposition' && row.key !== ''
    }
    verdicts[row.key] = { kind: verdictOn(spoken, relationsFrom), columns: standing }
  }
  return verdicts
}

/**
 * The gravest finding goes first: contradiction, then qualification, then agreement.
 *
 * Stances are held against each other in the row of one proposition alone: two sources that assert something of one code
 * or one actor may speak of different matters. Where several speak of a proposition and all hedge, it is qualified still:
 * nobody stands for it. In any other row columns agree when they speak in one claim, or in claims that corroborate each
 * other, and every column that speaks is linked to every other so, if only by a third; else the row is `apart`.
 */
function verdictOn(row: SpokenRow, relationsFrom: ReadonlyMap<Id, readonly Relation[]>): VerdictKind {
  const speaking = Object.keys(row.cells)
  if (speaking.length === 0) return 'none'
  const { stances, isLinedUp } = row
  const links = linksOf(row, relationsFrom)
  if ((isLinedUp && stances.has('asserts') && stances.has('denies')) || links.kinds.has('contradicts')) {
    return 'contradiction'
  }
  const several = speaking.length > 1
  if ((isLinedUp && several && stances.has('hedges')) || links.kinds.has('qualifies')) return 'qualified'
  if (!several) return 'onlyHere'
  return isLinedUp || links.groups === 1 ? 'agree' : 'apart'
}

/** The relations between claims of one row, and in how many groups of columns it falls that say something together. */
function linksOf(
  { cells, isLinedUp }: SpokenRow,
  relationsFrom: ReadonlyMap<Id, readonly Relation[]>
): { kinds: ReadonlySet<Relation['kind']>; groups: number } {
  const kinds = new Set<Relation['kind']>()
  const columns = Object.values(cells)
  if (relationsFrom.size === 0 && (isLinedUp || columns.length < 2)) return { kinds, groups: columns.length }
  const leader = columns.map((_, index) => index)
  let groups = columns.length
  const leaderOf = (column: number): number => {
    const next = leader[column] ?? column
    return next === column ? column : leaderOf(next)
  }
  const link = (a: number, b: number) => {
    const [first, second] = [leaderOf(a), leaderOf(b)]
    if (first === second) return
    leader[second] = first
    groups -= 1
  }
  const columnOf = new Map<Id, number>()
  columns.forEach(({ claimIds }, column) => {
    for (const id of claimIds) {
      const known = columnOf.get(id)
      if (known === undefined) columnOf.set(id, column)
      else link(known, column)
    }
  })
  if (relationsFrom.size === 0) return { kinds, groups }
  for (const [id, column] of columnOf) {
    for (const { kind, toClaimId } of relationsFrom.get(id) ?? []) {
      const other = columnOf.get(toClaimId)
      if (other === undefined) continue
      kinds.add(kind)
      if (kind === 'corroborates') link(column, other)
    }
  }
  return { kinds, groups }
}

import type { Stance } from '../claims/claim'
import type { Id } from '../ids'
import type { Library } from '../library'
import type { Relation } from '../relations/relation'
import type { VerdictKind } from './matrix'

/** A claim that may tie columns of a row together, for it has several passages or is related to another claim. */
export interface Tied {
  claimId: Id
  /** A column it stands in; there is one of these for each. */
  column: number
}

/** What the verdict on a row is found from. */
export interface SpokenRow {
  /** How many columns say something. */
  speaking: number
  /** Every stance taken by a claim of the row. */
  stances: ReadonlySet<Stance>
  tied: readonly Tied[]
  /** Whether it is the row of one proposition. */
  isLinedUp: boolean
}

/** Relations by the claims at either end. */
export type RelationsByClaim = ReadonlyMap<Id, readonly Relation[]>

export function relationsByClaim(library: Pick<Library, 'relations'>): RelationsByClaim {
  const byClaim = new Map<Id, Relation[]>()
  for (const relation of Object.values(library.relations)) {
    for (const id of [relation.fromClaimId, relation.toClaimId]) {
      const known = byClaim.get(id)
      if (known) known.push(relation)
      else byClaim.set(id, [relation])
    }
  }
  return byClaim
}

/**
 * What a row comes to. The gravest finding goes first: contradiction, then qualification, then agreement.
 *
 * Stances are held against each other in the row of one proposition alone: two sources that assert something of one code
 * or one actor may speak of different matters. Where several speak of a proposition and all hedge, it is qualified still:
 * nobody stands for it. In any other row columns agree when they speak in one claim, or in claims that corroborate each
 * other, and every column that speaks is tied to every other so, if only by a third; else the row is `apart`.
 */
export function verdictOn(row: SpokenRow, relations: RelationsByClaim): VerdictKind {
  const { speaking, stances, isLinedUp } = row
  if (speaking === 0) return 'none'
  const ties = tiesOf(row, relations)
  if ((isLinedUp && stances.has('asserts') && stances.has('denies')) || ties.kinds.has('contradicts')) {
    return 'contradiction'
  }
  if ((isLinedUp && speaking > 1 && stances.has('hedges')) || ties.kinds.has('qualifies')) return 'qualified'
  if (speaking === 1) return 'onlyHere'
  return isLinedUp || ties.groups === 1 ? 'agree' : 'apart'
}

/** The relations between claims of the row, and in how many groups of columns it falls that say something together. */
function tiesOf(
  { speaking, tied }: SpokenRow,
  relations: RelationsByClaim
): { kinds: ReadonlySet<Relation['kind']>; groups: number } {
  const kinds = new Set<Relation['kind']>()
  const leaders = new Map<number, number>()
  let groups = speaking
  const leaderOf = (column: number): number => {
    const next = leaders.get(column)
    return next === undefined ? column : leaderOf(next)
  }
  const tie = (a: number, b: number) => {
    const [first, second] = [leaderOf(a), leaderOf(b)]
    if (first === second) return
    leaders.set(second, first)
    groups -= 1
  }
  const columnOf = new Map<Id, number>()
  for (const { claimId, column } of tied) {
    const known = columnOf.get(claimId)
    if (known === undefined) columnOf.set(claimId, column)
    else tie(known, column)
  }
  for (const [claimId, column] of columnOf) {
    for (const { kind, fromClaimId, toClaimId } of relations.get(claimId) ?? []) {
      const other = columnOf.get(fromClaimId === claimId ? toClaimId : fromClaimId)
      if (other === undefined) continue
      kinds.add(kind)
      if (kind === 'corroborates') tie(column, other)
    }
  }
  return { kinds, groups }
}

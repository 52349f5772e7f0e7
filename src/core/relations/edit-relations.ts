import type { Change } from '../change'
import { findClaim } from '../claims/find-claims'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import type { Relation, RelationKind } from './relation'

/** Relations that a claim has at either end. */
export function relationsOf(library: Library, claimId: Id): Relation[] {
  return Object.values(library.relations).filter(
    relation => relation.fromClaimId === claimId || relation.toClaimId === claimId
  )
}

/** The relation of this kind between two claims: whichever way it was drawn, but that qualification has a direction. */
export function relationBetween(
  library: Library,
  { kind, fromClaimId, toClaimId }: Pick<Relation, 'kind' | 'fromClaimId' | 'toClaimId'>
): Relation | undefined {
  const isDrawn = (relation: Relation, from: Id, to: Id) => relation.fromClaimId === from && relation.toClaimId === to
  return relationsOf(library, fromClaimId).find(
    relation =>
      relation.kind === kind &&
      (isDrawn(relation, fromClaimId, toClaimId) || (kind !== 'qualifies' && isDrawn(relation, toClaimId, fromClaimId)))
  )
}

/**
 * Relates two claims. Between the same two there is one relation of a kind, whichever way it was drawn; only qualification
 * has a direction, and each claim may qualify the other.
 */
export function relateClaims(
  library: Library,
  input: { kind: RelationKind; fromClaimId: Id; toClaimId: Id; note?: string },
  { newId, now }: Context
): Result<Change> {
  const { kind, fromClaimId, toClaimId } = input
  for (const id of [fromClaimId, toClaimId]) if (!findClaim(library, id)) return fail('claim.missing', { id })
  if (fromClaimId === toClaimId) return fail('relation.self')
  if (relationBetween(library, input)) return fail('relation.exists', { kind })
  const record: Relation = { id: newId(), kind, fromClaimId, toClaimId, note: input.note ?? '', createdAt: now() }
  return ok({ added: [{ table: 'relations', record }], updated: [], removed: [] })
}

export function removeRelation(library: Library, id: Id): Result<Change> {
  const record = library.relations[id]
  if (!record) return fail('relation.missing', { id })
  return ok({ added: [], updated: [], removed: [{ table: 'relations', record }] })
}

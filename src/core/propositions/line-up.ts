import { type Change, mergeAll } from '../change'
import { replaceClaim } from '../claims/change-claim'
import { findClaim } from '../claims/find-claims'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { addProposition } from './edit-propositions'

/** What claims are lined up under: a proposition that is there, or a new one with this text. */
export type LineUpTarget = { propositionId: Id } | { text: string }

/** Claims come to belong to one proposition, in one edit; they leave those they belonged to. */
export function lineUp(
  library: Library,
  claimIds: readonly Id[],
  target: LineUpTarget,
  context: Context
): Result<Change> {
  if ('text' in target) return addProposition(library, { text: target.text, claimIds }, context)
  const { propositionId } = target
  if (!library.propositions[propositionId]) return fail('proposition.missing', { id: propositionId })
  const changes: Change[] = []
  for (const id of new Set(claimIds)) {
    const claim = findClaim(library, id)
    if (!claim) return fail('claim.missing', { id })
    if (claim.propositionId !== propositionId) changes.push(replaceClaim(claim, { propositionId }, context))
  }
  return ok(mergeAll(changes))
}

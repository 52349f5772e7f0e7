import { type Change, noChange } from '../change'
import { findClaim } from '../claims/find-claims'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import type { Dismissal } from './dismissal'

/** A claim and another claim or a proposition are told not to belong together. Telling it twice changes nothing. */
export function dismissSuggestion(library: Library, claimId: Id, otherId: Id, context: Context): Result<Change> {
  if (!findClaim(library, claimId)) return fail('claim.missing', { id: claimId })
  if (!library.propositions[otherId] && !findClaim(library, otherId)) return fail('claim.missing', { id: otherId })
  if (dismissedPairs(library).has(pairOf(claimId, otherId))) return ok(noChange)
  const record = { id: context.newId(), claimId, otherId, createdAt: context.now() }
  return ok({ added: [{ table: 'dismissals', record }], updated: [], removed: [] })
}

/** All pairs that were turned down, as `pairOf` writes them. */
export function dismissedPairs({ dismissals }: Pick<Library, 'dismissals'>): ReadonlySet<string> {
  return new Set(Object.values(dismissals).map(({ claimId, otherId }) => pairOf(claimId, otherId)))
}

/** One text for a pair, whichever comes first. Ids hold no blanks. */
export function pairOf(a: Id, b: Id): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** What was told of these claims; it means nothing once they are gone. */
export function dismissalsOf({ dismissals }: Pick<Library, 'dismissals'>, claimIds: ReadonlySet<Id>): Dismissal[] {
  return Object.values(dismissals).filter(({ claimId, otherId }) => claimIds.has(claimId) || claimIds.has(otherId))
}

import { type Change, noChange } from '../change'
import type { Claim } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import type { Id } from '../ids'
import type { Library } from '../library'

/** Claims tagged with exactly this code. */
export function claimsOfCode(library: Library, id: Id): Claim[] {
  return allClaims(library).filter(claim => claim.codeId === id)
}

/**
 * Puts `codeIds` in the place of a code wherever a briefing chose it, so that claims that change their code do not drop out
 * of what the analyst chose to print.
 */
export function replaceInBriefings(library: Library, id: Id, codeIds: readonly Id[]): Change {
  const updated = Object.values(library.briefings)
    .filter(briefing => briefing.codeIds?.includes(id))
    .map(before => {
      const chosen = (before.codeIds ?? []).flatMap(codeId => (codeId === id ? codeIds : [codeId]))
      const after = { ...before, codeIds: [...new Set(chosen)] }
      return {
        before: { table: 'briefings' as const, record: before },
        after: { table: 'briefings' as const, record: after }
      }
    })
  return { ...noChange, updated }
}

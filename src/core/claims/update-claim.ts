import type { z } from 'zod'
import type { Change } from '../change'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { withoutControlsIn } from '../text/controls'
import { keptName } from '../text/kept-name'
import { replaceClaim } from './change-claim'
import { Claim } from './claim'
import { findClaim } from './find-claims'

/** The fields an analyst edits in the inspector; retagging is a change of `codeId`. */
export const ClaimEdit = Claim.pick({
  codeId: true,
  statement: true,
  actor: true,
  stance: true,
  certainty: true,
  theme: true,
  memo: true,
  statedOn: true,
  happenedOn: true,
  propositionId: true
}).partial()
export type ClaimEdit = z.infer<typeof ClaimEdit>

/** The claim with the given fields replaced, actor and theme as `keptName` writes them; one that changes nothing is empty. */
export function updateClaim(library: Library, id: Id, given: ClaimEdit, context: Context): Result<Change> {
  const edit = withoutControlsIn(given)
  const before = findClaim(library, id)
  if (!before) return fail('claim.missing', { id })
  if (edit.codeId !== undefined && !library.codes[edit.codeId]) return fail('code.unknown', { code: edit.codeId })
  if (edit.propositionId && !library.propositions[edit.propositionId]) {
    return fail('proposition.missing', { id: edit.propositionId })
  }
  const kept = { ...edit }
  if (edit.actor !== undefined) kept.actor = keptName(edit.actor)
  if (edit.theme !== undefined) kept.theme = keptName(edit.theme)
  const changed = { ...before, ...kept }
  if ((Object.keys(kept) as (keyof ClaimEdit)[]).every(field => before[field] === changed[field])) {
    return ok({ added: [], updated: [], removed: [] })
  }
  return ok(replaceClaim(before, kept, context))
}

import { type Change, mergeAll } from '../change'
import { replaceClaim } from '../claims/change-claim'
import { findClaim } from '../claims/find-claims'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { makeCode } from './add-code'
import { isRootCode } from './code'
import type { CodeFields } from './fields'
import { codebookChange } from './tree'
import { replaceInBriefings } from './uses'

/**
 * Moves the chosen claims of a code to a new one: just after it, or last under it when it is a root. Refused without claims,
 * and with a claim of another code: it would be moved without anybody having looked at it here.
 */
export function splitCode(
  library: Library,
  id: Id,
  { claimIds, ...fields }: Partial<CodeFields> & { claimIds: readonly Id[] },
  { newId, now }: Context
): Result<Change> {
  const code = library.codes[id]
  if (!code) return fail('code.unknown', { code: id })
  if (claimIds.length === 0) return fail('code.nothingToSplit')
  const added = makeCode(
    library,
    newId(),
    { color: code.color, ...fields, parentId: isRootCode(id) ? id : code.parentId },
    isRootCode(id) ? Number.POSITIVE_INFINITY : code.order + 0.5
  )
  if (!added.ok) return added
  const codeId = added.value.id
  const moved: Change[] = []
  for (const claimId of new Set(claimIds)) {
    const claim = findClaim(library, claimId)
    if (!claim) return fail('claim.missing', { id: claimId })
    if (claim.codeId !== id) return fail('claim.otherCode', { id: claimId })
    moved.push(replaceClaim(claim, { codeId }, { now }))
  }
  return ok(
    mergeAll([
      codebookChange(library, { ...library.codes, [codeId]: added.value }),
      ...moved,
      replaceInBriefings(library, id, [id, codeId])
    ])
  )
}

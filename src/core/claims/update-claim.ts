import type { z } from 'zod'
import type { Change } from '../change'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
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
  memo: true
}).partial()
export type ClaimEdit = z.infer<typeof ClaimEdit>

/** The claim with the given fields replaced; an edit that changes nothing is an empty change. */
export function updateClaim(library: Library, id: Id, edit: ClaimEdit, { now }: Context): Result<Change> {
  const before = findClaim(library, id)
  if (!before) return fail('claim.missing', { id })
  if (edit.codeId !== undefined && !library.codes[edit.codeId]) return fail('code.unknown', { code: edit.codeId })
  const changed = { ...before, ...edit }
  if ((Object.keys(edit) as (keyof ClaimEdit)[]).every(field => before[field] === changed[field])) {
    return ok({ added: [], updated: [], removed: [] })
  }
  const after: Claim = { ...changed, updatedAt: now() }
  return ok({
    added: [],
    updated: [{ before: { table: 'claims', record: before }, after: { table: 'claims', record: after } }],
    removed: []
  })
}

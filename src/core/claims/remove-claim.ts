import type { Change } from '../change'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { findClaim } from './find-claims'

export function removeClaim(library: Library, id: Id): Result<Change> {
  const claim = findClaim(library, id)
  if (!claim) return fail('claim.missing', { id })
  return ok({ added: [], updated: [], removed: [{ table: 'claims', record: claim }] })
}

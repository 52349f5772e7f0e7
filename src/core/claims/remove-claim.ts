import type { Change } from '../change'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { relationsOf } from '../relations/edit-relations'
import { findClaim } from './find-claims'

/** The claim goes, and with it what other claims were said to be to it. */
export function removeClaim(library: Library, id: Id): Result<Change> {
  const claim = findClaim(library, id)
  if (!claim) return fail('claim.missing', { id })
  return ok({
    added: [],
    updated: [],
    removed: [
      ...relationsOf(library, id).map(record => ({ table: 'relations' as const, record })),
      { table: 'claims', record: claim }
    ]
  })
}

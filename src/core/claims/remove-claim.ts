import type { Change } from '../change'
import { dismissalsOf } from '../comparison/dismiss-suggestion'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { relationsOf } from '../relations/edit-relations'
import { findClaim } from './find-claims'

/** The claim goes, and with it what other claims were said to be to it or not to be about with it. */
export function removeClaim(library: Library, id: Id): Result<Change> {
  const claim = findClaim(library, id)
  if (!claim) return fail('claim.missing', { id })
  return ok({
    added: [],
    updated: [],
    removed: [
      ...dismissalsOf(library, new Set([id])).map(record => ({ table: 'dismissals' as const, record })),
      ...relationsOf(library, id).map(record => ({ table: 'relations' as const, record })),
      { table: 'claims', record: claim }
    ]
  })
}

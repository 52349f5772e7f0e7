import { type Change, merge } from '../change'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { isRootCode } from './code'
import { childrenOf, codebookChange } from './tree'
import { claimsOfCode, replaceInBriefings } from './uses'

/**
 * Deletes a code that is not used and holds no others. One in use is refused with the number of its claims: the analyst
 * says where they go, and that is a merge.
 */
export function removeCode(library: Library, id: Id): Result<Change> {
  const { [id]: record, ...rest } = library.codes
  if (!record) return fail('code.unknown', { code: id })
  if (isRootCode(id)) return fail('code.root')
  const claims = claimsOfCode(library, id).length
  const nested = childrenOf(library.codes, id).length
  if (claims + nested > 0) return fail('code.inUse', { claims, nested })
  return ok(merge(codebookChange(library, rest), replaceInBriefings(library, id, [])))
}

import type { Change } from '../change'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { isRootCode } from './code'
import { childrenOf, codebookChange, isWithin } from './tree'

/**
 * Puts a code with all that nests in it under `parentId` (`null`: at the top), at place `index` (from 0) among the codes
 * there, itself not counted; an index past the last means last. Root codes are put in order at the top, and stay there.
 */
export function moveCode(library: Library, id: Id, parentId: Id | null, index: number): Result<Change> {
  const { codes } = library
  const code = codes[id]
  if (!code) return fail('code.unknown', { code: id })
  if (parentId !== null) {
    if (!codes[parentId]) return fail('code.unknown', { code: parentId })
    if (isRootCode(id)) return fail('code.root')
    if (isWithin(codes, parentId, id)) return fail('code.cycle')
  }
  const next = childrenOf(codes, parentId).filter(sibling => sibling.id !== id)[Math.max(0, index)]
  const order = next ? next.order - 0.5 : Number.POSITIVE_INFINITY
  return ok(codebookChange(library, { ...codes, [id]: { ...code, parentId, order } }))
}

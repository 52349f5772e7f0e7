import type { Change } from '../change'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { type CodeFields, checkCode } from './fields'
import { codebookChange } from './tree'

/** The code with the given fields replaced; an edit that changes nothing is an empty change. */
export function updateCode(library: Library, id: Id, edit: Partial<CodeFields>): Result<Change> {
  const { codes } = library
  const before = codes[id]
  if (!before) return fail('code.unknown', { code: id })
  const after = checkCode(codes, { ...before, ...edit })
  return after.ok ? ok(codebookChange(library, { ...codes, [id]: after.value })) : after
}

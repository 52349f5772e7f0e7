import type { Change } from '../change'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import type { Code } from './code'
import { type CodeFields, checkCode, suggestLook } from './fields'
import { codebookChange } from './tree'

/** What is said of a new code; `parentId: null` puts it at the top. */
export type NewCode = Partial<CodeFields> & { parentId: Id | null }

/** A new code as the last one under its parent. Unless told it takes its parent's colour, and a line that is rare there. */
export function addCode(library: Library, input: NewCode, { newId }: Pick<Context, 'newId'>): Result<Change> {
  const { codes } = library
  const parent = input.parentId === null ? undefined : codes[input.parentId]
  if (input.parentId !== null && !parent) return fail('code.unknown', { code: input.parentId })
  const made = makeCode(library, newId(), input, Number.POSITIVE_INFINITY)
  return made.ok ? ok(codebookChange(library, { ...codes, [made.value.id]: made.value })) : made
}

/** The record of a new code; `order` as `codebookChange` reads it. */
export function makeCode(library: Library, id: Id, input: NewCode, order: number): Result<Code> {
  const { codes } = library
  const parent = input.parentId === null ? undefined : codes[input.parentId]
  return checkCode(codes, {
    id,
    parentId: input.parentId,
    name: input.name ?? { ar: '', en: '' },
    definition: input.definition ?? '',
    inclusion: input.inclusion ?? '',
    exclusion: input.exclusion ?? '',
    ...suggestLook(codes, input.color ?? parent?.color, input.line),
    key: input.key ?? '',
    order
  })
}

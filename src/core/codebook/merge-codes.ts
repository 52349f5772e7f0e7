import { type Change, mergeAll } from '../change'
import { replaceClaim } from '../claims/change-claim'
import type { Context, Id } from '../ids'
import type { Library, Table } from '../library'
import { fail, ok, type Result } from '../problem'
import type { Code } from './code'
import { isRootCode } from './code'
import { childrenOf, codebookChange, isWithin } from './tree'
import { claimsOfCode, replaceInBriefings } from './uses'

/**
 * One code takes over the claims and the nested codes of another, which goes. It keeps its name, notes and look; the key of
 * the other passes to it when it has none. Where it nests in the other, it rises to the other's place first.
 */
export function mergeCodes(library: Library, fromId: Id, intoId: Id, context: Pick<Context, 'now'>): Result<Change> {
  const from = library.codes[fromId]
  const into = library.codes[intoId]
  if (!from) return fail('code.unknown', { code: fromId })
  if (!into) return fail('code.unknown', { code: intoId })
  if (fromId === intoId) return fail('code.intoItself')
  if (isRootCode(fromId)) return fail('code.root')
  return ok(
    mergeAll([
      codebookChange(library, mergedCodes(library.codes, from, into)),
      ...claimsOfCode(library, fromId).map(claim => replaceClaim(claim, { codeId: intoId }, context)),
      replaceInBriefings(library, fromId, [intoId])
    ])
  )
}

function mergedCodes(codes: Table<Code>, from: Code, into: Code): Table<Code> {
  const { [from.id]: _, ...rest } = codes
  const place = isWithin(codes, into.id, from.id) ? { parentId: from.parentId, order: from.order } : {}
  const last = childrenOf(codes, into.id).at(-1)?.order ?? -1
  const nested = childrenOf(codes, from.id)
    .filter(code => code.id !== into.id)
    .map((code, index): Code => ({ ...code, parentId: into.id, order: last + 1 + index }))
  return {
    ...rest,
    [into.id]: { ...into, ...place, key: into.key || from.key },
    ...Object.fromEntries(nested.map(code => [code.id, code]))
  }
}

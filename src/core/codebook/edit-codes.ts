import { type Change, merge, noChange } from '../change'
import { replaceClaim } from '../claims/change-claim'
import type { Claim } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { type Code, rootCodes } from './code'
import { codesInOrder } from './order'

/** What an analyst may say of a code. */
export type CodeFields = Pick<Code, 'name' | 'definition' | 'inclusion' | 'exclusion' | 'color' | 'line' | 'key'>

const rootIds = new Set(rootCodes.map(code => code.id))

/** The three codes that always exist: they can be described, but neither moved, merged away nor deleted. */
export function isRootCode(id: Id): boolean {
  return rootIds.has(id)
}

/** A new code as the last one under `parentId` (`null`: at the top). It takes its parent's colour and line unless told. */
export function addCode(
  library: Library,
  input: Partial<CodeFields> & { parentId: Id | null },
  { newId }: Context
): Result<Change> {
  const parent = input.parentId === null ? undefined : library.codes[input.parentId]
  if (input.parentId !== null && !parent) return fail('code.unknown', { code: input.parentId })
  const siblings = childrenOf(library, input.parentId)
  const code: Code = {
    id: newId(),
    parentId: input.parentId,
    name: input.name ?? { ar: '', en: '' },
    definition: input.definition ?? '',
    inclusion: input.inclusion ?? '',
    exclusion: input.exclusion ?? '',
    color: input.color ?? parent?.color ?? 'purple',
    line: input.line ?? parent?.line ?? 'solid',
    key: input.key ?? '',
    order: Math.max(-1, ...siblings.map(sibling => sibling.order)) + 1
  }
  const refused = refuse(library, code)
  return refused ?? ok({ added: [{ table: 'codes', record: code }], updated: [], removed: [] })
}

export function updateCode(library: Library, id: Id, edit: Partial<CodeFields>): Result<Change> {
  const before = library.codes[id]
  if (!before) return fail('code.unknown', { code: id })
  const after = { ...before, ...edit }
  const refused = refuse(library, after)
  if (refused) return refused
  return ok(JSON.stringify(after) === JSON.stringify(before) ? noChange : replaceCode(before, after))
}

/** Puts a code under `parentId` at place `index` among its siblings there (itself not counted). */
export function moveCode(library: Library, id: Id, parentId: Id | null, index: number): Result<Change> {
  const code = library.codes[id]
  if (!code) return fail('code.unknown', { code: id })
  if (isRootCode(id) && parentId !== null) return fail('code.root')
  if (parentId !== null && !library.codes[parentId]) return fail('code.unknown', { code: parentId })
  if (parentId !== null && isWithin(library, parentId, id)) return fail('code.cycle')
  const siblings = childrenOf(library, parentId).filter(sibling => sibling.id !== id)
  const ordered = [...siblings.slice(0, index), code, ...siblings.slice(index)]
  const changes = ordered.map((sibling, order) => {
    const after = sibling.id === id ? { ...sibling, parentId, order } : { ...sibling, order }
    return sibling.order === after.order && sibling.parentId === after.parentId ? noChange : replaceCode(sibling, after)
  })
  return ok(changes.reduce(merge, noChange))
}

/** One code takes over the claims and the nested codes of another, which goes. */
export function mergeCodes(library: Library, fromId: Id, intoId: Id, context: Context): Result<Change> {
  const from = library.codes[fromId]
  if (!from) return fail('code.unknown', { code: fromId })
  if (!library.codes[intoId]) return fail('code.unknown', { code: intoId })
  if (isRootCode(fromId)) return fail('code.root')
  if (isWithin(library, intoId, fromId)) return fail('code.cycle')
  const last = Math.max(-1, ...childrenOf(library, intoId).map(code => code.order))
  const nested = childrenOf(library, fromId).map((code, index) =>
    replaceCode(code, { ...code, parentId: intoId, order: last + 1 + index })
  )
  const claims = claimsOfCode(library, fromId).map(claim => replaceClaim(claim, { codeId: intoId }, context))
  return ok([...nested, ...claims, { ...noChange, removed: [{ table: 'codes' as const, record: from }] }].reduce(merge))
}

/** Moves the chosen claims of a code to a new code beside it (under it, for a root). */
export function splitCode(
  library: Library,
  id: Id,
  input: Partial<CodeFields> & { claimIds: readonly Id[] },
  context: Context
): Result<Change> {
  const code = library.codes[id]
  if (!code) return fail('code.unknown', { code: id })
  const { claimIds, ...fields } = input
  const parentId = isRootCode(id) ? id : code.parentId
  const added = addCode(library, { color: code.color, line: code.line, ...fields, key: '', parentId }, context)
  if (!added.ok) return added
  const newId = added.value.added[0]?.record.id
  if (!newId) throw new Error('adding a code added none')
  const chosen = new Set(claimIds)
  const claims = claimsOfCode(library, id).filter(claim => chosen.has(claim.id))
  return ok([added.value, ...claims.map(claim => replaceClaim(claim, { codeId: newId }, context))].reduce(merge))
}

/**
 * Deletes a code that is not used and holds no others. One in use is refused with the number of its claims: the analyst
 * says where they go, and that is a merge.
 */
export function removeCode(library: Library, id: Id): Result<Change> {
  const record = library.codes[id]
  if (!record) return fail('code.unknown', { code: id })
  if (isRootCode(id)) return fail('code.root')
  const claims = claimsOfCode(library, id).length
  const nested = childrenOf(library, id).length
  if (claims + nested > 0) return fail('code.inUse', { claims, nested })
  return ok({ added: [], updated: [], removed: [{ table: 'codes', record }] })
}

/** Claims tagged with exactly this code. */
export function claimsOfCode(library: Library, id: Id): Claim[] {
  return allClaims(library).filter(claim => claim.codeId === id)
}

function childrenOf(library: Library, parentId: Id | null): Code[] {
  return codesInOrder(library).filter(code => code.parentId === parentId)
}

/** Whether `id` is `ancestorId` or nests in it. */
function isWithin(library: Library, id: Id, ancestorId: Id): boolean {
  for (let at: Id | null = id; at !== null; at = library.codes[at]?.parentId ?? null) if (at === ancestorId) return true
  return false
}

function refuse(library: Library, code: Code): Result<never> | null {
  if (code.name.ar.trim() === '' && code.name.en.trim() === '') return fail('code.unnamed')
  const holder = Object.values(library.codes).find(
    other => other.id !== code.id && code.key !== '' && other.key === code.key
  )
  return holder ? fail('code.keyTaken', { key: code.key, name: holder.name.ar || holder.name.en }) : null
}

function replaceCode(before: Code, after: Code): Change {
  return {
    added: [],
    updated: [{ before: { table: 'codes', record: before }, after: { table: 'codes', record: after } }],
    removed: []
  }
}

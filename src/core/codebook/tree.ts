import type { Change } from '../change'
import type { Id } from '../ids'
import type { Library, Table } from '../library'
import type { Code } from './code'

/**
 * Codes directly under `parentId` (`null`: at the top), in their order. A code whose parent is missing is at the top, so that it can be
 * seen.
 */
export function childrenOf(codes: Table<Code>, parentId: Id | null): Code[] {
  return Object.values(codes)
    .filter(code => code.parentId === parentId || (parentId === null && isOrphan(codes, code)))
    .sort(byOrder)
}

function isOrphan(codes: Table<Code>, { parentId }: Code): boolean {
  return parentId !== null && codes[parentId] === undefined
}

/** Whether `id` is `ancestorId` or nests in it. */
export function isWithin(codes: Table<Code>, id: Id, ancestorId: Id): boolean {
  for (let at: Id | null = id; at !== null; at = codes[at]?.parentId ?? null) if (at === ancestorId) return true
  return false
}

/**
 * The change that turns the library's codebook into `next`. Siblings are counted 0, 1, 2 … in the order their `order` says;
 * it may be any number in `next`: one that is half less than a sibling's stands just before that sibling.
 */
export function codebookChange(library: Pick<Library, 'codes'>, next: Table<Code>): Change {
  const change: Change = { added: [], updated: [], removed: [] }
  for (const code of Object.values(library.codes)) {
    if (!next[code.id]) change.removed.push({ table: 'codes', record: code })
  }
  for (const after of Object.values(counted(next))) {
    const before = library.codes[after.id]
    if (!before) change.added.push({ table: 'codes', record: after })
    else if (!isSame(before, after)) {
      change.updated.push({ before: { table: 'codes', record: before }, after: { table: 'codes', record: after } })
    }
  }
  return change
}

/** The same codes with siblings counted 0, 1, 2 … */
function counted(codes: Table<Code>): Record<Id, Code> {
  const siblings = new Map<Id | null, Code[]>()
  for (const code of Object.values(codes)) siblings.set(code.parentId, [...(siblings.get(code.parentId) ?? []), code])
  return Object.fromEntries(
    [...siblings.values()].flatMap(group => group.sort(byOrder).map((code, order) => [code.id, { ...code, order }]))
  )
}

function byOrder(a: Code, b: Code): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}

function isSame(a: Code, b: Code): boolean {
  const { name: nameOfA, ...restOfA } = a
  const { name: nameOfB, ...restOfB } = b
  const fields = Object.keys(restOfA) as (keyof typeof restOfA)[]
  return (
    nameOfA.ar === nameOfB.ar && nameOfA.en === nameOfB.en && fields.every(field => restOfA[field] === restOfB[field])
  )
}

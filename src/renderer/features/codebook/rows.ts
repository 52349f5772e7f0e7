import type { Code } from '#core/codebook/code'
import { childrenOf } from '#core/codebook/tree'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'

/** A visible row of the tree. `level` and `position` count from one, as assistive technology does. */
export interface CodeRow {
  code: Code
  level: number
  position: number
  setSize: number
  /** `null`: nothing nests in it. */
  isExpanded: boolean | null
}

/** The rows of the tree in reading order, without what nests in a collapsed code. */
export function codeRows(codes: Library['codes'], collapsed: ReadonlySet<Id>): CodeRow[] {
  const rowsUnder = (parentId: Id | null, level: number): CodeRow[] => {
    const siblings = childrenOf(codes, parentId)
    return siblings.flatMap((code, index) => {
      const hasChildren = childrenOf(codes, code.id).length > 0
      const isExpanded = hasChildren ? !collapsed.has(code.id) : null
      const row = { code, level, position: index + 1, setSize: siblings.length, isExpanded }
      return isExpanded ? [row, ...rowsUnder(code.id, level + 1)] : [row]
    })
  }
  return rowsUnder(null, 1)
}

/** Claims tagged with the code itself, and with what nests in it at any depth. */
export interface CodeCount {
  own: number
  nested: number
}

/** One pass over all claims, for every code. */
export function countByCode(library: Pick<Library, 'codes' | 'claims'>): ReadonlyMap<Id, CodeCount> {
  const counts = new Map<Id, CodeCount>(Object.keys(library.codes).map(id => [id, { own: 0, nested: 0 }]))
  for (const shard of Object.values(library.claims)) {
    for (const { codeId } of Object.values(shard)) {
      const count = counts.get(codeId)
      if (count) count.own += 1
    }
  }
  for (const [id, { own }] of counts) {
    for (const ancestor of ancestorsOf(library.codes, id)) {
      const count = counts.get(ancestor)
      if (count) count.nested += own
    }
  }
  return counts
}

/** The codes that `id` nests in, the nearest first. */
export function ancestorsOf(codes: Library['codes'], id: Id): Id[] {
  const ancestors: Id[] = []
  for (let at = codes[id]?.parentId ?? null; at !== null; at = codes[at]?.parentId ?? null) ancestors.push(at)
  return ancestors
}

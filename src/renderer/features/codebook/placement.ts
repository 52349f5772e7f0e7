import { isRootCode } from '#core/codebook/code'
import { childrenOf, isWithin } from '#core/codebook/tree'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'

/** Where `codes.move` puts a code: `index` among the children of `parentId`, the code itself not counted. */
export interface Placement {
  parentId: Id | null
  index: number
}

export type Step = 'up' | 'down' | 'in' | 'out'

/** One step by keyboard; `null` when there is nowhere to go. Inwards means under the code that stands before it. */
export function placementAfterStep(codes: Library['codes'], id: Id, step: Step): Placement | null {
  const code = codes[id]
  if (!code) return null
  const siblings = childrenOf(codes, code.parentId)
  const at = siblings.findIndex(sibling => sibling.id === id)
  switch (step) {
    case 'up':
      return at > 0 ? { parentId: code.parentId, index: at - 1 } : null
    case 'down':
      return at < siblings.length - 1 ? { parentId: code.parentId, index: at + 1 } : null
    case 'in': {
      const before = siblings[at - 1]
      if (!before || isRootCode(id)) return null
      return { parentId: before.id, index: childrenOf(codes, before.id).length }
    }
    case 'out': {
      const parent = code.parentId === null ? undefined : codes[code.parentId]
      if (!parent) return null
      const uncles = childrenOf(codes, parent.parentId)
      return { parentId: parent.parentId, index: uncles.findIndex(uncle => uncle.id === parent.id) + 1 }
    }
  }
}

export interface DropTarget {
  id: Id
  where: 'before' | 'on' | 'after'
}

/** Where a dragged code lands; `null` when it may not, or would stay where it is. */
export function placementAfterDrop(
  codes: Library['codes'],
  id: Id,
  { id: targetId, where }: DropTarget
): Placement | null {
  const code = codes[id]
  const target = codes[targetId]
  if (!code || !target || isWithin(codes, targetId, id)) return null
  const parentId = where === 'on' ? targetId : target.parentId
  if (isRootCode(id) && parentId !== null) return null
  const siblings = childrenOf(codes, parentId)
  const others = siblings.filter(sibling => sibling.id !== id)
  const beside = others.findIndex(sibling => sibling.id === targetId)
  const index = where === 'on' ? others.length : where === 'before' ? beside : beside + 1
  const stays = code.parentId === parentId && siblings.findIndex(sibling => sibling.id === id) === index
  return stays ? null : { parentId, index }
}

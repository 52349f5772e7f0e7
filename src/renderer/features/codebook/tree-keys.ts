import type { Id } from '#core/ids'
import type { CodeRow } from './rows'

/** What a key does in the tree. */
export type TreeStep = { kind: 'choose'; id: Id } | { kind: 'expand'; id: Id; isExpanded: boolean }

/**
 * The keys of a tree as the ARIA Authoring Practices have them: up and down, first and last; into an open code, and out to
 * the code around it, by the direction of the interface. `null`: the key is none of the tree's.
 */
export function rowAfterKey(rows: readonly CodeRow[], id: Id, key: string, isRtl: boolean): TreeStep | null {
  const at = rows.findIndex(row => row.code.id === id)
  const row = rows[at]
  const choose = (other: CodeRow | undefined): TreeStep | null =>
    other && other.code.id !== id ? { kind: 'choose', id: other.code.id } : null
  if (!row) return choose(rows[0])
  switch (key) {
    case 'ArrowDown':
      return choose(rows[at + 1])
    case 'ArrowUp':
      return choose(rows[at - 1])
    case 'Home':
      return choose(rows[0])
    case 'End':
      return choose(rows.at(-1))
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
      return row.isExpanded === false
        ? { kind: 'expand', id, isExpanded: true }
        : row.isExpanded
          ? choose(rows[at + 1])
          : null
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
      if (row.isExpanded) return { kind: 'expand', id, isExpanded: false }
      return choose(rows.find(other => other.code.id === row.code.parentId))
    default:
      return null
  }
}

import type { DragEvent } from 'react'
import type { Id } from '#core/ids'
import { edit } from '#state/library'

/** What travels while claims or a whole row of the comparison are dragged onto another row. */
type Dragged = { kind: 'claim'; claimId: Id } | { kind: 'row'; propositionId: Id }

const type = 'application/x-muqarin-line-up'
// While something is over a row its data cannot be read yet, only its type.
let dragged: Dragged | null = null

export function startDrag(event: DragEvent, what: Dragged): void {
  dragged = what
  event.dataTransfer.setData(type, JSON.stringify(what))
  event.dataTransfer.effectAllowed = 'move'
  event.stopPropagation()
}

export function endDrag(): void {
  dragged = null
}

/** Whether what is dragged may be dropped on the row of this proposition (`''`: of none). */
export function canDrop(propositionId: string): boolean {
  if (!dragged) return false
  return dragged.kind === 'claim' || (propositionId !== '' && dragged.propositionId !== propositionId)
}

/** A row that was dropped on another asks first: `onMerge`. */
export function dropOn(propositionId: string, onMerge: (fromId: Id, intoId: Id) => void): void {
  const what = dragged
  dragged = null
  if (what?.kind === 'claim') {
    void edit('claims.update', { id: what.claimId, edit: { propositionId: propositionId || null } })
  } else if (what && propositionId !== '' && what.propositionId !== propositionId) {
    onMerge(what.propositionId, propositionId)
  }
}

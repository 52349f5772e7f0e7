import type { DragEvent } from 'react'
import type { Candidate } from '#core/figures/candidates'
import type { Id } from '#core/ids'
import { moveFigure, takeCandidate } from './ledger-choice'

/** What is being dragged onto a quantity: a number that was read, or a figure of the ledger. */
type Dragged = { candidate: Candidate } | { figureId: Id }

let dragged: Dragged | null = null

/** What makes an element one that is dragged. */
export function dragProps(what: Dragged) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      dragged = what
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', 'candidate' in what ? what.candidate.written : what.figureId)
    },
    onDragEnd: () => {
      dragged = null
    }
  }
}

/** What makes an element the place of a quantity. */
export function dropProps(quantityId: Id) {
  const mark = (event: DragEvent, isOver: boolean) => {
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.toggleAttribute('data-drop', isOver)
  }
  return {
    onDragOver: (event: DragEvent) => {
      if (!dragged) return
      event.preventDefault()
      mark(event, true)
    },
    onDragLeave: (event: DragEvent) => mark(event, false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      mark(event, false)
      if (!dragged) return
      if ('candidate' in dragged) void takeCandidate(dragged.candidate, { id: quantityId })
      else void moveFigure(dragged.figureId, { id: quantityId })
    }
  }
}

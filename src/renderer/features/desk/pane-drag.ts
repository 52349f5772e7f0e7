import type { PointerEvent } from 'react'
import { create } from 'zustand'
import { movePane } from './panes'

/** A pane on its way to another place, and the pane it is over. */
interface PaneDrag {
  from: number | null
  over: number | null
}

const atRest: PaneDrag = { from: null, over: null }

export const usePaneDrag = create<PaneDrag>(() => atRest)

/** Px that a hand moves when it means to press and not to drag. */
const unsteady = 6

/** A pane is taken by its header and let go over the pane whose place it is to have. Escape lets it go where it was. */
export function startPaneDrag(event: PointerEvent<HTMLElement>, pane: number): void {
  if (event.button !== 0 || (event.target as Element).closest('button, input, [role="toolbar"]')) return
  const { clientX, clientY, pointerId } = event
  const listening = new AbortController()
  const stop = () => {
    listening.abort()
    usePaneDrag.setState(atRest)
  }
  const options = { signal: listening.signal, capture: true }
  const onMove = (move: globalThis.PointerEvent) => {
    if (move.pointerId !== pointerId) return
    const { from } = usePaneDrag.getState()
    if (from === null && Math.hypot(move.clientX - clientX, move.clientY - clientY) < unsteady) return
    const over = paneAt(move.clientX, move.clientY)
    usePaneDrag.setState({ from: pane, over: over === pane ? null : over })
  }
  const onUp = () => {
    const { from, over } = usePaneDrag.getState()
    stop()
    if (from !== null && over !== null) movePane(from, over)
  }
  window.addEventListener('pointermove', onMove, options)
  window.addEventListener('pointerup', onUp, options)
  window.addEventListener('pointercancel', stop, options)
  window.addEventListener(
    'keydown',
    key => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      stop()
    },
    options
  )
}

function paneAt(x: number, y: number): number | null {
  const pane = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-pane]')?.dataset.pane
  return pane === undefined ? null : Number(pane)
}

import { create } from 'zustand'
import type { Action } from '#state/actions'
import { showDialog } from './session'

interface PaletteState {
  /** What could be done when the palette was opened: in it, the focus is no longer where an action looks for it. */
  actions: readonly Action[]
  /** What had the focus then. */
  cameFrom: HTMLElement | null
  /** Entries that were chosen in this run, the latest first. */
  recent: readonly string[]
}

export const usePalette = create<PaletteState>(() => ({ actions: [], cameFrom: null, recent: [] }))

export function openPalette(actions: readonly Action[]): void {
  const { activeElement } = document
  usePalette.setState({
    actions: actions.filter(({ id }) => id !== 'app.palette'),
    cameFrom: activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
  })
  showDialog('palette')
}

const recentLimit = 12

export function noteChosen(id: string): void {
  usePalette.setState(({ recent }) => ({ recent: [id, ...recent.filter(other => other !== id)].slice(0, recentLimit) }))
}

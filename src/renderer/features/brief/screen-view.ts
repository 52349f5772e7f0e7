import { create } from 'zustand'
import type { Id } from '#core/ids'

export type BriefTab = 'outline' | 'makeup' | 'proof'

/** How the screen stands. Not part of the library, never undone. */
interface ScreenView {
  tab: BriefTab
  /** Width of the editing side against the whole, from 0 to 1. */
  share: number
  /** Of the pages: `fit` to the width they have, or a factor of their size on paper. */
  zoom: 'fit' | number
  /** Blocks whose settings are open. */
  open: ReadonlySet<Id>
  /** A block (or the list of what is not proved, or the title) to go to: it takes the focus, then this is `null` again. */
  wanted: Id | 'proof' | 'title' | null
  /** The block worked in last: new ones come after it. */
  current: Id | null
  dialog: 'templates' | 'addBlock' | null
}

export const useScreen = create<ScreenView>(() => ({
  tab: 'outline',
  share: 0.46,
  zoom: 'fit',
  open: new Set(),
  wanted: null,
  current: null,
  dialog: null
}))

export function goToBlock(id: Id): void {
  useScreen.setState({ tab: 'outline', wanted: id, current: id })
}

export function goToProof(): void {
  useScreen.setState({ tab: 'proof', wanted: 'proof' })
}

export function goToTitle(): void {
  useScreen.setState({ tab: 'outline', wanted: 'title' })
}

export function toggleOpen(id: Id): void {
  useScreen.setState(({ open }) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    return { open: next }
  })
}

const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/** The next step from what is shown now. */
export function zoomBy(direction: 1 | -1, shown: number): void {
  const steps = direction > 0 ? zoomSteps : [...zoomSteps].reverse()
  const next = steps.find(step => (direction > 0 ? step > shown + 0.01 : step < shown - 0.01))
  if (next !== undefined) useScreen.setState({ zoom: next })
}

const narrowest = 0.28
const widest = 0.72

export function setShare(share: number): void {
  useScreen.setState({ share: Math.min(widest, Math.max(narrowest, share)) })
}

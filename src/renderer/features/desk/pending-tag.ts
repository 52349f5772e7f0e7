import { create } from 'zustand'
import type { CodeColor } from '#core/codebook/code'
import type { DeskSelection } from '#state/view'

/** A selection that has been tagged, on its way to the journal. */
interface PendingTag extends DeskSelection {
  color: CodeColor
}

/**
 * The tag that is not yet acknowledged. Its colour is shown in the very frame of the key; the mark takes its place once the
 * claim is on disk, or the selection comes back if it was refused.
 */
export const usePendingTag = create<{ tag: PendingTag | null }>(() => ({ tag: null }))

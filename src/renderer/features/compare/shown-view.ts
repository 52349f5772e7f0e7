import { useEffect } from 'react'
import { create } from 'zustand'
import type { Generated } from '#core/briefing/block'
import { perform } from '#state/bridge'
import { edit } from '#state/library'
import { showMessage } from '#state/notices'
import { usePreferences } from '#state/preferences'
import { showUndoable } from '#state/undo-notice'

/** The views of the comparison, in the order of their tabs. */
export const viewNames = ['matrix', 'figures', 'counts', 'timeline'] as const
export type ViewName = (typeof viewNames)[number]

interface ShownView {
  view: ViewName
  /** The block of a briefing that shows the same; `null` while there is nothing to show. */
  block: Generated | null
}

export const useShownView = create<ShownView>(() => ({ view: 'matrix', block: null }))

export function showView(view: ViewName): void {
  if (useShownView.getState().view !== view) useShownView.setState({ view, block: null })
}

/** A view tells what it shows, so that the one key adds it to the briefing and the one menu exports it. */
export function useShownBlock(block: Generated | null): void {
  const written = JSON.stringify(block)
  useEffect(() => {
    const own = JSON.parse(written) as Generated | null
    useShownView.setState({ block: own })
    // The next view may have told its own before this one goes.
    return () => useShownView.setState(state => (state.block === own ? { block: null } : state))
  }, [written])
}

/** Appends what is shown to the briefing saved last. */
export async function addToBriefing(): Promise<void> {
  const { block } = useShownView.getState()
  const done = block && (await edit('briefings.addBlock', { briefingId: null, make: block }))
  if (done) showUndoable(done, 'views.added')
}

/** Writes what is shown as a table, in the interface's language. */
export async function exportTable(format: 'xlsx' | 'csv'): Promise<void> {
  const { block } = useShownView.getState()
  if (!block) return
  const { language } = usePreferences.getState()
  const written = await perform('tables.export', { make: block, format, language })
  if (written) showMessage('views.exported', { path: written.path })
}

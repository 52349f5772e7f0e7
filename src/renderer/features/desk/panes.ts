import type { Id } from '#core/ids'
import { useView } from '#state/view'

export const mostPanes = 4

/** Shows a document in a pane, or nothing. */
export function showInPane(pane: number, documentId: Id | null): void {
  useView.setState(state => ({
    panes: state.panes.map((id, index) => (index === pane ? documentId : id)),
    activePane: pane,
    selection: null
  }))
}

/** Takes the pane away; the last one is only emptied. */
export function closePane(pane: number): void {
  const { panes, activePane } = useView.getState()
  if (panes.length === 1) {
    showInPane(0, null)
    return
  }
  const left = panes.filter((_, index) => index !== pane)
  useView.setState({
    panes: left,
    activePane: Math.min(activePane > pane ? activePane - 1 : activePane, left.length - 1),
    selection: null
  })
}

export function addPane(): void {
  useView.setState(({ panes }) =>
    panes.length < mostPanes ? { panes: [...panes, null], activePane: panes.length, selection: null } : {}
  )
}

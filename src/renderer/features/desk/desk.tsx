import { ClaimDialogs } from './claim-dialogs'
import { Inspector } from './inspector'
import { PaneGrid } from './pane-grid'
import { SyncBar } from './sync-bar'
import './desk.css'

/** The desk: sources side by side, and the inspector of the chosen claim. */
export function Desk() {
  return (
    <div className="desk">
      <SyncBar />
      <PaneGrid />
      <Inspector />
      <ClaimDialogs />
    </div>
  )
}

import type { Claim } from '#core/claims/claim'
import { edit } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { type DeskSelection, useView } from '#state/view'

/** Makes a selected passage further evidence of a claim, as soon as that is made, and shows it; refused, the selection stays. */
export async function attachTo(
  asked: Claim | Promise<Claim | undefined>,
  { documentId, start, end, pane }: DeskSelection
): Promise<void> {
  // Taken at once: a key pressed twice must not try twice.
  useView.setState({ selection: null })
  const claim = await asked
  const done = claim && (await edit('evidence.add', { claimId: claim.id, documentId, start, end }))
  if (!done) {
    if (!useView.getState().selection) useView.setState({ selection: { documentId, start, end, pane } })
    return
  }
  useView.setState({ claimId: claim.id })
  const words = claim.statement || (claim.evidence[0]?.quote ?? '')
  showUndoable(done, 'desk.claim.attached', { words })
}

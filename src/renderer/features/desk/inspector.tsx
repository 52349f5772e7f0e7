import { useLayoutEffect, useRef } from 'react'
import type { Claim } from '#core/claims/claim'
import { findClaim } from '#core/claims/find-claims'
import { useLibrary } from '#state/library'
import { paneShowing, useView } from '#state/view'
import { useSay } from '#ui/say'
import { ClaimForm } from './claim-form'
import { ClaimList } from './claim-list'
import type { ListPlace } from './claim-rows'
import { activeReader } from './readers'
import { useInspected } from './use-inspected'
import './inspector.css'
import './claim-list.css'

/** A claim that was deleted or taken back from within its form leaves the focus to the text, at its passage. */
function readOnAt({ id, evidence }: Claim): void {
  const { library } = useLibrary.getState()
  const view = useView.getState()
  if (!library || findClaim(library, id) || view.place !== 'desk' || document.activeElement !== document.body) return
  const passage = evidence.find(({ documentId }) => paneShowing(view, documentId) >= 0)
  if (passage) useView.setState({ reveal: passage })
  else activeReader()?.focus()
}

/** The chosen claim in full; without one, the claims of the text being read. */
export function Inspector() {
  const say = useSay()
  const claimId = useInspected(useView(state => state.claimId))
  const claim = useLibrary(state => (state.library && claimId ? findClaim(state.library, claimId) : undefined))
  const panel = useRef<HTMLElement>(null)
  const left = useRef<ListPlace | null>(null)
  const shownId = claim?.id
  const before = useRef<Claim | undefined>(undefined)
  useLayoutEffect(() => {
    const gone = before.current
    before.current = claim
    if (gone && !claim) readOnAt(gone)
  }, [claim])
  // A claim is shown from its head on, however far the list was scrolled.
  useLayoutEffect(() => {
    if (shownId !== undefined && panel.current) panel.current.scrollTop = 0
  }, [shownId])
  return (
    <aside ref={panel} className="desk-inspector" aria-label={say('desk.inspector')}>
      {claim ? <ClaimForm claim={claim} /> : <ClaimList left={left} />}
    </aside>
  )
}

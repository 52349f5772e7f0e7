import { useLayoutEffect, useRef } from 'react'
import { findClaim } from '#core/claims/find-claims'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { useSay } from '#ui/say'
import { ClaimForm } from './claim-form'
import { ClaimList } from './claim-list'
import type { ListPlace } from './claim-rows'
import { useInspected } from './use-inspected'
import './inspector.css'
import './claim-list.css'

/** The chosen claim in full; without one, the claims of the text being read. */
export function Inspector() {
  const say = useSay()
  const claimId = useInspected(useView(state => state.claimId))
  const claim = useLibrary(state => (state.library && claimId ? findClaim(state.library, claimId) : undefined))
  const panel = useRef<HTMLElement>(null)
  const left = useRef<ListPlace | null>(null)
  const shownId = claim?.id
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

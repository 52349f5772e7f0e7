import { useMemo } from 'react'
import { create } from 'zustand'
import type { Claim } from '#core/claims/claim'
import { fromShards } from '#core/claims/from-shards'
import type { DocumentRecord } from '#core/documents/document'
import { isReviewed } from '#core/documents/is-reviewed'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Proposition } from '#core/propositions/proposition'
import { type DocumentStanding, standingOf } from '#core/propositions/standing'
import { useLibrary } from '#state/library'

interface Sync {
  /** The proposition at hand: that of the claim chosen last, or the one chosen in the bar. */
  propositionId: Id | null
  /** Which of its passages each pane is at, by the panes' keys: it stays with a pane that is moved. */
  at: Readonly<Record<number, number>>
}

/** What is being read across the panes. */
export const useSync = create<Sync>(() => ({ propositionId: null, at: {} }))

export function readProposition(propositionId: Id | null): void {
  if (useSync.getState().propositionId !== propositionId) useSync.setState({ propositionId, at: {} })
}

const claimsByProposition = fromShards(
  shards => {
    const found = new Map<Id, Claim[]>()
    for (const claim of shards.flatMap(shard => Object.values(shard))) {
      if (claim.propositionId) found.set(claim.propositionId, [...(found.get(claim.propositionId) ?? []), claim])
    }
    return found
  },
  blocks => blocks
)

export function claimsAbout(shards: Library['claims'], propositionId: Id): Claim[] {
  return claimsByProposition(shards).flatMap(block => block.get(propositionId) ?? [])
}

const noShards: Library['claims'] = {}

export function useClaimsAbout(propositionId: Id | undefined): Claim[] {
  const shards = useLibrary(state => state.library?.claims ?? noShards)
  return useMemo(() => (propositionId ? claimsAbout(shards, propositionId) : []), [shards, propositionId])
}

/** The proposition at hand, while it is in the library. */
export function usePropositionAtHand(): Proposition | undefined {
  const id = useSync(state => state.propositionId)
  return useLibrary(state => (id ? state.library?.propositions[id] : undefined))
}

/** How a source stands on the proposition at hand; `null` while there is none. */
export function useStanding(record: DocumentRecord): DocumentStanding | null {
  const proposition = usePropositionAtHand()
  const claims = useClaimsAbout(proposition?.id)
  const withoutClaims = useLibrary(state => state.library?.withoutClaims)
  return useMemo(
    () => (proposition ? standingOf(claims, record.id, { isReviewed: isReviewed(record, { withoutClaims }) }) : null),
    [proposition, claims, record, withoutClaims]
  )
}

/** The same outside of components. */
export function standingNow(documentId: Id): DocumentStanding | null {
  const { library } = useLibrary.getState()
  const { propositionId } = useSync.getState()
  const record = library?.documents[documentId]
  if (!library || !record || !propositionId || !library.propositions[propositionId]) return null
  return standingOf(claimsAbout(library.claims, propositionId), documentId, { isReviewed: isReviewed(record, library) })
}

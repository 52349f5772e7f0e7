import type { Claim } from '#core/claims/claim'
import { allClaims, findClaim } from '#core/claims/find-claims'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'

let lastId: Id | null = null
useView.subscribe(({ claimId }) => {
  if (claimId) lastId = claimId
})

/** The claim that the inspector showed last, while it is in the library: selecting a passage closes it. */
export function lastInspected(): Claim | undefined {
  const { library } = useLibrary.getState()
  return library && lastId ? findClaim(library, lastId) : undefined
}

/** The claim made last, in this window or before it was opened. */
export function lastTagged(): Claim | undefined {
  const { library } = useLibrary.getState()
  return library ? allClaims(library).reduce<Claim | undefined>(later, undefined) : undefined
}

function later(one: Claim | undefined, other: Claim): Claim {
  return one && one.createdAt > other.createdAt ? one : other
}

import type { Claim } from '#core/claims/claim'
import { findClaim } from '#core/claims/find-claims'
import { fromShard } from '#core/claims/from-shard'
import { fromShards } from '#core/claims/from-shards'
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
  return library ? lastOf(library.claims) : undefined
}

const lastIn = fromShard<{ claim: Claim | undefined }>(
  shard => ({ claim: Object.values(shard).reduce<Claim | undefined>(later, undefined) }),
  (known, { before, after }) => {
    if (before?.id === known.claim?.id) return before?.createdAt === after?.createdAt ? { claim: after } : null
    return after ? { claim: later(known.claim, after) } : known
  }
)

const lastOf = fromShards(
  shards => ({ claim: shards.reduce<Claim | undefined>((one, shard) => later(one, lastIn(shard).claim), undefined) }),
  blocks => blocks.reduce<Claim | undefined>((one, { claim }) => later(one, claim), undefined)
)

function later(one: Claim | undefined, other: Claim | undefined): Claim | undefined {
  return one && (!other || one.createdAt > other.createdAt) ? one : other
}

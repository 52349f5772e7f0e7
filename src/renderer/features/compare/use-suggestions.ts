import { useLayoutEffect, useMemo, useState } from 'react'
import type { Claim } from '#core/claims/claim'
import { dismissedPairs, pairOf } from '#core/comparison/dismiss-suggestion'
import { type Suggestion, suggestingClaims } from '#core/comparison/suggestions'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'

/** At once, so that a library of ordinary size is answered before the panel is painted. */
const firstSlice = 24
/** At most of each moment in which the window is idle, so that a frame or a key is never kept waiting for long. */
const slice = 8

interface Suggested {
  /** The last that were found, without those that the library has answered since; `null` before there were any. */
  suggestions: readonly Suggestion[] | null
  /** The share of looking for them that is done, from 0 to 1. */
  share: number
}

/** What was found is as good when the panel is opened again. */
const found = new WeakMap<Library, readonly Suggestion[]>()

/** Claims that may belong together, looked for in slices between frames: the window never waits for them. */
export function useSuggestions(library: Library, claims: ReadonlyMap<Id, Claim>): Suggested {
  const [last, setLast] = useState<readonly Suggestion[] | null>(() => found.get(library) ?? null)
  const [percent, setPercent] = useState(0)
  useLayoutEffect(() => {
    const known = found.get(library)
    if (known) {
      setLast(known)
      setPercent(100)
      return
    }
    const work = suggestingClaims(library)
    let idle = 0
    const goOn = (milliseconds: number) => {
      const until = performance.now() + milliseconds
      let step = work.next()
      while (!step.done && performance.now() < until) step = work.next()
      if (step.done) {
        found.set(library, step.value)
        setLast(step.value)
        setPercent(100)
        return
      }
      setPercent(Math.floor(step.value * 100))
      idle = requestIdleCallback(deadline => goOn(Math.min(slice, Math.max(1, deadline.timeRemaining()))), {
        timeout: 100
      })
    }
    goOn(firstSlice)
    return () => cancelIdleCallback(idle)
  }, [library])
  const suggestions = useMemo(() => last?.filter(isOpen(library, claims)) ?? null, [last, library, claims])
  return { suggestions, share: percent / 100 }
}

/** Whether a suggestion still asks something: neither accepted nor turned down, and both are still there. */
function isOpen(library: Library, claims: ReadonlyMap<Id, Claim>): (suggestion: Suggestion) => boolean {
  const dismissed = dismissedPairs(library)
  const isFree = (id: Id) => claims.get(id)?.propositionId === null
  return ({ claimId, other, otherId }) =>
    isFree(claimId) &&
    (other === 'claim' ? isFree(otherId) : library.propositions[otherId] !== undefined) &&
    !dismissed.has(pairOf(claimId, otherId))
}

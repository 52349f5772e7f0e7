import type { Range } from '../anchoring/passage'
import type { Claim, Stance } from '../claims/claim'
import type { Id } from '../ids'

/**
 * How a source stands on a proposition: the common stance of its claims, `mixed` when they differ; without a claim `silent`
 * when the analyst has reviewed the source, else `unread`. Silence is never guessed.
 */
export type Standing = Stance | 'mixed' | 'silent' | 'unread'

/** A passage of one source that speaks about a proposition. */
export interface SpeakingPassage extends Range {
  claimId: Id
}

export interface DocumentStanding {
  standing: Standing
  /** In the order of the text. */
  passages: SpeakingPassage[]
}

/** Where a source stands on the proposition whose claims are given; claims without evidence in it do not count. `isReviewed`: see `isReviewed`. */
export function standingOf(
  claims: readonly Claim[],
  documentId: Id,
  { isReviewed }: { isReviewed: boolean }
): DocumentStanding {
  const passages: SpeakingPassage[] = []
  const stances = new Set<Stance>()
  for (const claim of claims) {
    for (const { documentId: home, start, end } of claim.evidence) {
      if (home !== documentId) continue
      passages.push({ claimId: claim.id, start, end })
      stances.add(claim.stance)
    }
  }
  passages.sort((a, b) => a.start - b.start || a.end - b.end || (a.claimId < b.claimId ? -1 : 1))
  const [only, ...others] = stances
  if (only === undefined) return { standing: isReviewed ? 'silent' : 'unread', passages }
  return { standing: others.length > 0 ? 'mixed' : only, passages }
}

/**
 * The passage that lies next after (`step` 1) or before (-1) the one at `at`, round and round; `at` -1 is before the first.
 * -1 when there is none.
 */
export function nextPassage(count: number, at: number, step: 1 | -1): number {
  if (count === 0) return -1
  if (at < 0) return step === 1 ? 0 : count - 1
  return (at + step + count) % count
}

import type { Claim } from '#core/claims/claim'
import type { Id } from '#core/ids'
import type { Library, Table } from '#core/library'
import { fold } from '#core/text/fold'
import { matchWords } from '#core/text/match-words'

interface FoldedShard {
  claims: readonly Claim[]
  /** What each claim answers to, by the same index. */
  folded: readonly string[]
  propositionIds: ReadonlySet<Id>
}

/** An edit replaces one shard; the others are not folded again. */
const shards = new WeakMap<Table<Claim>, FoldedShard>()

/** Stands in no text (it is for private use) and folds to itself: a shard is folded in one go, which is much faster. */
const separator = '\uE000'

function foldedShard(shard: Table<Claim>): FoldedShard {
  const known = shards.get(shard)
  if (known) return known
  const claims = Object.values(shard)
  const made = {
    claims,
    folded: fold(claims.map(wordsOf).join(separator)).split(separator),
    propositionIds: new Set(claims.flatMap(({ propositionId }) => propositionId ?? []))
  }
  shards.set(shard, made)
  return made
}

function wordsOf({ statement, actor, theme, evidence }: Claim): string {
  return [statement || (evidence[0]?.quote ?? ''), actor, theme].join(' · ').replaceAll(separator, ' ')
}

/** Of a hundred thousand claims most may answer to a short word: the best of so many are good enough. */
const enough = 400

/** Claims that answer all of the words, with how well they do (see `matchWords`). */
export function matchingClaims(claims: Library['claims'], words: readonly string[]): { claim: Claim; score: number }[] {
  const found: { claim: Claim; score: number }[] = []
  for (const shard of Object.values(claims)) {
    const { claims: own, folded } = foldedShard(shard)
    for (let index = 0; index < own.length && found.length < enough; index += 1) {
      const [claim, text] = [own[index], folded[index]]
      const score = claim && text !== undefined ? matchWords(text, words) : null
      if (claim && score !== null) found.push({ claim, score })
    }
    if (found.length >= enough) break
  }
  return found
}

/** The propositions that some claim speaks about. */
export function spokenPropositions(claims: Library['claims']): ReadonlySet<Id> {
  const spoken = new Set<Id>()
  for (const shard of Object.values(claims)) for (const id of foldedShard(shard).propositionIds) spoken.add(id)
  return spoken
}

/** Folds all claims while nothing else is to be done, so that the first letter typed need not wait for it. Returns how to stop. */
export function foldAhead(claims: Library['claims']): () => void {
  const waiting = Object.values(claims).filter(shard => !shards.has(shard))
  let next = 0
  let idle = 0
  const work = (deadline: IdleDeadline) => {
    while (next < waiting.length && deadline.timeRemaining() > 2) {
      const shard = waiting[next]
      if (shard) foldedShard(shard)
      next += 1
    }
    if (next < waiting.length) idle = requestIdleCallback(work)
  }
  idle = requestIdleCallback(work)
  return () => cancelIdleCallback(idle)
}

import type { Change } from '../change'
import type { Id } from '../ids'
import type { Library, Table } from '../library'
import { type Claim, homeOf } from './claim'

type Shard = Table<Claim>

/** A claim that an edit added (`before` is missing), replaced, or removed (`after` is missing). */
interface Replaced {
  before: Claim | undefined
  after: Claim | undefined
}

/** How a shard came out of the one before it. */
interface Step {
  from: Shard
  replaced: readonly Replaced[]
}

const steps = new WeakMap<Shard, Step>()

/**
 * Notes how an edit made its shards, so that what is known of the shards before it can be carried on. The claims are taken
 * from the shards themselves: those of a change that came from another process are copies.
 */
export function noteEdit(before: Library['claims'], after: Library['claims'], change: Change): void {
  const entries = [...change.removed, ...change.added, ...change.updated.flatMap(one => [one.before, one.after])]
  const idsByHome = new Map<Id, Set<Id>>()
  for (const entry of entries) {
    if (entry.table !== 'claims') continue
    const home = homeOf(entry.record)
    idsByHome.set(home, (idsByHome.get(home) ?? new Set()).add(entry.record.id))
  }
  for (const [home, ids] of idsByHome) {
    const [from, to] = [before[home], after[home]]
    if (!from || !to || from === to) continue
    // Only the last step is kept: each holds on to the shard before it.
    steps.delete(from)
    steps.set(to, { from, replaced: [...ids].map(id => ({ before: from[id], after: to[id] })) })
  }
}

/** Replaced claims above which a shard is read anew. */
const mostCarried = 32

/**
 * Something that is read from a shard, kept as long as the shard is there (one is never changed, only replaced). After an
 * edit it is carried on from the shard before: `carry` gets what was known and each claim that the edit replaced, and may
 * answer `null` where all must be read again. `known` is never to be changed in place.
 */
export function fromShard<T extends object>(
  read: (shard: Shard) => T,
  carry: (known: T, replaced: Replaced) => T | null
): (shard: Shard) => T {
  const knownByShard = new WeakMap<Shard, T>()
  return shard => {
    const known = knownByShard.get(shard)
    if (known) return known
    const step = steps.get(shard)
    let found: T | null = step ? (knownByShard.get(step.from) ?? null) : null
    // Carrying may cost as much for each claim as reading does for all of them.
    if (step && step.replaced.length > mostCarried) found = null
    for (const replaced of step?.replaced ?? []) found &&= carry(found, replaced)
    found ??= read(shard)
    knownByShard.set(shard, found)
    return found
  }
}

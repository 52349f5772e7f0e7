import { type Library, listOf, type Table } from '../library'
import type { Claim } from './claim'

type Shards = readonly Table<Claim>[]

/** Shards that are read together. An edit has one such block read again, and all blocks joined. */
const blockSize = 128

/**
 * Something that is read from all claims. Of a library in which few shards are others than in the one asked for before, only the blocks
 * of these shards are read again, so that an edit takes no longer because there are many sources. `join` puts together what was read
 * from the blocks.
 */
export function fromShards<Block, Whole>(
  read: (shards: Shards) => Block,
  join: (blocks: readonly Block[]) => Whole
): (claims: Library['claims']) => Whole {
  let latest: { shards: Shards; blocks: readonly Block[]; whole: Whole } | null = null
  return claims => {
    const shards = listOf(claims).records
    if (latest?.shards === shards) return latest.whole
    const blocks: Block[] = []
    for (let start = 0; start < shards.length; start += blockSize) {
      const known = latest?.blocks[blocks.length]
      const isKnown = latest !== null && known !== undefined && isSameBlock(latest.shards, shards, start)
      blocks.push(isKnown ? known : read(shards.slice(start, start + blockSize)))
    }
    const whole = join(blocks)
    latest = { shards, blocks, whole }
    return whole
  }
}

function isSameBlock(one: Shards, other: Shards, start: number): boolean {
  for (let at = start; at < start + blockSize; at += 1) if (one[at] !== other[at]) return false
  return true
}

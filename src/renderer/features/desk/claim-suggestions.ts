import type { Claim } from '#core/claims/claim'
import { fromShard } from '#core/claims/from-shard'
import { fromShards } from '#core/claims/from-shards'
import type { Library } from '#core/library'
import { fold } from '#core/text/fold'

interface Written {
  text: string
  at: string
}

type Field = 'actor' | 'theme'
/** What was written into a field so far, each spelling of a name once (as last written), the latest first. */
export function writtenSoFar(shards: Library['claims'], field: Field): readonly string[] {
  return writtenIn[field](shards)
}

const writtenIn: Readonly<Record<Field, (shards: Library['claims']) => readonly string[]>> = {
  actor: readerOfAll('actor'),
  theme: readerOfAll('theme')
}

function readerOfAll(field: Field) {
  const read = reader(field)
  return fromShards(
    shards => latestOf(shards.map(read)),
    blocks =>
      [...latestOf(blocks).values()]
        .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.text.localeCompare(b.text, 'ar')))
        .map(({ text }) => text)
  )
}

function latestOf(found: readonly ReadonlyMap<string, Written>[]): Map<string, Written> {
  const all = new Map<string, Written>()
  for (const one of found) for (const [folded, written] of one) keepLatest(all, folded, written)
  return all
}

function reader(field: Field) {
  return fromShard<ReadonlyMap<string, Written>>(
    shard => {
      const found = new Map<string, Written>()
      for (const claim of Object.values(shard)) note(found, claim, field)
      return found
    },
    (known, { before, after }) => {
      // What the last claim that said it no longer says is not to be offered any more.
      if (before?.[field] && before[field] !== after?.[field]) return null
      if (!after?.[field]) return known
      const found = new Map(known)
      note(found, after, field)
      return found
    }
  )
}

function note(found: Map<string, Written>, claim: Claim, field: Field): void {
  const text = claim[field]
  if (text) keepLatest(found, fold(text), { text, at: claim.updatedAt })
}

function keepLatest(all: Map<string, Written>, folded: string, written: Written): void {
  const known = all.get(folded)
  if (!known || known.at < written.at) all.set(folded, written)
}

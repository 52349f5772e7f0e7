import type { Claim } from '#core/claims/claim'
import type { Library, Table } from '#core/library'
import { fold } from '#core/text/fold'

interface Written {
  text: string
  at: string
}

type Field = 'actor' | 'theme'
const writtenByShard: Readonly<Record<Field, WeakMap<Table<Claim>, Map<string, Written>>>> = {
  actor: new WeakMap(),
  theme: new WeakMap()
}

/** What was written into a field so far, each spelling of a name once (as last written), the latest first. */
export function writtenSoFar(shards: Library['claims'], field: Field): string[] {
  const all = new Map<string, Written>()
  for (const shard of Object.values(shards)) {
    for (const [folded, written] of writtenIn(shard, field)) keepLatest(all, folded, written)
  }
  return [...all.values()]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.text.localeCompare(b.text, 'ar')))
    .map(({ text }) => text)
}

/** An edit replaces one shard, so only that one is read again. */
function writtenIn(shard: Table<Claim>, field: Field): Map<string, Written> {
  const known = writtenByShard[field].get(shard)
  if (known) return known
  const found = new Map<string, Written>()
  for (const claim of Object.values(shard)) {
    const text = claim[field]
    if (text) keepLatest(found, fold(text), { text, at: claim.updatedAt })
  }
  writtenByShard[field].set(shard, found)
  return found
}

function keepLatest(all: Map<string, Written>, folded: string, written: Written): void {
  const known = all.get(folded)
  if (!known || known.at < written.at) all.set(folded, written)
}

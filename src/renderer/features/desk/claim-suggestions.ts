import type { Claim } from '#core/claims/claim'
import { fromShard } from '#core/claims/from-shard'
import type { Library, Table } from '#core/library'
import { fold } from '#core/text/fold'

interface Written {
  text: string
  at: string
}

type Field = 'actor' | 'theme'
/** What was written into a field so far, each spelling of a name once (as last written), the latest first. */
export function writtenSoFar(shards: Library['claims'], field: Field): string[] {
  const all = new Map<string, Written>()
  for (const shard of Object.values(shards)) {
    for (const [folded, written] of writtenIn[field](shard)) keepLatest(all, folded, written)
  }
  return [...all.values()]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.text.localeCompare(b.text, 'ar')))
    .map(({ text }) => text)
}

const writtenIn: Readonly<Record<Field, (shard: Table<Claim>) => ReadonlyMap<string, Written>>> = {
  actor: reader('actor'),
  theme: reader('theme')
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

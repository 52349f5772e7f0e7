import type { Id } from '../ids'
import { type Library, listOf, sizeOf, type Table } from '../library'
import type { Claim } from './claim'
import { fromShard } from './from-shard'
import { fromShards } from './from-shards'

/** The claim with this id, wherever it lives. */
export function findClaim({ claims }: Pick<Library, 'claims'>, id: Id): Claim | undefined {
  for (const block of claimsById(claims)) {
    const claim = block.get(id)
    if (claim) return claim
  }
  return undefined
}

const claimsById = fromShards(
  shards => new Map(shards.flatMap(shard => Object.entries(shard))),
  blocks => blocks
)

export function allClaims(library: Pick<Library, 'claims'>): Claim[] {
  return listOf(library.claims).records.flatMap(shard => listOf(shard).records)
}

const none: readonly Claim[] = []

/**
 * Claims with evidence in the document, in the order of that evidence in its text. Of an edit
 * only what it changed is read again; the array is the same one until a claim of the document changes, when one shard cites it.
 */
export function claimsOfDocument({ claims }: Pick<Library, 'claims'>, documentId: Id): readonly Claim[] {
  const lists: (readonly Claim[])[] = []
  for (const home of [documentId, ...(citingHomes(claims).get(documentId) ?? [])]) {
    const shard = claims[home]
    const cited = shard && citedIn(shard).get(documentId)
    if (cited) lists.push(cited)
  }
  if (lists.length <= 1) return lists[0] ?? none
  return inOrder(lists.flat(), documentId)
}

type Homes = ReadonlyMap<Id, ReadonlySet<Id>>

/** The homes of the shards that were asked for last, see `citingHomes`. */
let latest: { claims: Library['claims']; homes: Map<Id, Set<Id>> } = { claims: {}, homes: new Map() }

/**
 * By document: the other documents whose shards cite it. Of a library in which few shards are others than in the one asked for before,
 * only those are read again: to ask for each document of a library takes time in proportion to its claims.
 */
function citingHomes(claims: Library['claims']): Homes {
  const { claims: known, homes } = latest
  if (known === claims) return homes
  const note = (home: Id, shard: Table<Claim>, isCited: boolean) => {
    for (const cited of citedIn(shard).keys()) {
      if (cited === home) continue
      const citing = homes.get(cited) ?? new Set()
      if (isCited) citing.add(home)
      else citing.delete(home)
      homes.set(cited, citing)
    }
  }
  forOthers(known, claims, (home, shard) => note(home, shard, false))
  forOthers(claims, known, (home, shard) => note(home, shard, true))
  latest = { claims, homes }
  return homes
}

/** Calls `work` with each shard of `claims` that is another, or none, in `besides`. */
function forOthers(
  claims: Library['claims'],
  besides: Library['claims'],
  work: (home: Id, shard: Table<Claim>) => void
): void {
  const { ids, records } = listOf(claims)
  const other = listOf(besides)
  // After most edits both have the same documents, and shards can be compared one by one without being looked up.
  const areAligned = ids === other.ids
  for (const [at, shard] of records.entries()) {
    const home = ids[at] ?? ''
    if (shard !== (areAligned ? other.records[at] : besides[home])) work(home, shard)
  }
}

/** Claims of one shard by the document they cite, in the order of that evidence. */
const citedIn = fromShard<ReadonlyMap<Id, readonly Claim[]>>(
  shard => {
    const gathered = new Map<Id, Claim[]>()
    for (const claim of Object.values(shard)) {
      for (const { documentId } of claim.evidence) {
        const list = gathered.get(documentId)
        if (!list) gathered.set(documentId, [claim])
        else if (list.at(-1) !== claim) list.push(claim)
      }
    }
    for (const [documentId, list] of gathered) inOrder(list, documentId)
    return gathered
  },
  (known, { before, after }) => {
    const cited = new Map(known)
    for (const documentId of citedBy(before)) {
      const rest = (cited.get(documentId) ?? none).filter(claim => claim !== before)
      if (rest.length > 0) cited.set(documentId, rest)
      else cited.delete(documentId)
    }
    for (const documentId of citedBy(after)) {
      const list = cited.get(documentId) ?? none
      const index = after ? list.findIndex(claim => compareIn(documentId, after, claim) < 0) : -1
      if (after) cited.set(documentId, list.toSpliced(index < 0 ? list.length : index, 0, after))
    }
    return cited
  }
)

function citedBy(claim: Claim | undefined): Set<Id> {
  return new Set(claim?.evidence.map(({ documentId }) => documentId))
}

/** Sorts in place. */
function inOrder(claims: Claim[], documentId: Id): Claim[] {
  return claims.sort((a, b) => compareIn(documentId, a, b))
}

function compareIn(documentId: Id, a: Claim, b: Claim): number {
  return startIn(a, documentId) - startIn(b, documentId) || (a.id < b.id ? -1 : 1)
}

function startIn({ evidence }: Claim, documentId: Id): number {
  const [first] = evidence
  if (first?.documentId === documentId) return first.start
  return evidence.find(passage => passage.documentId === documentId)?.start ?? 0
}

/** How many claims there are. */
export const countClaims: (claims: Library['claims']) => number = fromShards(
  shards => sum(shards.map(sizeOf)),
  counts => sum(counts)
)

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** How many claims of each code have evidence in the document. */
export function countByCode(library: Library, documentId: Id): Record<Id, number> {
  const counts: Record<Id, number> = {}
  for (const claim of claimsOfDocument(library, documentId)) counts[claim.codeId] = (counts[claim.codeId] ?? 0) + 1
  return counts
}

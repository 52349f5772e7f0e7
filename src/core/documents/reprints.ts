import { type Change, noChange } from '../change'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { compareUnits } from '../text/compare-units'
import { fold } from '../text/fold'
import type { DocumentBody, DocumentRecord } from './document'

/**
 * Says that a source prints the article of another one again, or (`null`) that it does not. The original must be one: what is
 * a reprint itself is refused, and so is a source that others reprint, or that the original is a newer version of.
 */
export function setReprint(library: Library, id: Id, ofId: Id | null): Result<Change> {
  const before = library.documents[id]
  if (!before) return fail('document.missing', { id })
  if (ofId === null) return ok(before.reprintOf === undefined ? noChange : replaced(before, withoutOriginal(before)))
  const original = library.documents[ofId]
  if (!original) return fail('document.missing', { id: ofId })
  if (before.reprintOf === ofId) return ok(noChange)
  if (original.reprintOf !== undefined && library.documents[original.reprintOf]) {
    return fail('reprint.ofReprint', { title: original.title })
  }
  if (id === ofId || comesFrom(library, original, id)) return fail('reprint.cycle', { title: before.title })
  if (Object.values(library.documents).some(document => document.reprintOf === id)) {
    return fail('reprint.hasReprints', { title: before.title })
  }
  return ok(replaced(before, { ...before, reprintOf: ofId }))
}

/** Whether `document` is a newer version of `id`, if only through others. */
function comesFrom(library: Library, document: DocumentRecord, id: Id): boolean {
  const passed = new Set<Id>()
  for (let at: DocumentRecord | undefined = document; at && !passed.has(at.id); ) {
    passed.add(at.id)
    if (at.versionOf === id) return true
    at = at.versionOf === null ? undefined : library.documents[at.versionOf]
  }
  return false
}

function withoutOriginal({ reprintOf: _, ...document }: DocumentRecord): DocumentRecord {
  return document
}

function replaced(before: DocumentRecord, after: DocumentRecord): Change {
  return {
    added: [],
    updated: [{ before: { table: 'documents', record: before }, after: { table: 'documents', record: after } }],
    removed: []
  }
}

/** Two texts that seem to print one article; `share` of the shorter one's wording (0 to 1) stands in the other as well. */
export interface LikelyReprint {
  firstId: Id
  secondId: Id
  share: number
}

/** Words that make up one shingle, and how many of the shorter text's must recur before two texts are told of. */
const shingleWords = 6
const leastShare = 0.5
/** Of all shingles those with the smallest hashes: one in so many, the same ones in every text. */
const sampling = 4
/** Fewer say nothing of a text; what more texts than this have in common is a formula, not an article. */
const leastSample = 8
const mostHolders = 40

/**
 * Pairs of texts that share at least half of the shorter one's wording, the likest first. Wording is compared by runs of six
 * folded words, of which a quarter is looked at, chosen by their hashes alone (Broder, "On the resemblance and containment
 * of documents", 1997): takes one pass over the texts, and memory for what is looked at. A proposal only: agency reports
 * quote each other.
 */
export function suggestReprints(bodies: readonly Pick<DocumentBody, 'id' | 'text'>[]): LikelyReprint[] {
  const samples = bodies.map(({ id, text }) => ({ id, shingles: shinglesOf(text) }))
  const holders = new Map<number, number[]>()
  const shared = new Map<number, number>()
  samples.forEach(({ shingles }, index) => {
    for (const shingle of shingles) {
      const others = holders.get(shingle) ?? []
      if (others.length >= mostHolders) continue
      for (const other of others) {
        const pair = other * samples.length + index
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
      others.push(index)
      if (others.length === 1) holders.set(shingle, others)
    }
  })
  const likely: LikelyReprint[] = []
  for (const [pair, count] of shared) {
    const first = samples[Math.floor(pair / samples.length)]
    const second = samples[pair % samples.length]
    if (!first || !second) continue
    const sample = Math.min(first.shingles.size, second.shingles.size)
    const share = count / sample
    if (sample >= leastSample && share >= leastShare) likely.push({ firstId: first.id, secondId: second.id, share })
  }
  return likely.sort(
    (a, b) => b.share - a.share || compareUnits(a.firstId, b.firstId) || compareUnits(a.secondId, b.secondId)
  )
}

/** The hashes of a text's sampled shingles (FNV-1a, 32 bits, over the words' code units). */
function shinglesOf(text: string): Set<number> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(word => {
    let hash = 0x811c9dc5
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    return hash
  })
  const sampled = new Set<number>()
  for (let at = 0; at + shingleWords <= hashes.length; at += 1) {
    let hash = 0x811c9dc5
    for (let next = at; next < at + shingleWords; next += 1) {
      hash = Math.imul(hash ^ (hashes[next] ?? 0), 0x01000193)
      hash ^= hash >>> 15
    }
    if ((hash >>> 0) % sampling === 0) sampled.add(hash >>> 0)
  }
  return sampled
}

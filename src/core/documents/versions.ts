import { describePassage } from '../anchoring/describe-passage'
import type { Passage, Range } from '../anchoring/passage'
import type { Resolution } from '../anchoring/resolution'
import { resolvePassage } from '../anchoring/resolve-passage'
import { type Change, mergeAll } from '../change'
import { replaceClaim } from '../claims/change-claim'
import type { Claim } from '../claims/claim'
import { claimsOfDocument, findClaim } from '../claims/find-claims'
import { groupBy } from '../figures/group-by'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { foldWithMap } from '../text/fold-map'
import type { DocumentBody } from './document'

/** A passage that still lies in the version before, and where it stands in the newer one. */
export interface PassageReview {
  claimId: Id
  /** Place in the claim's evidence. */
  passageIndex: number
  /** In offsets of the newer text. */
  resolution: Resolution
  /** As the version before has it ... */
  quote: string
  /** ... and as the newer one has it; `null` when orphaned. */
  found: string | null
}

/** Every passage of the version before that is still there, in the order of its text. */
export interface VersionReview {
  documentId: Id
  earlierId: Id
  passages: PassageReview[]
}

/** A place in the newer text that the analyst chose for a passage. */
export interface PassageChoice extends Range {
  claimId: Id
  passageIndex: number
}

/** The version before, as long as it is in the library. */
export function earlierVersionOf(library: Library, id: Id): Result<Id> {
  const document = library.documents[id]
  if (!document) return fail('document.missing', { id })
  const { versionOf, title } = document
  if (versionOf === null || !library.documents[versionOf]) return fail('version.noEarlier', { title })
  return ok(versionOf)
}

/** How many passages still lie in the version before of document `id`; 0 when there is no such version. */
export function countWaiting(library: Library, id: Id): number {
  const earlier = earlierVersionOf(library, id)
  return earlier.ok ? passagesOfDocument(library, earlier.value).length : 0
}

/** A passage with its place in the library. */
export interface PlacedPassage {
  claimId: Id
  /** Place in the claim's evidence. */
  passageIndex: number
  passage: Passage
}

/** All passages that lie in a document, in the order of its text. */
export function passagesOfDocument(library: Library, id: Id): PlacedPassage[] {
  return claimsOfDocument(library, id)
    .flatMap(claim => claim.evidence.map((passage, passageIndex) => ({ claimId: claim.id, passageIndex, passage })))
    .filter(({ passage }) => passage.documentId === id)
    .sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end)
}

/**
 * The document whose review concerns `id`: itself, or else the newer version of it. `null` when no passage waits in the
 * version before.
 */
export function versionToReview(library: Library, id: Id): Id | null {
  const newer = Object.values(library.documents).filter(document => document.versionOf === id)
  return [id, ...newer.map(document => document.id)].find(candidate => countWaiting(library, candidate) > 0) ?? null
}

/**
 * Looks for `placed`, the passages of `earlier` (see `passagesOfDocument`), in `newer`. Nothing is changed: what is proposed is
 * for the analyst to judge.
 */
export function reviewVersion(
  placed: readonly PlacedPassage[],
  earlier: DocumentBody,
  newer: DocumentBody
): VersionReview {
  const text = foldWithMap(newer.text)
  const passages = placed.map(({ claimId, passageIndex, passage }) => {
    const resolution = resolvePassage(passage, earlier.text, text)
    const found = resolution.kind === 'orphaned' ? null : newer.text.slice(resolution.start, resolution.end)
    return { claimId, passageIndex, resolution, quote: passage.quote, found }
  })
  return { documentId: newer.id, earlierId: earlier.id, passages }
}

/**
 * Moves the chosen passages from the version before to `newer`, described anew from its text; a claim whose first passage
 * is among them moves its home. All other passages stay where they are. All are moved or, at the first problem, none. Two
 * passages of one claim that come to be the same become one.
 */
export function acceptPassages(
  library: Library,
  newer: DocumentBody,
  choices: readonly PassageChoice[],
  context: Pick<Context, 'now'>
): Result<Change> {
  const earlier = earlierVersionOf(library, newer.id)
  if (!earlier.ok) return earlier
  const changes: Change[] = []
  for (const [claimId, own] of groupBy(choices, choice => choice.claimId)) {
    const claim = findClaim(library, claimId)
    if (!claim) return fail('claim.missing', { id: claimId })
    const evidence = moveEvidence(claim, earlier.value, newer, own)
    if (!evidence.ok) return evidence
    changes.push(replaceClaim(claim, { evidence: evidence.value }, context))
  }
  return ok(mergeAll(changes))
}

function moveEvidence(
  claim: Claim,
  earlierId: Id,
  newer: DocumentBody,
  choices: readonly PassageChoice[]
): Result<Passage[]> {
  const evidence = [...claim.evidence]
  for (const { passageIndex, start, end } of choices) {
    // Between review and acceptance the claim may have been edited: what is not there any more is not moved.
    if (claim.evidence[passageIndex]?.documentId !== earlierId) {
      return fail('version.passageGone', { id: claim.id, index: passageIndex + 1 })
    }
    const described = describePassage(newer.id, newer.text, { start, end })
    if (!described.ok) return described
    evidence[passageIndex] = described.value
  }
  return ok(evidence.filter((passage, index) => evidence.findIndex(other => isSame(other, passage)) === index))
}

function isSame(a: Passage, b: Passage): boolean {
  return a.documentId === b.documentId && a.start === b.start && a.end === b.end
}

import type { Claim } from '#core/claims/claim'
import { allClaims } from '#core/claims/find-claims'
import type { ReviewState } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'

/** What a library says, as flat as can be: the model keeps nothing else, and every library can be read as this. */
export interface Facts {
  documents: Readonly<Record<Id, { title: string; review: ReviewState }>>
  claims: Readonly<Record<Id, ClaimFacts>>
  propositions: Readonly<Record<Id, string>>
  relations: Readonly<Record<Id, { kind: string; from: Id; to: Id }>>
  /** Names of the codes. */
  codes: Readonly<Record<Id, string>>
}

export interface ClaimFacts {
  code: Id
  statement: string
  proposition: Id | null
  evidence: readonly { document: Id; start: number; end: number; quote: string }[]
}

export function factsOf(library: Library): Facts {
  return {
    documents: mapped(library.documents, ({ title, reviewState }) => ({ title, review: reviewState })),
    claims: Object.fromEntries(allClaims(library).map(claim => [claim.id, claimFacts(claim)])),
    propositions: mapped(library.propositions, ({ text }) => text),
    relations: mapped(library.relations, ({ kind, fromClaimId, toClaimId }) => ({
      kind,
      from: fromClaimId,
      to: toClaimId
    })),
    codes: mapped(library.codes, ({ name }) => name.en)
  }
}

/** The table without some of its records. */
export function dropped<T>(table: Readonly<Record<Id, T>>, isGone: (record: T, id: Id) => boolean): Record<Id, T> {
  return Object.fromEntries(Object.entries(table).filter(([id, record]) => !isGone(record, id)))
}

/** The table with each record replaced. */
export function mapped<T, U>(table: Readonly<Record<Id, T>>, replace: (record: T, id: Id) => U): Record<Id, U> {
  return Object.fromEntries(Object.entries(table).map(([id, record]) => [id, replace(record, id)]))
}

function claimFacts({ codeId, statement, propositionId, evidence }: Claim): ClaimFacts {
  return {
    code: codeId,
    statement,
    proposition: propositionId,
    evidence: evidence.map(({ documentId, start, end, quote }) => ({ document: documentId, start, end, quote }))
  }
}

import type { DocumentBody } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import type { ProofRecord } from './proof-record'

/**
 * The kinds of difference between a proof and a library. `sourceGone`, `sourceOther`: the source is not there, or has another text.
 * `quoteOther`: the text reads otherwise at the quote's place. `claimGone`, `claimOther`: the claim or figure was deleted since,
 * or no longer rests on the quote, or says something else. `textOther`: the library yields no such text. `textLeftOut`: it yields one
 * that the record lacks. `outlineOther`: the texts are the same, their order or form is not. `unproved`: a statement is not proved, and the
 * record does not say that the analyst let that pass. `dateOther`: the library got part of it after the day that the record names.
 */
export type ProofMismatchKind =
  | 'sourceGone'
  | 'sourceOther'
  | 'quoteOther'
  | 'claimGone'
  | 'claimOther'
  | 'textOther'
  | 'textLeftOut'
  | 'outlineOther'
  | 'unproved'
  | 'dateOther'

export interface ProofMismatch {
  kind: ProofMismatchKind
  documentId: Id | null
  recordId: Id | null
  /** The source's title, the quote, the statement, or the text. */
  what: string
}

/** Holds a proof against a library. `bodies` as for a briefing: `null` where the stored text cannot be trusted. */
export function checkProof(
  proof: ProofRecord,
  library: Library,
  bodies: Readonly<Record<Id, DocumentBody | null>>
): ProofMismatch[] {
  const claims = new Map(Object.values(library.claims).flatMap(shard => Object.entries(shard)))
  const mismatches: ProofMismatch[] = []
  const tell = (kind: ProofMismatchKind, what: string, documentId: Id | null, recordId: Id | null) =>
    mismatches.push({ kind, documentId, recordId, what })
  for (const { documentId, title, textSha256 } of proof.sources) {
    const record = library.documents[documentId]
    if (!record) tell('sourceGone', title, documentId, null)
    else if (record.textSha256 !== textSha256 || bodies[documentId] === null)
      tell('sourceOther', title, documentId, null)
  }
  for (const { table, recordId, statement, passages } of proof.statements) {
    const claim = table === 'claims' ? claims.get(recordId) : undefined
    const figure = table === 'figures' ? library.figures[recordId] : undefined
    const present = claim?.evidence ?? (figure && [figure.passage])
    for (const { documentId, start, end, quote } of passages) {
      const body = bodies[documentId]
      if (body && body.text.slice(start, end) !== quote) tell('quoteOther', quote, documentId, recordId)
    }
    if (!present) tell('claimGone', statement || (passages[0]?.quote ?? ''), null, recordId)
    else if (claim && claim.statement !== statement) tell('claimOther', statement, null, recordId)
    else if (
      !passages.every(passage => present.some(one => one.quote === passage.quote && one.start === passage.start))
    )
      tell('claimOther', statement || (passages[0]?.quote ?? ''), null, recordId)
  }
  return mismatches
}

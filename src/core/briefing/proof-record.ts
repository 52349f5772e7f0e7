import { z } from 'zod'
import { Stance } from '../claims/claim'
import type { DocumentBody } from '../documents/document'
import { Id } from '../ids'
import type { Library } from '../library'
import { ok, type Result } from '../problem'
import { allParts, lineIn } from './parts'
import { ProofTrouble } from './proof'
import { type PrintedRecord, passagesOf, recordsIn } from './prove'
import type { BriefingInput, BriefingScope } from './scope'
import { letPass } from './trouble'

/**
 * What a briefing rests on, for a machine: it goes with the PDF and the HTML page, so that `verify-briefing` can hold every quote against a
 * library without the program that made it.
 */
export const ProofRecord = z.object({
  format: z.literal('muqarin-proof'),
  version: z.literal(1),
  library: z.object({ id: Id, name: z.string() }),
  briefing: z.object({ id: Id, title: z.string() }),
  /** ISO 8601 day. */
  createdOn: z.string(),
  /** Whether statements had to rest on sources that were read to their end. Absent in proofs of earlier versions: they had to. */
  strict: z.boolean().optional(),
  sources: z.array(
    z.object({
      /** In the list of sources. */
      number: z.int().positive(),
      documentId: Id,
      title: z.string(),
      /** SHA-256 of the canonical text in UTF-8, in lower-case hex. */
      textSha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Whether it had been read to its end on that day. Absent in proofs of earlier versions: not recorded. */
      reviewed: z.boolean().optional()
    })
  ),
  statements: z.array(
    z.object({
      table: z.enum(['claims', 'figures']),
      recordId: Id,
      statement: z.string(),
      actor: z.string(),
      stance: Stance.nullable(),
      /** What the analyst let pass, as the briefing says. */
      accepted: z.array(ProofTrouble),
      /** `[start, end)` in UTF-16 code units of the canonical text. */
      passages: z.array(
        z.object({
          documentId: Id,
          start: z.int().nonnegative(),
          end: z.int().positive(),
          quote: z.string()
        })
      )
    })
  )
})
export type ProofRecord = z.infer<typeof ProofRecord>

/** The proof of a briefing as the library stands. */
export function proofRecordOf(input: BriefingInput): Result<ProofRecord> {
  const { briefing, library, today } = input
  const all = allParts(input)
  if (!all.ok) return all
  const { scope, parts } = all.value
  const records = new Map<string, PrintedRecord>()
  for (const record of parts.flatMap(part => part.blocks).flatMap(recordsIn)) {
    records.set(`${record.table}/${record.recordId}`, record)
  }
  return ok({
    format: 'muqarin-proof',
    version: 1,
    library: { id: library.id, name: library.name },
    briefing: { id: briefing.id, title: lineIn(briefing.title, briefing.look.language) },
    createdOn: today,
    strict: briefing.strict ?? false,
    sources: scope.documents.map(({ id, title, textSha256, reviewState }, index) => ({
      number: index + 1,
      documentId: id,
      title,
      textSha256,
      reviewed: reviewState === 'reviewed'
    })),
    statements: [...records.values()].map(record => statementOf(record, scope))
  })
}

function statementOf({ table, recordId }: PrintedRecord, scope: BriefingScope): ProofRecord['statements'][number] {
  const claim = table === 'claims' ? scope.claims.get(recordId) : undefined
  const figure = table === 'figures' ? scope.library.figures[recordId] : undefined
  const all = passagesOf(table, recordId, scope)
  const passages = (all ?? []).filter(({ documentId }) => scope.numberOf(documentId) !== undefined)
  return {
    table,
    recordId,
    statement: claim?.statement ?? '',
    actor: claim?.actor ?? figure?.attribution ?? '',
    stance: claim?.stance ?? null,
    accepted: letPass(recordId, all, scope),
    passages: passages.map(({ documentId, start, end, quote }) => ({ documentId, start, end, quote }))
  }
}

/**
 * How a proof and a library disagree. `sourceGone`, `sourceOther`: the source is not there, or has another text.
 * `quoteOther`: the text reads otherwise at the quote's place. `claimGone`, `claimOther`: the claim or figure was deleted since,
 * or no longer rests on the quote, or says something else.
 */
export type ProofMismatchKind = 'sourceGone' | 'sourceOther' | 'quoteOther' | 'claimGone' | 'claimOther'

export interface ProofMismatch {
  kind: ProofMismatchKind
  documentId: Id | null
  recordId: Id | null
  /** The source's title, the quote, or the statement. */
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

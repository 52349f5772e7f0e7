import { z } from 'zod'
import { Stance } from '../claims/claim'
import { chosenCodes } from '../comparison/chosen'
import { isReviewed } from '../documents/is-reviewed'
import { Id, Instant } from '../ids'
import type { Library } from '../library'
import { ok, type Result } from '../problem'
import { buildOutline } from './build-outline'
import { BriefingLook } from './look'
import { Outline } from './outline'
import { allParts, lineIn } from './parts'
import { ProofTrouble } from './proof'
import { type PrintedRecord, type ProofFinding, passagesOf, proveBriefing, recordsIn } from './prove'
import type { BriefingInput, BriefingScope } from './scope'

const BareRecord = z.object({
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

/** A record that also holds what the document shows, so that its pages can be verified. */
export const WholeRecord = BareRecord.extend({
  version: z.literal(2),
  /** The latest moment at which anything of the library had been added: what came later had no part in the briefing. */
  asOf: Instant.nullable(),
  /** The codes that it draws on, in their order. */
  codeIds: z.array(Id),
  both: BriefingLook.shape.both,
  /** Everything that the document shows. */
  outline: Outline,
  /** Over all of the above, by the key of the library. The key is 32 bytes, the value 64, both in base64. */
  signature: z.object({ algorithm: z.literal('Ed25519'), publicKey: z.base64(), value: z.base64() }).optional()
})
export type WholeRecord = z.infer<typeof WholeRecord>

/**
 * The record of a briefing for programs: it goes with the PDF and the HTML page, so that `verify-briefing` can hold every quote against a
 * library, and the pages against the record. Records of version 1 do not hold what the pages show.
 */
export const ProofRecord = z.discriminatedUnion('version', [BareRecord, WholeRecord])
export type ProofRecord = z.infer<typeof ProofRecord>

/** The proof of a briefing as the library stands. Its keys are in the order of the schema: equal proofs have equal JSON. */
export function proofRecordOf(input: BriefingInput): Result<WholeRecord> {
  const { briefing, library, today } = input
  const all = allParts(input)
  if (!all.ok) return all
  const outline = buildOutline(input)
  if (!outline.ok) return outline
  const findings = proveBriefing(input)
  if (!findings.ok) return findings
  const letPass = findings.value.filter(({ accepted }) => accepted)
  const { scope, parts } = all.value
  const records = new Map<string, PrintedRecord>()
  for (const record of parts.flatMap(part => part.blocks).flatMap(recordsIn)) {
    records.set(`${record.table}/${record.recordId}`, record)
  }
  return ok(
    WholeRecord.parse({
      format: 'muqarin-proof',
      version: 2,
      library: { id: library.id, name: library.name },
      briefing: { id: briefing.id, title: lineIn(briefing.title, briefing.look.language) },
      createdOn: today,
      strict: briefing.strict ?? false,
      sources: scope.documents.map((document, index) => ({
        number: index + 1,
        documentId: document.id,
        title: document.title,
        textSha256: document.textSha256,
        reviewed: isReviewed(document, library)
      })),
      statements: [...records.values()].map(record => statementOf(record, letPass, scope)),
      asOf: lastAddition(library),
      codeIds: chosenCodes(library, briefing.codeIds).map(({ id }) => id),
      both: briefing.look.both,
      outline: outline.value
    } satisfies WholeRecord)
  )
}

/** When the latest of its records was added; `null` for an empty library. */
function lastAddition(library: Library): string | null {
  let last: string | null = null
  for (const { addedAt } of additionsOf(library)) if (last === null || addedAt > last) last = addedAt
  return last
}

function* additionsOf({ documents, claims, propositions, relations, quantities, figures }: Library) {
  for (const { importedAt } of Object.values(documents)) yield { addedAt: importedAt }
  for (const table of [...Object.values(claims), propositions, relations, quantities, figures]) {
    for (const { createdAt } of Object.values(table)) yield { addedAt: createdAt }
  }
}

function statementOf(
  { table, recordId }: PrintedRecord,
  letPass: readonly ProofFinding[],
  scope: BriefingScope
): WholeRecord['statements'][number] {
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
    accepted: [...new Set(letPass.flatMap(finding => (finding.recordId === recordId ? finding.trouble : [])))],
    passages: passages.map(({ documentId, start, end, quote }) => ({ documentId, start, end, quote }))
  }
}

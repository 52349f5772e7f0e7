import { checkOutline } from '#core/briefing/check-outline'
import { checkProof, type ProofMismatch } from '#core/briefing/check-proof'
import type { ProofRecord } from '#core/briefing/proof-record'
import type { DocumentBody } from '#core/documents/document'
import { fail, ok, type Result } from '#core/problem'
import { bothOutlineLabels } from '#shared/i18n/outline-labels'
import type { CarriedProof } from '../read-proof'
import type { Workspace } from '../workspace'
import type { PageMismatch, PagesKind, RestKind } from './page-mismatch'
import { type Issuer, issuerOf } from './signature'
import { type LaysOut, verifyPages } from './verify-pages'

/** The three checks: the proof against the library, the pages against the proof, and the pages for anything else. */
export const checkNames = ['library', 'pages', 'rest'] as const
export type CheckName = (typeof checkNames)[number]

/** An answer. `null`: not compared. */
export interface Verification {
  record: ProofRecord
  /** `null` without a library. */
  library: ProofMismatch[] | null
  /** These two are `null` where the proof is of version 1, which does not hold what the pages show. */
  pages: PageMismatch<PagesKind>[] | null
  rest: PageMismatch<RestKind>[] | null
  issuer: Issuer
}

export type CheckState = 'agrees' | 'differs' | 'notCompared'

export function stateOf(verification: Verification, name: CheckName): CheckState {
  const mismatches = verification[name]
  if (mismatches === null) return 'notCompared'
  return mismatches.length === 0 ? 'agrees' : 'differs'
}

/** Compares an exported file with its proof, and the proof with a library where there is one. Fails with `proof.otherLibrary`. */
export async function verifyFile(
  bytes: Uint8Array,
  { format, record }: CarriedProof,
  { workspace, renderer }: { workspace: Workspace | null; renderer: LaysOut }
): Promise<Result<Verification>> {
  const library = workspace ? await mismatchesOf(record, workspace) : ok(null)
  if (!library.ok) return library
  if (record.version === 1) {
    return ok({ record, library: library.value, pages: null, rest: null, issuer: { state: 'unsigned' } })
  }
  const report = await verifyPages({ format, bytes, record }, renderer)
  return ok({ record, library: library.value, ...report, issuer: issuerOf(record) })
}

async function mismatchesOf(record: ProofRecord, workspace: Workspace): Promise<Result<ProofMismatch[]>> {
  const { library } = workspace
  if (record.library.id !== library.id) {
    const { briefing, library: other } = record
    return fail('proof.otherLibrary', { briefing: briefing.title, other: other.name, library: library.name })
  }
  const bodies: Record<string, DocumentBody | null> = {}
  for (const { documentId } of record.sources) {
    if (!library.documents[documentId]) continue
    const body = await workspace.body(documentId)
    bodies[documentId] = body.ok ? body.value : null
  }
  const mismatches = checkProof(record, library, bodies)
  // One claim that was reworded changes several texts, and it has been named.
  if (mismatches.length > 0 || record.version === 1) return ok(mismatches)
  return ok(checkOutline(record, { library, bodies, labels: bothOutlineLabels }))
}

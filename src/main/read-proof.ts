import { ProofRecord } from '#core/briefing/proof-record'
import { fail, ok, type Result } from '#core/problem'
import { proofFileName } from './briefing/proof-attachment'

/**
 * The proof that a PDF carries. `file` names it in messages. Fails with `proof.missing` where it carries none, be it no PDF at all, and
 * with `proof.damaged` where what it carries is no proof.
 */
export async function readProof(pdf: Uint8Array, file: string): Promise<Result<ProofRecord>> {
  // pdfium is large, and no other command needs it.
  const { readAttachment } = await import('./briefing/read-attachment')
  const bytes = await readAttachment(pdf, proofFileName)
  if (!bytes) return fail('proof.missing', { file })
  const proof = ProofRecord.safeParse(parsed(bytes))
  return proof.success ? ok(proof.data) : fail('proof.damaged', { file })
}

/** `undefined` for what is no JSON in UTF-8. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

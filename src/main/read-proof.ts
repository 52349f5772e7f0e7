import { ProofRecord } from '#core/briefing/proof-record'
import { fail, ok, type Result } from '#core/problem'
import { proofFileName } from './briefing/proof-attachment'
import { proofInHtml } from './exporters/html-proof'

/** The format of an exported file, and the record that it carries. */
export interface CarriedProof {
  format: 'pdf' | 'html'
  record: ProofRecord
}

/**
 * The proof that an exported PDF or HTML file carries. `file` names it in messages. Fails with `proof.missing` where it carries none, be
 * it no such file at all, with `proof.damaged` where what it carries is no proof, and with `proof.empty` where the proof has no
 * statements: there is nothing that it could prove.
 */
export async function readProof(bytes: Uint8Array, file: string): Promise<Result<CarriedProof>> {
  const format = isPdf(bytes) ? 'pdf' : 'html'
  const json = format === 'pdf' ? await attachedTo(bytes) : proofInHtml(inUtf8(bytes))
  if (json === null) return fail('proof.missing', { file })
  const record = ProofRecord.safeParse(parsed(json))
  if (!record.success) return fail('proof.damaged', { file })
  return record.data.statements.length === 0 ? fail('proof.empty', { file }) : ok({ format, record: record.data })
}

// Readers look for it in the first kilobyte (ISO 32000-1, annex H), where a page may have it in its title.
function isPdf(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024))
  return start.includes('%PDF-') && !/^\s*<!doctype html/i.test(start)
}

async function attachedTo(pdf: Uint8Array): Promise<string | null> {
  // pdfium is large, and no other command needs it.
  const { readAttachment } = await import('./briefing/read-attachment')
  const bytes = await readAttachment(pdf, proofFileName)
  return bytes && inUtf8(bytes)
}

/** `''` for what is not UTF-8: no proof of ours. */
function inUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}

/** `undefined` for what is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

import type { ProofRecord } from '#core/briefing/proof-record'

/** Under which name a PDF carries its proof. */
export const proofFileName = 'muqarin-proof.json'

/** The proof as the attached file: JSON in UTF-8, the same bytes for the same proof. */
export function proofBytes(proof: ProofRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(proof, null, 1)}\n`)
}

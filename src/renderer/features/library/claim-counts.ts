import type { Code } from '#core/codebook/code'
import { missingCodes } from '#core/codebook/missing-code'
import { codesInOrder } from '#core/codebook/order'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'

/** For each document how many claims of each code have evidence in it: one pass over all claims. */
export function countClaimsByDocument(claims: Library['claims']): ReadonlyMap<Id, ReadonlyMap<Id, number>> {
  const counts = new Map<Id, Map<Id, number>>()
  for (const shard of Object.values(claims)) {
    for (const claim of Object.values(shard)) {
      for (const documentId of new Set(claim.evidence.map(passage => passage.documentId))) {
        const byCode = counts.get(documentId) ?? new Map<Id, number>()
        byCode.set(claim.codeId, (byCode.get(claim.codeId) ?? 0) + 1)
        counts.set(documentId, byCode)
      }
    }
  }
  return counts
}

/** The codes that occur, in the order of the codebook and then those that it lacks, with their counts. */
export function inCodebookOrder(
  codes: Library['codes'],
  byCode: ReadonlyMap<Id, number> | undefined
): { code: Code; count: number }[] {
  if (!byCode) return []
  return [...codesInOrder({ codes }), ...missingCodes(codes, byCode.keys())].flatMap(code => {
    const count = byCode.get(code.id)
    return count ? [{ code, count }] : []
  })
}

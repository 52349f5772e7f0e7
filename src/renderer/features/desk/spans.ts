import { useMemo } from 'react'
import type { Range } from '#core/anchoring/passage'
import type { Claim } from '#core/claims/claim'
import { claimsOfDocument } from '#core/claims/find-claims'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Span } from '#core/text/segments'
import { useLibrary } from '#state/library'

/** A claim's passage as it is drawn. Statements are left out: writing one must not redraw the text. */
export interface MarkSpan extends Span {
  codeId: Id
}

const noShards: Library['claims'] = {}

/** Claims with evidence in the document, in the order of that evidence; the same array until a claim changes. */
export function useClaimsIn(documentId: Id | null): readonly Claim[] {
  const shards = useLibrary(state => state.library?.claims ?? noShards)
  return useMemo(() => (documentId ? claimsIn(shards, documentId) : []), [shards, documentId])
}

export function claimsIn(claims: Library['claims'], documentId: Id): readonly Claim[] {
  return claimsOfDocument({ claims }, documentId)
}

/** The claim's first passage in the document. */
export function placeIn(claim: Claim, documentId: Id) {
  return claim.evidence.find(passage => passage.documentId === documentId)
}

/** Index of the block that holds `offset`, or of the next one when it stands between two. */
export function blockAt(blocks: readonly Range[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

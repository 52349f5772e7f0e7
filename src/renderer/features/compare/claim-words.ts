import type { Claim } from '#core/claims/claim'
import type { Line } from '#core/comparison/matrix'

/** The passage of a claim that lies in a line's sources, else its first. */
export function passageIn(claim: Claim, line: Pick<Line, 'documentIds'>) {
  return claim.evidence.find(({ documentId }) => line.documentIds.includes(documentId)) ?? claim.evidence[0]
}

/** The analyst's statement or, while there is none, what the source says. */
export function wordsOf(claim: Claim): string {
  return claim.statement || (claim.evidence[0]?.quote ?? '')
}

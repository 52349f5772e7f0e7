import type { Accepted } from '#core/briefing/proof'
import type { ProofFinding } from '#core/briefing/prove'
import type { Id } from '#core/ids'

/** One statement that is not proved for one reason, wherever the briefing prints it. */
export interface FindingRow extends Omit<ProofFinding, 'blockId' | 'accepted'> {
  blockIds: Id[]
}

/** The findings without repetition, in the order of the briefing. */
export function findingRows(findings: readonly ProofFinding[]): FindingRow[] {
  const rows = new Map<string, FindingRow>()
  for (const { blockId, accepted: _, ...finding } of findings) {
    const key = `${finding.recordId}/${finding.trouble}`
    const row = rows.get(key)
    if (!row) rows.set(key, { ...finding, blockIds: [blockId] })
    else if (!row.blockIds.includes(blockId)) row.blockIds.push(blockId)
  }
  return [...rows.values()]
}

export function isAccepted(accepted: readonly Accepted[], { recordId, trouble }: Accepted): boolean {
  return accepted.some(one => one.recordId === recordId && one.trouble === trouble)
}

/** What keeps the briefing from being exported. */
export function unresolved(findings: readonly ProofFinding[], accepted: readonly Accepted[]): FindingRow[] {
  return findingRows(findings).filter(row => !isAccepted(accepted, row))
}

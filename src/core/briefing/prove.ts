import type { Passage } from '../anchoring/passage'
import type { Id } from '../ids'
import { ok, type Result } from '../problem'
import { briefly } from './claim-parts'
import type { OutlineBlock } from './outline'
import { allParts, type BriefingPart } from './parts'
import type { ProofTrouble } from './proof'
import type { BriefingInput, BriefingScope } from './scope'
import { type FoundTrouble, troublesOf } from './trouble'

/** A statement of a briefing that is not proved. */
export interface ProofFinding {
  /** The block that it stands in. */
  blockId: Id
  table: 'claims' | 'figures'
  /** The claim's or the figure's. */
  recordId: Id
  trouble: ProofTrouble
  /** The claim's statement, or its quote where it has none; `''` when it is gone. */
  statement: string
  /** The source concerned, where there is one. */
  documentId: Id | null
  /** The analyst has seen it and lets it pass. */
  accepted: boolean
}

/** A claim or a figure that a block prints or counts; `quotes`: in which words, where they are printed in full. */
export interface PrintedRecord {
  table: ProofFinding['table']
  recordId: Id
  quotes: string[]
}

/**
 * Checks every statement of the briefing against its sources: each printed passage must read in the stored text as it is
 * quoted, by hash and offsets; in a strict briefing the source must have been reviewed as well. What fails is returned in the
 * order of the briefing, once for each block.
 */
export function proveBriefing(input: BriefingInput): Result<ProofFinding[]> {
  const all = allParts(input)
  if (!all.ok) return all
  const { scope, parts } = all.value
  const findings = parts.flatMap(part => findingsOf(part, scope))
  const seen = new Set<string>()
  return ok(
    findings.filter(({ blockId, recordId, trouble }) => {
      const key = `${blockId}/${recordId}/${trouble}`
      return !seen.has(key) && seen.add(key)
    })
  )
}

function findingsOf({ blockId, isFrozen, blocks }: BriefingPart, scope: BriefingScope): ProofFinding[] {
  return blocks.flatMap(recordsIn).flatMap(({ table, recordId, quotes }) => {
    const passages = passagesOf(table, recordId, scope)
    const found: FoundTrouble[] = troublesOf(passages, scope)
    // What was frozen may quote words that the claim no longer rests on.
    const drifted = isFrozen && quotes.some(quote => !passages?.some(passage => passage.quote === quote))
    if (drifted && !found.some(({ trouble }) => trouble === 'broken')) {
      found.push({ trouble: 'broken', documentId: passages?.[0]?.documentId ?? null })
    }
    return found.map(({ trouble, documentId }) => ({
      blockId,
      table,
      recordId,
      trouble,
      statement: statementOf(table, recordId, scope),
      documentId,
      accepted: scope.briefing.accepted.some(one => one.recordId === recordId && one.trouble === trouble)
    }))
  })
}

/** The claims and figures that an outline block prints or counts, in its order. */
export function recordsIn(block: OutlineBlock): PrintedRecord[] {
  switch (block.kind) {
    case 'paragraph':
      return (block.notes ?? []).flatMap(note => claimOf(note.claimId))
    case 'parallel':
      return [...block.ar, ...block.en].flatMap(recordsIn)
    case 'matrix':
      return block.rows.flatMap(row =>
        row.cells.flatMap(cell =>
          cell.statements.flatMap(({ claimId, alsoClaimIds = [] }) =>
            [claimId, ...alsoClaimIds].flatMap(id => claimOf(id))
          )
        )
      )
    case 'claim':
      return claimOf(
        block.claimId,
        block.quotes.map(quote => quote.text)
      )
    case 'quote':
      return claimOf(block.claimId, [block.quote.text])
    case 'timeline':
      return block.entries.flatMap(entry => claimOf(entry.claimId))
    case 'table':
      return block.rows.flatMap(row =>
        row.flatMap(({ figureId }) => (figureId ? [{ table: 'figures' as const, recordId: figureId, quotes: [] }] : []))
      )
    case 'chart':
      return (block.claimIds ?? []).flatMap(id => claimOf(id))
    case 'contents':
    case 'heading':
    case 'sources':
      return []
  }
}

function claimOf(claimId: Id | undefined, quotes: string[] = []): PrintedRecord[] {
  return claimId === undefined ? [] : [{ table: 'claims', recordId: claimId, quotes }]
}

/** `undefined`: the record is gone. */
export function passagesOf(
  table: ProofFinding['table'],
  recordId: Id,
  { claims, library }: Pick<BriefingScope, 'claims' | 'library'>
): readonly Passage[] | undefined {
  if (table === 'claims') return claims.get(recordId)?.evidence
  const figure = library.figures[recordId]
  return figure && [figure.passage]
}

function statementOf(table: ProofFinding['table'], recordId: Id, scope: BriefingScope): string {
  if (table === 'figures') return scope.library.figures[recordId]?.passage.quote ?? ''
  const claim = scope.claims.get(recordId)
  return claim ? briefly(claim, claim.evidence[0], scope) : ''
}

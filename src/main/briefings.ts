import type { Briefing } from '#core/briefing/briefing'
import type { Outline } from '#core/briefing/outline'
import { proofRecordOf, type WholeRecord } from '#core/briefing/proof-record'
import { type ProofFinding, proveBriefing } from '#core/briefing/prove'
import type { BriefingInput } from '#core/briefing/scope'
import { chosenDocuments } from '#core/comparison/chosen'
import { fail, ok, type Result } from '#core/problem'
import { bothOutlineLabels } from '#shared/i18n/outline-labels'
import { signRecord } from './verify/signature'
import type { Workspace } from './workspace'

/**
 * Everything a briefing is made from, as the library stands. A text that cannot be trusted is there as `null`: what rests on
 * it is then a finding of the proof, which names the claim, and not the end of the whole.
 */
export async function briefingInput(workspace: Workspace, briefing: Briefing): Promise<BriefingInput> {
  const { library } = workspace
  const bodies: Record<string, BriefingInput['bodies'][string]> = {}
  for (const { id } of chosenDocuments(library, briefing.documentIds)) {
    const body = await workspace.body(id)
    bodies[id] = body.ok ? body.value : null
  }
  return { library, bodies, briefing, labels: bothOutlineLabels, today: workspace.context.now().slice(0, 10) }
}

/** What is not proved in a briefing as the library stands. */
export async function findingsOf(workspace: Workspace, briefing: Briefing): Promise<Result<ProofFinding[]>> {
  return proveBriefing(await briefingInput(workspace, briefing))
}

/** A briefing that may leave the room. */
export interface ProvedBriefing {
  outline: Outline
  proof: WholeRecord
}

/**
 * The outline of a briefing and its proof: refused with `briefing.unproved`, which names the first statement (by its id where
 * the claim is gone), while
 * anything in it is neither proved nor let pass by the analyst. The proof is signed where the library signs; that its key cannot be read
 * is a failure.
 */
export async function provedBriefing(workspace: Workspace, briefing: Briefing): Promise<Result<ProvedBriefing>> {
  const input = await briefingInput(workspace, briefing)
  const findings = proveBriefing(input)
  if (!findings.ok) return findings
  const open = findings.value.filter(finding => !finding.accepted)
  const [first] = open
  if (first) {
    const { statement, recordId: claim } = first
    return fail('briefing.unproved', { count: open.length, statement: statement || claim, claim })
  }
  const proof = proofRecordOf(input)
  if (!proof.ok) return proof
  const key = await workspace.signingKey()
  if (!key.ok) return key
  return ok({ outline: proof.value.outline, proof: key.value ? signRecord(proof.value, key.value) : proof.value })
}

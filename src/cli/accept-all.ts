import type { Briefing } from '#core/briefing/briefing'
import { ok, type Result } from '#core/problem'
import { findingsOf } from '#main/briefings'
import type { Workspace } from '#main/workspace'

/** The briefing with everything unproved in it let pass: each place is marked in what is printed. */
export async function acceptAll(workspace: Workspace, briefing: Briefing): Promise<Result<Briefing>> {
  const findings = await findingsOf(workspace, briefing)
  if (!findings.ok) return findings
  return ok({ ...briefing, accepted: findings.value.map(({ recordId, trouble }) => ({ recordId, trouble })) })
}

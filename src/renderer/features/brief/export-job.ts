import { create } from 'zustand'
import type { Briefing } from '#core/briefing/briefing'
import type { BriefingFormat } from '#shared/api'
import { perform } from '#state/bridge'
import { cancelJob, type JobProgress, newJobId, runJob } from '#state/job'
import { useLibrary } from '#state/library'
import { showMessage, showProblem } from '#state/notices'
import { fieldsOf, saveNow, useDrafts } from './drafts'
import { unresolved } from './findings'
import { prove } from './proof'
import { goToProof } from './screen-view'

/** The export under way, if any: one at a time. */
export const useExport = create<{ job: JobProgress | null }>(() => ({ job: null }))

/**
 * Asks where to and writes the briefing as it now stands. What is not proved and not let pass keeps it from being written;
 * the list of it is shown then.
 */
export async function exportBriefing(briefing: Briefing, format: BriefingFormat): Promise<void> {
  if (useExport.getState().job) return
  const jobId = newJobId()
  useExport.setState({ job: { jobId, value: null } })
  try {
    await saveNow()
    const findings = await prove(briefing.id)
    if ('code' in findings) {
      showProblem(findings)
      return
    }
    const stored = useLibrary.getState().library?.briefings[briefing.id] ?? briefing
    const left = unresolved(findings, fieldsOf(stored, useDrafts.getState().unsaved).accepted)
    if (left.length > 0) {
      goToProof()
      return
    }
    const result = await runJob('briefings.export', { id: briefing.id, jobId, format }, job =>
      useExport.setState({ job })
    )
    if (!result.ok) {
      // Whoever stopped it knows already.
      if (result.problem.code !== 'briefing.cancelled') showProblem(result.problem)
    } else if (result.value) {
      showMessage(
        result.value.standIns.length > 0 ? 'brief.exportedWithCodes' : 'brief.exported',
        { path: isolate(result.value.path) },
        { label: 'brief.showInFolder', run: () => void perform('briefings.revealExport', undefined) }
      )
    }
  } finally {
    useExport.setState({ job: null })
  }
}

export function stopExport(): void {
  const { job } = useExport.getState()
  if (job) void cancelJob(job.jobId)
}

/** A path reads from left to right whatever stands around it (U+2066 LRI, U+2069 PDI). */
function isolate(path: string): string {
  return `\u2066${path}\u2069`
}

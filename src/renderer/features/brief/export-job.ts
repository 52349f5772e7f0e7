import { create } from 'zustand'
import type { Id } from '#core/ids'
import { perform } from '#state/bridge'
import { showMessage, showProblem } from '#state/notices'
import { saveNow } from './drafts'
import { cancelJob, type JobProgress, newJobId, runJob } from './job'

/** The export under way, if any: one at a time. */
export const useExport = create<{ job: JobProgress | null }>(() => ({ job: null }))

/** Asks where to and writes the PDF of the briefing as it now stands. */
export async function exportBriefing(id: Id): Promise<void> {
  if (useExport.getState().job) return
  const jobId = newJobId()
  useExport.setState({ job: { jobId, value: null } })
  try {
    await saveNow()
    const result = await runJob('briefings.export', { id, jobId }, job => useExport.setState({ job }))
    if (!result.ok) {
      // Whoever stopped it knows already.
      if (result.problem.code !== 'briefing.cancelled') showProblem(result.problem)
    } else if (result.value) {
      showMessage(
        'brief.exported',
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

import { create } from 'zustand'
import type { Briefing } from '#core/briefing/briefing'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Problem } from '#core/problem'
import type { RenderedBriefing } from '#shared/api'
import { cancelJob, type JobProgress, newJobId, runJob } from '#state/job'
import { useLibrary } from '#state/library'
import { saveNow } from './drafts'

/** Everything the pages depend on, by identity: records are never changed in place. */
interface PreviewInput {
  briefing: Briefing
  library: Library
}

interface Preview {
  /** The pages on the screen; they stay while newer ones are made. */
  rendered: RenderedBriefing | null
  /** The briefing the pages belong to. */
  renderedOf: Id | null
  /** What was asked for last, whether it came to pages or not. */
  input: PreviewInput | null
  job: JobProgress | null
  problem: Problem | null
}

const nothing: Preview = { rendered: null, renderedOf: null, input: null, job: null, problem: null }

export const usePreview = create<Preview>(() => nothing)

/** What a page shows beside the briefing itself. Other briefings and templates are none of its business. */
const printed = ['documents', 'claims', 'codes', 'propositions', 'relations', 'quantities', 'figures'] as const

/** Whether the briefing or what it tells of has changed since the last preview was asked for. */
export function isStale(input: PreviewInput | null, library: Library, briefing: Briefing): boolean {
  if (!input || input.briefing !== briefing) return true
  return printed.some(table => input.library[table] !== library[table])
}

/**
 * Renders the briefing as it is on disk after saving. A preview still under way is stopped first; whatever it comes to is
 * ignored.
 */
export async function startPreview(id: Id): Promise<void> {
  await saveNow()
  const { library } = useLibrary.getState()
  const briefing = library?.briefings[id]
  if (!library || !briefing) return
  const running = usePreview.getState().job
  if (running) void cancelJob(running.jobId)

  const jobId = newJobId()
  const isCurrent = () => usePreview.getState().job?.jobId === jobId
  usePreview.setState({ input: { briefing, library }, job: { jobId, value: null }, problem: null })
  const result = await runJob('briefings.preview', { id, jobId }, job => {
    if (isCurrent()) usePreview.setState({ job })
  })
  if (!isCurrent()) return
  if (result.ok) usePreview.setState({ rendered: result.value, renderedOf: id, job: null, problem: null })
  else usePreview.setState({ job: null, problem: result.problem })
}

/** Pages made before stay; that they are old is told by the problem. */
export function stopPreview(): void {
  const { job } = usePreview.getState()
  if (!job) return
  usePreview.setState({ job: null, problem: { code: 'briefing.cancelled', details: {} } })
  void cancelJob(job.jobId)
}

// Pages of a library that was closed go with it.
let libraryId: Id | null = null
useLibrary.subscribe(({ library }) => {
  const id = library?.id ?? null
  if (id === libraryId) return
  libraryId = id
  const { job } = usePreview.getState()
  if (job) void cancelJob(job.jobId)
  usePreview.setState(nothing)
})

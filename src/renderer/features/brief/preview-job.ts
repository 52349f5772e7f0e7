import { create } from 'zustand'
import type { Briefing } from '#core/briefing/briefing'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Problem } from '#core/problem'
import type { PageImage } from '#shared/api'
import { useLibrary } from '#state/library'
import { saveNow } from './drafts'
import { cancelJob, type JobProgress, newJobId, runJob } from './job'

/** Everything the pages depend on, by identity: records are never changed in place. */
interface PreviewInput {
  briefing: Briefing
  documents: Library['documents']
  claims: Library['claims']
  codes: Library['codes']
}

interface Preview {
  /** What the pages show; they stay while newer ones are made. */
  pages: PageImage[]
  /** The briefing the pages belong to. */
  pagesOf: Id | null
  /** What was asked for last, whether it came to pages or not. */
  input: PreviewInput | null
  job: JobProgress | null
  problem: Problem | null
}

export const usePreview = create<Preview>(() => ({ pages: [], pagesOf: null, input: null, job: null, problem: null }))

function inputFor(library: Library, briefing: Briefing): PreviewInput {
  return { briefing, documents: library.documents, claims: library.claims, codes: library.codes }
}

/** Whether the briefing or what it quotes has changed since the last preview was asked for. */
export function isStale(input: PreviewInput | null, library: Library, briefing: Briefing): boolean {
  if (!input) return true
  const now = inputFor(library, briefing)
  return (Object.keys(now) as (keyof PreviewInput)[]).some(part => input[part] !== now[part])
}

/**
 * Renders the briefing as it is on disk after saving. A preview still under way is stopped first; whatever it comes to is
 * ignored. `scale` is in pixels per point.
 */
export async function startPreview(id: Id, scale: number): Promise<void> {
  await saveNow()
  const { library } = useLibrary.getState()
  const briefing = library?.briefings[id]
  if (!library || !briefing) return
  const running = usePreview.getState().job
  if (running) void cancelJob(running.jobId)

  const jobId = newJobId()
  const isCurrent = () => usePreview.getState().job?.jobId === jobId
  usePreview.setState({ input: inputFor(library, briefing), job: { jobId, value: null }, problem: null })
  const result = await runJob('briefings.preview', { id, jobId, scale }, job => {
    if (isCurrent()) usePreview.setState({ job })
  })
  if (!isCurrent()) return
  if (result.ok) usePreview.setState({ pages: result.value, pagesOf: id, job: null, problem: null })
  else usePreview.setState({ pages: [], pagesOf: null, job: null, problem: result.problem })
}

/** Pages made before stay; that they are old is told by the problem. */
export function stopPreview(): void {
  const { job } = usePreview.getState()
  if (!job) return
  usePreview.setState({ job: null, problem: { code: 'briefing.cancelled', details: {} } })
  void cancelJob(job.jobId)
}

// Pages are megabytes each: those of a library that was closed go with it.
let libraryId: Id | null = null
useLibrary.subscribe(({ library }) => {
  const id = library?.id ?? null
  if (id === libraryId) return
  libraryId = id
  const { job } = usePreview.getState()
  if (job) void cancelJob(job.jobId)
  usePreview.setState({ pages: [], pagesOf: null, input: null, job: null, problem: null })
})

import type { Problem } from '#core/problem'
import type { BackupPlaces } from './storage/library-store'
import type { Workspace } from './workspace'

const hourMs = 3_600_000

/**
 * Makes a backup of an open library once edits have been written and the newest backup, or a library without one, is an hour old.
 * `tell` hears of troubles, each kind once, and `fail` of errors that
 * nobody foresaw. Returns how to stop.
 */
export function scheduleBackups(
  workspace: Workspace,
  places: () => BackupPlaces,
  { tell, fail }: { tell: (problem: Problem) => void; fail: (error: unknown) => void }
): () => void {
  const told = new Set<string>()
  const tellOnce = (problem: Problem) => {
    if (!told.has(problem.code)) tell(problem)
    told.add(problem.code)
  }
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      const [newest] = await workspace.store.backups()
      const since = newest?.at ?? workspace.store.createdAt
      if (Date.parse(workspace.context.now()) - Date.parse(since) < hourMs) return
      const made = await workspace.backUp(places())
      if (made.ok) for (const trouble of made.value.troubles) tellOnce(trouble)
      else tellOnce(made.problem)
    } finally {
      isLooking = false
    }
  }
  return workspace.onCheckpoint(() => void look().catch(fail))
}

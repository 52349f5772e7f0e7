import type { Change } from '#core/change'
import type { Context } from '#core/ids'
import type { Library } from '#core/library'
import type { Result } from '#core/problem'
import type { CallArgs, CallName, CallResult, Edit, EditName } from '#shared/api'
import type { Desktop } from '../desktop'
import { Jobs } from '../jobs'
import type { Session } from '../session'
import type { Workspace } from '../workspace'

/** One function per call of `shared/api.ts`; a missing one does not compile. */
export type Handlers = { [Name in CallName]: (args: CallArgs<Name>) => Promise<CallResult<Name>> }

/** The handlers of all calls whose name begins with `Area` and a full stop: none missing, none of another area. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<CallName, `${Area}.${string}`>>

/** What handlers work with. */
export interface Scope {
  session: Session
  desktop: Desktop
  /** Long work of all areas: `jobs.cancel` stops any of it. */
  jobs: Jobs
  /** Tells the window how far a job has come. */
  progressOf: (jobId: string) => (done: number, total: number) => void
  /** Runs `work` on the open library; at the start, once it is open. Ends with the problem that none is open. */
  withLibrary: <T>(work: (workspace: Workspace) => Promise<Result<T>>) => Promise<Result<T>>
  /** Makes an edit of the open library that needs nothing but the library, ids and the clock. `run`: see `Workspace.edit`. */
  editing: (
    name: EditName,
    compute: (library: Library, context: Context) => Result<Change>,
    run?: string
  ) => Promise<Result<Edit>>
}

export function scopeOf(session: Session, desktop: Desktop): Scope {
  const withLibrary: Scope['withLibrary'] = async work => {
    const workspace = await session.whenOpen()
    return workspace.ok ? work(workspace.value) : workspace
  }
  const editing: Scope['editing'] = (name, compute, run) =>
    withLibrary(workspace => workspace.edit(name, library => compute(library, workspace.context), run))
  const progressOf: Scope['progressOf'] = jobId => (done, total) => session.emit('job.progress', { jobId, done, total })
  return { session, desktop, jobs: new Jobs(), progressOf, withLibrary, editing }
}

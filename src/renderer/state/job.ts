import type { CallArgs, CallName, CallResult } from '#shared/api'
import { call } from './bridge'

/** A long call under way; `value` from 0 to 1, `null` until main tells. */
export interface JobProgress {
  jobId: string
  value: number | null
}

/** The calls that main can be asked to stop. */
type JobCall = { [Name in CallName]: 'jobId' extends keyof NonNullable<CallArgs<Name>> ? Name : never }[Exclude<
  CallName,
  'jobs.cancel'
>]

/** Makes a long call under the window's own name for it; `onProgress` hears of it until the call is answered. */
export async function runJob<Name extends JobCall>(
  name: Name,
  args: CallArgs<Name> & { jobId: string },
  onProgress: (progress: JobProgress) => void
): Promise<CallResult<Name>> {
  const { jobId } = args
  onProgress({ jobId, value: null })
  const stopListening = window.muqarin.on('job.progress', event => {
    if (event.jobId === jobId && event.total > 0) onProgress({ jobId, value: Math.min(1, event.done / event.total) })
  })
  try {
    return await call(name, args)
  } finally {
    stopListening()
  }
}

export function newJobId(): string {
  return crypto.randomUUID()
}

export async function cancelJob(jobId: string): Promise<void> {
  const result = await call('jobs.cancel', { jobId })
  // The job ended before the wish to stop it arrived: nothing is left to stop.
  if (!result.ok) console.info(`job ${jobId} could not be cancelled: ${result.problem.code}`)
}

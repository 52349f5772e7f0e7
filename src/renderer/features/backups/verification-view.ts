import { create } from 'zustand'
import type { WhichLibrary } from '#shared/api'
import type { Repair, Verification } from '#shared/verification'
import { perform } from '#state/bridge'
import { cancelJob, type JobProgress, newJobId, runJob } from '#state/job'
import { showProblem } from '#state/notices'

/** The state of the dialog that verifies and repairs a library. */
interface VerificationView {
  which: WhichLibrary
  /** `null`: the dialog is closed. */
  phase: 'verifying' | 'verified' | 'repairing' | 'repaired' | null
  /** Of the verification under way. */
  job: JobProgress | null
  verification: Verification | null
  repair: Repair | null
}

const closed: VerificationView = { which: 'open', phase: null, job: null, verification: null, repair: null }

export const useVerification = create<VerificationView>(() => closed)

/** Opens the dialog and reads all files of a library. */
export async function verifyLibrary(which: WhichLibrary): Promise<void> {
  if (useVerification.getState().phase === 'repairing') return
  const jobId = newJobId()
  useVerification.setState({ ...closed, which, phase: 'verifying' })
  const result = await runJob('library.verify', { which, jobId }, job => {
    if (isPresent(job.jobId) || job.value === null) useVerification.setState({ job })
  })
  if (!isPresent(jobId)) return
  if (result.ok) {
    useVerification.setState({ phase: 'verified', job: null, verification: result.value })
    return
  }
  useVerification.setState(closed)
  if (result.problem.code !== 'verify.cancelled') showProblem(result.problem)
}

/** Whether this verification is the one that the dialog waits for. */
function isPresent(jobId: string): boolean {
  return useVerification.getState().job?.jobId === jobId
}

/** Repairs the library that was verified. */
export async function repairLibrary(): Promise<void> {
  const { phase, which } = useVerification.getState()
  if (phase !== 'verified') return
  useVerification.setState({ phase: 'repairing' })
  const repair = await perform('library.repair', { which })
  if (repair) useVerification.setState({ phase: 'repaired', repair })
  else useVerification.setState({ phase: 'verified' })
}

/** Closes the dialog and stops the reading. A repair goes on until it has ended, and the dialog with it. */
export function closeVerification(): void {
  const { phase, job } = useVerification.getState()
  if (phase === 'repairing') return
  useVerification.setState(closed)
  if (job) void cancelJob(job.jobId)
}

import { create } from 'zustand'
import type { Problem } from '#core/problem'
import type { CallResult } from '#shared/api'
import { leastPassphrase, lettersOf } from '#shared/encryption'
import { call } from '#state/bridge'
import { cancelJob, type JobProgress, newJobId, runJob } from '#state/job'
import { showMessage, showProblem } from '#state/notices'

type Work = 'set' | 'change' | 'remove'

/** The state of the dialog. Passphrases are kept by the form alone, and go with it. */
interface EncryptionView {
  isOpen: boolean
  /** Being done now; the library is closed meanwhile. */
  work: Work | null
  /** `null`: the work cannot be cancelled. */
  job: JobProgress | null
  isCancelling: boolean
  /** The present passphrase was another one. */
  wrong: Problem | null
}

const closed: EncryptionView = { isOpen: false, work: null, job: null, isCancelling: false, wrong: null }

export const useEncryption = create<EncryptionView>(() => closed)

export function openEncryption(): void {
  useEncryption.setState({ ...closed, isOpen: true })
}

/** Does nothing while work is under way. */
export function closeEncryption(): void {
  if (useEncryption.getState().work === null) useEncryption.setState(closed)
}

export async function setEncryption(passphrase: string): Promise<void> {
  await doWork('set', 'encryption.wasSet', () =>
    runJob('encryption.set', { passphrase, jobId: newJobId() }, job => useEncryption.setState({ job }))
  )
}

export async function changePassphrase(passphrase: string, newPassphrase: string): Promise<void> {
  await doWork('change', 'encryption.wasChanged', () => call('encryption.change', { passphrase, newPassphrase }))
}

export async function removeEncryption(passphrase: string): Promise<void> {
  await doWork('remove', 'encryption.wasRemoved', () =>
    runJob('encryption.remove', { passphrase, jobId: newJobId() }, job => useEncryption.setState({ job }))
  )
}

/** The library is put back as it was. */
export function cancelWork(): void {
  const { job } = useEncryption.getState()
  if (!job) return
  useEncryption.setState({ isCancelling: true })
  void cancelJob(job.jobId)
}

/** The presently typed passphrase counts as another one no longer. */
export function forgetWrong(): void {
  useEncryption.setState({ wrong: null })
}

async function doWork(
  work: Work,
  message: string,
  run: () => Promise<CallResult<'encryption.set' | 'encryption.change' | 'encryption.remove'>>
): Promise<void> {
  if (useEncryption.getState().work !== null) return
  useEncryption.setState({ work, job: null, isCancelling: false, wrong: null })
  const result = await run()
  if (!result.ok && result.problem.code === 'encryption.wrongPassphrase') {
    useEncryption.setState({ ...closed, isOpen: true, wrong: result.problem })
    return
  }
  useEncryption.setState(closed)
  if (result.ok) {
    showMessage(message)
    for (const trouble of result.value.troubles) showProblem(trouble)
  } else if (result.problem.code === 'encryption.cancelled') showMessage('problem.encryption.cancelled')
  else showProblem(result.problem)
}

/** Key of the text that says why a new passphrase, typed twice, cannot be taken; `null`: it can. */
export function faultOf(passphrase: string, again: string): 'encryption.short' | 'encryption.differ' | null {
  if (lettersOf(passphrase) < leastPassphrase) return 'encryption.short'
  return passphrase === again ? null : 'encryption.differ'
}

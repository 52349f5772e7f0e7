import { create } from 'zustand'
import type { Citation } from '#core/documents/document'
import type { Encoding, PagedEncoding } from '#core/documents/encodings'
import type { Id } from '#core/ids'
import type { Problem, Result } from '#core/problem'
import type { BlockDecision, ImportBatch, PendingImport, RefusedFile } from '#shared/api'
import { perform } from '#state/bridge'
import { cancelJob, type JobProgress, newJobId, runJob } from '#state/job'
import { showRefusal, tryEdit } from '#state/library'
import { showMessage, showProblem } from '#state/notices'
import { reviewAfterImport } from './version-reviews'

/** Files on their way in. Each is looked at before it is accepted. */
interface ImportQueue {
  pending: readonly PendingImport[]
  /** Files that were not taken, until the list of them is closed. */
  refused: readonly RefusedFile[]
  /** Drafts of this round that were accepted or skipped. */
  done: number
  accepted: number
  /** Main is reading files, one after another. */
  reading: JobProgress | null
  /** Main is reading the first draft anew. */
  rereading: JobProgress | null
  /** Why main refused the first draft: its text is in the library already. */
  twin: Problem | null
}

const emptyQueue: ImportQueue = {
  pending: [],
  refused: [],
  done: 0,
  accepted: 0,
  reading: null,
  rereading: null,
  twin: null
}

export const useImports = create<ImportQueue>(() => emptyQueue)

/** Asks for files with the system's dialog. */
export async function chooseFiles(): Promise<void> {
  await receive(jobId => runJob('imports.choose', { jobId }, reading => useImports.setState({ reading })))
}

/** Files dropped on the window; it has no paths, so their bytes go over. */
export async function readFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  await receive(async jobId => {
    const read = await Promise.all(
      files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
    )
    return runJob('imports.read', { files: read, jobId }, reading => useImports.setState({ reading }))
  })
}

/** A text from the clipboard goes the same way as a file; `name` stands for the file name. */
export async function readPastedText(text: string, name: string): Promise<void> {
  if (text.trim() === '') {
    showMessage('library.pasteEmpty')
    return
  }
  const bytes = new TextEncoder().encode(text)
  const files = [{ name: `${name}.txt`, bytes }]
  await receive(jobId =>
    runJob('imports.read', { files, isPasted: true, jobId }, reading => useImports.setState({ reading }))
  )
}

/** Reads the original of a source again; accepted, it becomes a newer version of the source. */
export async function readAgain(documentId: Id): Promise<void> {
  await receive(async jobId => {
    const read = await runJob('imports.readAgain', { documentId, jobId }, reading => useImports.setState({ reading }))
    return read.ok ? { ok: true, value: { pending: [read.value], refused: [] } } : read
  })
}

/** Reads the first draft anew. `null`: in the encoding its bytes look like. Refused, it stays as it was. */
export async function rereadDraft(encoding: Encoding | null, stretches: PagedEncoding | null = null): Promise<void> {
  const [draft] = useImports.getState().pending
  if (!draft) return
  const jobId = newJobId()
  useImports.setState({ twin: null })
  try {
    const { draftId } = draft
    const args = { draftId, encoding, stretches, jobId }
    const reread = await runJob('imports.reread', args, rereading => useImports.setState({ rereading }))
    if (!reread.ok) {
      showUnlessCancelled(reread.problem)
      return
    }
    const { value } = reread
    useImports.setState(({ pending }) => ({ pending: pending.map(one => (one.draftId === draftId ? value : one)) }))
  } finally {
    useImports.setState({ rereading: null })
  }
}

/** What the analyst decided on a draft. */
export interface Accepted {
  citation: Citation
  blocks: readonly BlockDecision[]
  versionOf: Id | null
  asReprint: boolean
}

/** The draft that main is storing. */
let accepting: string | null = null

/** Accepts the first draft in the queue; it stays there when main refuses it. */
export async function acceptDraft({ blocks, ...decided }: Accepted): Promise<void> {
  const [draft] = useImports.getState().pending
  if (!draft) return
  const { draftId } = draft
  // A second press, before main has answered the first, means the same draft.
  if (accepting === draftId) return
  accepting = draftId
  const done = await tryEdit('imports.accept', { ...decided, draftId, blocks: [...blocks] }).finally(() => {
    accepting = null
  })
  if (done?.ok) {
    reviewAfterImport(done.value)
    next(true)
  } else if (done && isTwin(done.problem)) useImports.setState({ twin: done.problem })
  else if (done) showRefusal(done.problem)
}

function isTwin({ code }: Problem): boolean {
  return code === 'document.duplicate' || code === 'document.sameBytes'
}

/** Puts a file that was not taken into the queue all the same. */
export function takeRefused(file: RefusedFile): void {
  const { otherwise } = file
  if (!otherwise) return
  useImports.setState(({ pending, refused }) => ({
    pending: [...pending, otherwise.pending],
    refused: refused.filter(one => one !== file)
  }))
}

/** Closes the list of files that were not taken; what waits is looked at now. */
export async function closeRefused(): Promise<void> {
  const { refused } = useImports.getState()
  useImports.setState({ refused: [] })
  const drafts = refused.flatMap(({ otherwise }) => (otherwise ? [otherwise.pending.draftId] : []))
  await Promise.all(drafts.map(draftId => perform('imports.discard', { draftId })))
}

export async function skipDraft(): Promise<void> {
  const [draft] = useImports.getState().pending
  if (!draft) return
  next(false)
  await perform('imports.discard', { draftId: draft.draftId })
}

/** Lets go of every draft that is still waiting; what was accepted stays. */
export async function cancelImport(): Promise<void> {
  const { pending } = useImports.getState()
  finish()
  await Promise.all(pending.map(({ draftId }) => perform('imports.discard', { draftId })))
}

/** Stops reading files, or the first draft anew; what was there before stays. */
export function stopReading(): void {
  const { reading, rereading } = useImports.getState()
  for (const job of [reading, rereading]) if (job) void cancelJob(job.jobId)
}

async function receive(read: (jobId: string) => Promise<Result<ImportBatch>>): Promise<void> {
  const jobId = newJobId()
  useImports.setState({ reading: { jobId, value: null } })
  try {
    const batch = await read(jobId)
    if (!batch.ok) {
      showUnlessCancelled(batch.problem)
      return
    }
    const { pending, refused } = batch.value
    useImports.setState(state => ({
      pending: [...state.pending, ...pending],
      refused: [...state.refused, ...refused]
    }))
  } finally {
    useImports.setState({ reading: null })
  }
}

/** A user who stopped the reading knows already. */
function showUnlessCancelled(problem: Problem): void {
  if (problem.code !== 'text.cancelled') showProblem(problem)
}

function next(isAccepted: boolean): void {
  useImports.setState(state => ({
    pending: state.pending.slice(1),
    twin: null,
    done: state.done + 1,
    accepted: state.accepted + (isAccepted ? 1 : 0)
  }))
  if (useImports.getState().pending.length === 0) finish()
}

function finish(): void {
  const { accepted } = useImports.getState()
  if (accepted > 0) showMessage('library.imported', { count: accepted, shown: accepted })
  useImports.setState({ pending: [], done: 0, accepted: 0, twin: null })
}

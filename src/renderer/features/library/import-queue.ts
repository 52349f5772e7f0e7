import { create } from 'zustand'
import type { Citation } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { BlockDecision, ImportBatch, PendingImport } from '#shared/api'
import { perform } from '#state/bridge'
import { edit } from '#state/library'
import { showMessage, showProblem } from '#state/notices'
import { reviewAfterImport } from './version-reviews'

/** Files on their way in. Each is looked at before it is accepted. */
interface ImportQueue {
  pending: readonly PendingImport[]
  /** Drafts of this round that were accepted or skipped. */
  done: number
  accepted: number
  /** Main is reading files. */
  isReading: boolean
}

const emptyQueue: ImportQueue = { pending: [], done: 0, accepted: 0, isReading: false }

export const useImports = create<ImportQueue>(() => emptyQueue)

/** Asks for files with the system's dialog. */
export async function chooseFiles(): Promise<void> {
  await receive(() => perform('imports.choose', undefined))
}

/** Files dropped on the window; it has no paths, so their bytes go over. */
export async function readFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  await receive(async () => {
    const read = await Promise.all(
      files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
    )
    return perform('imports.read', { files: read })
  })
}

/** A text from the clipboard goes the same way as a file; `name` stands for the file name. */
export async function readPastedText(text: string, name: string): Promise<void> {
  if (text.trim() === '') {
    showMessage('library.pasteEmpty')
    return
  }
  const bytes = new TextEncoder().encode(text)
  await receive(() => perform('imports.read', { files: [{ name: `${name}.txt`, bytes }] }))
}

/**
 * Accepts the first draft in the queue, as a newer version of `versionOf` if that is given; it stays there when main
 * refuses it.
 */
export async function acceptDraft(
  citation: Citation,
  blocks: readonly BlockDecision[],
  versionOf: Id | null
): Promise<void> {
  const [draft] = useImports.getState().pending
  if (!draft) return
  const done = await edit('imports.accept', { draftId: draft.draftId, citation, blocks: [...blocks], versionOf })
  if (!done) return
  reviewAfterImport(done)
  next(true)
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

async function receive(read: () => Promise<ImportBatch | undefined>): Promise<void> {
  useImports.setState({ isReading: true })
  try {
    const batch = await read()
    if (!batch) return
    useImports.setState(state => ({ pending: [...state.pending, ...batch.pending] }))
    for (const problem of batch.problems) showProblem(problem)
  } finally {
    useImports.setState({ isReading: false })
  }
}

function next(isAccepted: boolean): void {
  useImports.setState(state => ({
    pending: state.pending.slice(1),
    done: state.done + 1,
    accepted: state.accepted + (isAccepted ? 1 : 0)
  }))
  if (useImports.getState().pending.length === 0) finish()
}

function finish(): void {
  const { accepted } = useImports.getState()
  if (accepted > 0) showMessage('library.imported', { count: accepted, shown: accepted })
  useImports.setState({ pending: [], done: 0, accepted: 0 })
}

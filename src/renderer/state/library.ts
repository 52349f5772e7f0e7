import { create } from 'zustand'
import { apply } from '#core/change'
import { noteEdit } from '#core/claims/from-shard'
import type { DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Problem, Result } from '#core/problem'
import type { CallArgs, CallName, Calls, Edit, HistoryState, LostLibrary, Snapshot } from '#shared/api'
import { isLost } from '#shared/lost-library'
import { call, perform } from './bridge'
import { showProblem } from './notices'

/** The window's mirror of the open library. `library` is `null` until one is open. */
export interface LibraryMirror {
  library: Library | null
  folder: string
  revision: number
  history: HistoryState
  /** Edits on their way to the journal; nought means that everything shown is on disk. */
  pending: number
  /** Why the library is no longer written: see `Snapshot.lost`. */
  lost: LostLibrary | null
  /** Why the library is open for reading only: see `Snapshot.readOnly`. */
  readOnly: Problem | null
  /** See `Snapshot.isEncrypted`. */
  isEncrypted: boolean
  /** The files that could not be read: see `Snapshot.gaps`. */
  gaps: Problem[]
  /** The latest edit could not be written: what the user typed for it is not on disk. */
  isRefused: boolean
  bodies: Record<Id, DocumentBody>
}

export const useLibrary = create<LibraryMirror>(() => ({
  library: null,
  folder: '',
  revision: 0,
  history: { undo: null, redo: null, undoRevision: 0 },
  pending: 0,
  lost: null,
  readOnly: null,
  isEncrypted: false,
  gaps: [],
  isRefused: false,
  bodies: {}
}))

/** Tells whether the library can be written and all its files were read. If not, it can be opened again. */
export function isWhole({ lost, readOnly, gaps }: LibraryMirror): boolean {
  return lost === null && readOnly === null && gaps.length === 0
}

/** Takes over a freshly opened (or reloaded) library. */
export function adoptSnapshot(snapshot: Snapshot): void {
  const same = useLibrary.getState().library?.id === snapshot.library.id
  useLibrary.setState({
    library: snapshot.library,
    folder: snapshot.folder,
    revision: snapshot.revision,
    history: snapshot.history,
    lost: snapshot.lost,
    readOnly: snapshot.readOnly,
    isEncrypted: snapshot.isEncrypted,
    gaps: snapshot.gaps,
    isRefused: false,
    ...(same ? {} : { bodies: {} })
  })
  for (const problem of snapshot.notices) showProblem(problem)
}

/** The library is no longer written, or (`null`) is written again. */
export function adoptLoss(lost: LostLibrary | null): void {
  useLibrary.setState({ lost })
}

/**
 * Applies an edit that main made. Edits arrive both as the answer to the call and as an event, so one already seen is
 * passed over; when one was missed the whole library is fetched anew.
 */
export function adoptEdit(edit: Edit): void {
  const { library, revision } = useLibrary.getState()
  if (held) {
    void held.then(() => isOpen(library) && adoptEdit(edit))
    return
  }
  if (!library || edit.revision <= revision) return
  if (edit.revision > revision + 1) {
    void reload()
    return
  }
  const next = apply(library, edit.change)
  noteEdit(library.claims, next.claims, edit.change)
  useLibrary.setState({ library: next, revision: edit.revision, history: edit.history })
}

function isOpen(library: Library | null): boolean {
  return useLibrary.getState().library?.id === library?.id
}

async function reload(): Promise<void> {
  const snapshot = await perform('library.snapshot', undefined)
  if (snapshot) adoptSnapshot(snapshot)
}

/** What edits wait for, if anything. */
let held: Promise<void> | null = null

/**
 * Lets the next frame come before any edit that main makes meanwhile: what shows an edit on its way must not wait for the
 * work that the edit itself brings.
 */
export function holdEditsForFrame(): void {
  held ??= Promise.race([frame(), wait(longestHoldMs)]).then(() => {
    held = null
  })
}

/** A window that is hidden is given no frames. */
const longestHoldMs = 50

/** The next frame, and what else is waiting in that turn: keys go before the work that an edit brings. */
function frame(): Promise<unknown> {
  return new Promise(resolve =>
    requestAnimationFrame(() => void scheduler.postTask(() => resolve(undefined), { priority: 'background' }))
  )
}

function wait(ms: number): Promise<unknown> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/** The calls that resolve to an `Edit`. */
type EditCall = { [Name in CallName]: Calls[Name] extends { readonly returns?: Edit } ? Name : never }[CallName]

/**
 * Makes an edit and applies it to the mirror. Resolves to `undefined` when it failed, which is shown, or when another library
 * is open by then.
 */
export async function edit<Name extends EditCall>(name: Name, args: CallArgs<Name>): Promise<Edit | undefined> {
  const done = await tryEdit(name, args)
  if (done && !done.ok) showRefusal(done.problem)
  return done?.ok ? done.value : undefined
}

/** Shows why an edit was refused. The notice of a lost library covers all its refused edits. */
export function showRefusal(problem: Problem): void {
  if (!isLost(problem)) showProblem(problem)
}

/** Makes an edit likewise, but leaves the problem to the caller. Resolves to `undefined` when another library is open by then. */
export async function tryEdit<Name extends EditCall>(
  name: Name,
  args: CallArgs<Name>
): Promise<Result<Edit> | undefined> {
  const { library } = useLibrary.getState()
  useLibrary.setState(state => ({ pending: state.pending + 1 }))
  try {
    const done = (await call(name, args)) as Result<Edit>
    if (!done.ok && (isLost(done.problem) || done.problem.code === 'storage.failed')) {
      useLibrary.setState({ isRefused: true })
    }
    while (held) await held
    if (!done.ok) return done
    if (!isOpen(library)) return undefined
    if (useLibrary.getState().isRefused) useLibrary.setState({ isRefused: false })
    adoptEdit(done.value)
    return done
  } finally {
    useLibrary.setState(state => ({ pending: state.pending - 1 }))
  }
}

const requested = new Map<Id, Promise<void>>()

/**
 * Fetches a document's text once, since it never changes; resolves when it is there or was refused. What the library does not
 * hold is not asked for: it belonged to the one that was open before, or has just been deleted.
 */
export async function loadBody(id: Id): Promise<void> {
  const { library, bodies } = useLibrary.getState()
  if (bodies[id] || !library?.documents[id]) return
  const known = requested.get(id)
  if (known) return known
  const fetching = fetchBody(id).finally(() => requested.delete(id))
  requested.set(id, fetching)
  return fetching
}

async function fetchBody(id: Id): Promise<void> {
  const asked = useLibrary.getState().library?.id
  const result = await call('documents.body', { id })
  // Main may have opened another library meanwhile, which knows nothing of this text.
  if (useLibrary.getState().library?.id !== asked) return
  if (result.ok) useLibrary.setState(state => ({ bodies: { ...state.bodies, [id]: result.value } }))
  else if (!isLost(result.problem)) showProblem(result.problem)
}

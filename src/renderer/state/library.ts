import { create } from 'zustand'
import { apply } from '#core/change'
import { noteEdit } from '#core/claims/from-shard'
import type { DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import { type Library, tableOf } from '#core/library'
import type { Problem, Result } from '#core/problem'
import type { CallArgs, CallName, Calls, Edit, HistoryState, LibraryTables, LostLibrary, Snapshot } from '#shared/api'
import { isLost } from '#shared/lost-library'
import { call, perform } from './bridge'
import { showProblem } from './notices'

/** The window's mirror of the open library. `library` is `null` until one is open. */
export interface LibraryMirror {
  library: Library | null
  /** How much of the claims of a large library has come, from 0 to 1; `null`: all, `library` has every claim. */
  claimsRead: number | null
  /** Main has the library open. Until then its sources are shown, and edits wait. */
  isOpen: boolean
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
  claimsRead: null,
  isOpen: false,
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

/** Shows the sources of a library that is still being opened. */
export function adoptTables({ library, folder }: LibraryTables): void {
  useLibrary.setState({ library, folder, claimsRead: 0, isOpen: false })
}

/** Main has read this much of the claims of the library that it is opening. */
export function adoptReading(share: number): void {
  const { claimsRead, isOpen } = useLibrary.getState()
  if (claimsRead !== null && !isOpen) useLibrary.setState({ claimsRead: share / 2 })
}

/** The library that was being opened cannot be opened. */
export function dropTables(): void {
  if (!useLibrary.getState().isOpen) useLibrary.setState({ library: null, folder: '', claimsRead: null })
}

/**
 * The snapshot with all records but claims. Those of a large library are fetched, unless they are shown already while it is opened.
 * Resolves to `undefined` when they cannot be had, which is shown.
 */
export async function withTables(snapshot: Snapshot): Promise<Snapshot | undefined> {
  if (snapshot.follows !== 'records') return snapshot
  const { library, isOpen } = useLibrary.getState()
  if (library?.id === snapshot.library.id && !isOpen && snapshot.revision === 0) {
    return { ...snapshot, library, follows: 'claims' }
  }
  const tables = await perform('library.tables', undefined)
  return tables === undefined ? undefined : (JSON.parse(tables) as Snapshot)
}

/** Takes over a freshly opened (or reloaded) library, see `withTables`. The claims of a large one are fetched, see `fetchClaims`. */
export function adoptSnapshot(snapshot: Snapshot): void {
  const { library: shown, claimsRead } = useLibrary.getState()
  const same = shown?.id === snapshot.library.id
  const isFetching = snapshot.follows === 'claims'
  // The claims that were shown stay until they have been fetched again, with what is being typed into them.
  const keepsClaims = isFetching && same && claimsRead === null
  useLibrary.setState({
    library: keepsClaims ? { ...snapshot.library, claims: shown.claims } : snapshot.library,
    claimsRead: isFetching && !keepsClaims ? 0.5 : null,
    isOpen: true,
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
  fetching = null
  if (isFetching) void fetchClaims(snapshot.library)
}

/** The edits since the claims of a large library began to be fetched; `null`: none are fetched. */
let fetching: { edits: Edit[] } | null = null

/** Documents whose claims are fetched by one call: few enough that no call is noticed. */
const documentsAtOnce = 200

/**
 * Fetches the claims of a large library, part by part. Edits made meanwhile are made in all of them again at the end: a part may have come
 * before or after an edit, and to apply an edit twice changes nothing.
 */
async function fetchClaims({ documents }: Library): Promise<void> {
  const own = { edits: [] }
  fetching = own
  const documentIds = Object.keys(documents)
  const fetched = tableOf<Library['claims'][Id]>()
  for (let start = 0; start < documentIds.length; start += documentsAtOnce) {
    const part = await perform('library.claims', { documentIds: documentIds.slice(start, start + documentsAtOnce) })
    // Another library came, or the same one anew.
    if (fetching !== own || !part) return
    Object.assign(fetched, JSON.parse(part))
    if (useLibrary.getState().claimsRead !== null) {
      useLibrary.setState({ claimsRead: 0.5 + (start + documentsAtOnce) / documentIds.length / 2 })
    }
  }
  fetching = null
  const { library } = useLibrary.getState()
  if (!library) return
  const whole = own.edits.reduce((before: Library, { change }: Edit) => apply(before, change), {
    ...library,
    claims: fetched
  })
  useLibrary.setState({ library: whole, claimsRead: null })
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
  fetching?.edits.push(edit)
  const next = apply(library, edit.change)
  noteEdit(library.claims, next.claims, edit.change)
  useLibrary.setState({ library: next, revision: edit.revision, history: edit.history })
}

function isOpen(library: Library | null): boolean {
  return useLibrary.getState().library?.id === library?.id
}

async function reload(): Promise<void> {
  const snapshot = await perform('library.snapshot', undefined)
  const whole = snapshot && (await withTables(snapshot))
  if (whole) adoptSnapshot(whole)
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

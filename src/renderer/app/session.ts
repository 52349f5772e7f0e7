import { create } from 'zustand'
import { isEqual } from '#core/equal'
import type { Problem } from '#core/problem'
import type { LibraryCopy, LibraryTables, RecentLibrary, Snapshot } from '#shared/api'
import { adoptSnapshot, adoptTables, useLibrary, withTables } from '#state/library'
import { useView } from '#state/view'
import { setDesk } from './desk-memory'

/** What the shell knows beside the open library. */
interface Session {
  version: string
  recent: RecentLibrary[]
  /** The library of the last run is still being opened. */
  isOpening: boolean
  dialog: 'shortcuts' | 'palette' | 'newLibrary' | 'takeOver' | 'copyGaps' | 'unlock' | null
  /** For `takeOver`: the machine and process that hold the lock, from the problem. */
  foreignLock: Problem['details']
  /** For `unlock`: the folder of the library, from the problem. */
  lockedLibrary: Problem['details']
  /** For `copyGaps`: the copy that was saved last. */
  copy: LibraryCopy | null
}

export const useSession = create<Session>(() => ({
  version: '',
  recent: [],
  isOpening: true,
  dialog: null,
  foreignLock: {},
  lockedLibrary: {},
  copy: null
}))

export function showDialog(dialog: Session['dialog']): void {
  useSession.setState({ dialog })
}

/** Large libraries whose records are being fetched, by folder and revision. */
const awaited = new Map<string, Promise<void>>()

/**
 * Takes a library that main opened, at once or, if it is large, when its records have been fetched. It comes as the answer to the call and
 * as an event; the second of the two changes nothing.
 */
export function openSnapshot(snapshot: Snapshot): Promise<void> {
  if (snapshot.follows !== 'records') takeSnapshot(snapshot)
  if (snapshot.follows !== 'records' || isShown(snapshot)) return Promise.resolve()
  const key = `${snapshot.folder} ${snapshot.revision}`
  const taken =
    awaited.get(key) ??
    withTables(snapshot)
      .then(whole => whole && takeSnapshot(whole))
      .finally(() => awaited.delete(key))
  awaited.set(key, taken)
  return taken
}

/**
 * Another library comes with a desk of its own; a lost library that is open again keeps the desk, and so what is typed in its
 * forms.
 */
function takeSnapshot(snapshot: Snapshot): void {
  if (isShown(snapshot)) return
  const { library, folder, lost } = useLibrary.getState()
  const isSameLibrary = library?.id === snapshot.library.id && (folder === snapshot.folder || lost !== null)
  adoptSnapshot(snapshot)
  const isBackup = snapshot.readOnly?.code === 'library.isBackup'
  if (folder !== snapshot.folder && !isBackup) rememberRecent({ folder: snapshot.folder, name: snapshot.library.name })
  if (!isSameLibrary || !hasDeskOf(snapshot)) setDesk(snapshot.library)
}

/** Whether the window shows this state of the library already, and can edit it. */
function isShown(snapshot: Snapshot): boolean {
  const { library, folder, revision, lost, readOnly, isEncrypted, gaps, isOpen } = useLibrary.getState()
  const isSame = library?.id === snapshot.library.id && folder === snapshot.folder && revision === snapshot.revision
  return (
    isSame &&
    isEncrypted === snapshot.isEncrypted &&
    isOpen &&
    lost === null &&
    readOnly === null &&
    isEqual(gaps, snapshot.gaps)
  )
}

/** Shows the sources of a library that is still being opened. */
export function openTables(tables: LibraryTables | null): void {
  if (!tables || useLibrary.getState().library) return
  adoptTables(tables)
  setDesk(tables.library)
  useSession.setState({ isOpening: false })
}

/** Whether all sources on the desk and the chosen claim are in the library, as far as its claims have come. */
function hasDeskOf({ library, follows }: Snapshot): boolean {
  const { panes, claimId } = useView.getState()
  const hasClaim =
    claimId === null || follows === 'claims' || Object.values(library.claims).some(claims => claims[claimId])
  return hasClaim && panes.every(id => id === null || library.documents[id])
}

/** Main keeps the list; the window's copy follows it so that the menu is right without asking again. */
function rememberRecent(opened: RecentLibrary): void {
  useSession.setState(({ recent }) => ({
    recent: [opened, ...recent.filter(entry => entry.folder !== opened.folder)]
  }))
}

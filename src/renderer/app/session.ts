import { create } from 'zustand'
import { isEqual } from '#core/equal'
import type { Problem } from '#core/problem'
import type { LibraryCopy, RecentLibrary, Snapshot } from '#shared/api'
import { adoptSnapshot, useLibrary } from '#state/library'
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

/**
 * Takes a library that main opened. It comes as the answer to the call and as an event; the second of the two changes
 * nothing. Another library comes with a desk of its own; a lost library that is open again keeps the desk, and so what is
 * typed in its forms.
 */
export function openSnapshot(snapshot: Snapshot): void {
  const { library, folder, revision, lost, readOnly, isEncrypted, gaps } = useLibrary.getState()
  const isSameLibrary = library?.id === snapshot.library.id && (folder === snapshot.folder || lost !== null)
  const isEditable = lost === null && readOnly === null
  const isSameState =
    folder === snapshot.folder &&
    revision === snapshot.revision &&
    isEncrypted === snapshot.isEncrypted &&
    isEqual(gaps, snapshot.gaps)
  if (isSameLibrary && isSameState && isEditable) return
  adoptSnapshot(snapshot)
  const isBackup = snapshot.readOnly?.code === 'library.isBackup'
  if (folder !== snapshot.folder && !isBackup) rememberRecent({ folder: snapshot.folder, name: snapshot.library.name })
  if (!isSameLibrary || !hasDeskOf(snapshot)) setDesk(snapshot.library)
}

/** Whether all sources on the desk and the chosen claim are in the library. */
function hasDeskOf({ library }: Snapshot): boolean {
  const { panes, claimId } = useView.getState()
  const hasClaim = claimId === null || Object.values(library.claims).some(claims => claims[claimId])
  return hasClaim && panes.every(id => id === null || library.documents[id])
}

/** Main keeps the list; the window's copy follows it so that the menu is right without asking again. */
function rememberRecent(opened: RecentLibrary): void {
  useSession.setState(({ recent }) => ({
    recent: [opened, ...recent.filter(entry => entry.folder !== opened.folder)]
  }))
}

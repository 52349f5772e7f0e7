import { create } from 'zustand'
import type { RecentLibrary, Snapshot } from '#shared/api'
import { adoptSnapshot, useLibrary } from '#state/library'
import { setDesk } from './desk-memory'

/** What the shell knows beside the open library. */
interface Session {
  version: string
  recent: RecentLibrary[]
  dialog: 'shortcuts' | 'palette' | 'newLibrary' | null
}

export const useSession = create<Session>(() => ({ version: '', recent: [], dialog: null }))

export function showDialog(dialog: Session['dialog']): void {
  useSession.setState({ dialog })
}

/**
 * Takes a library that main opened. It comes as the answer to the call and as an event; the second of the two changes
 * nothing. Another library comes with a desk of its own.
 */
export function openSnapshot(snapshot: Snapshot): void {
  const { library, folder, revision } = useLibrary.getState()
  const isSameLibrary = library?.id === snapshot.library.id && folder === snapshot.folder
  if (isSameLibrary && revision === snapshot.revision) return
  adoptSnapshot(snapshot)
  if (isSameLibrary) return
  setDesk(snapshot.library)
  rememberRecent({ folder: snapshot.folder, name: snapshot.library.name })
}

/** Main keeps the list; the window's copy follows it so that the menu is right without asking again. */
function rememberRecent(opened: RecentLibrary): void {
  useSession.setState(({ recent }) => ({
    recent: [opened, ...recent.filter(entry => entry.folder !== opened.folder)]
  }))
}

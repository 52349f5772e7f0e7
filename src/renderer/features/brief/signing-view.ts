import { create } from 'zustand'
import type { Signing } from '#shared/api'
import { perform } from '#state/bridge'
import { useLibrary } from '#state/library'

/** The state of the dialog of the signature. */
interface SigningView {
  isOpen: boolean
  /** `null`: main has not answered yet. */
  signing: Signing | null
  isAsking: boolean
}

const closed: SigningView = { isOpen: false, signing: null, isAsking: false }

export const useSigning = create<SigningView>(() => closed)

export async function openSigning(): Promise<void> {
  useSigning.setState({ ...closed, isOpen: true })
  adopt(useLibrary.getState().library?.id, await perform('signing.show', undefined))
}

export function closeSigning(): void {
  useSigning.setState(closed)
}

/**
 * Has briefings signed or not; see the call `signing.set`. A second press while main has not answered does nothing: a control that is
 * disabled meanwhile would lose the focus.
 */
export async function setSigning(choice: { isOn: boolean; newKey: boolean }): Promise<void> {
  if (useSigning.getState().isAsking) return
  useSigning.setState({ isAsking: true })
  const libraryId = useLibrary.getState().library?.id
  adopt(libraryId, await perform('signing.set', choice))
  useSigning.setState({ isAsking: false })
}

function adopt(libraryId: string | undefined, signing: Signing | undefined): void {
  if (signing && useLibrary.getState().library?.id === libraryId && useSigning.getState().isOpen)
    useSigning.setState({ signing })
}

useLibrary.subscribe((now, before) => {
  // A backup has the id of its library.
  if (now.library?.id !== before.library?.id || now.folder !== before.folder) closeSigning()
})

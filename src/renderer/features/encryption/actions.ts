import type { Action } from '#state/actions'
import { useLibrary } from '#state/library'
import { openEncryption } from './encryption-view'

export const encryptionActions: readonly Action[] = [
  {
    id: 'library.encryption',
    label: 'encryption.title',
    isEnabled: () => useLibrary.getState().library !== null,
    run: openEncryption
  }
]

import type { Action } from '#state/actions'
import { useLibrary } from '#state/library'
import { openBackups } from './backups-view'
import { verifyLibrary } from './verification-view'

export const backupActions: readonly Action[] = [
  {
    id: 'library.backups',
    label: 'backups.title',
    isEnabled: () => useLibrary.getState().library !== null,
    run: () => void openBackups()
  },
  {
    id: 'library.verify',
    label: 'verification.title',
    isEnabled: () => useLibrary.getState().library !== null,
    run: () => void verifyLibrary('open')
  }
]

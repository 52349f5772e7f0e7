import { Activity, useState } from 'react'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Desk } from '../features/desk/desk'
import { CrashGuard } from './crash-guard'

/**
 * The desk, which stays in the page while another place is open: thousands of marks are not drawn anew each time somebody
 * looks elsewhere. It is set up, unseen and while nothing else is to be done, as soon as the texts on it are at hand.
 */
export function KeptDesk({ isShown }: { isShown: boolean }) {
  const panes = useView(state => state.panes)
  const areTextsThere = useLibrary(({ bodies }) => panes.every(id => id === null || id in bodies))
  const [isKept, setKept] = useState(false)
  if (!isKept && (isShown || areTextsThere)) setKept(true)
  if (!isKept) return null
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <CrashGuard>
        <Desk />
      </CrashGuard>
    </Activity>
  )
}

import { Lock } from 'lucide-react'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { openRecent } from './opening'
import { useSession } from './session'
import { StandingBar } from './standing-bar'

/** Shown while the library is open for reading only: the reason, and what can be done. */
export function ReadOnlyBar() {
  const say = useSay()
  const problem = useLibrary(state => state.readOnly)
  if (!problem) return null
  const isBackup = problem.code === 'library.isBackup'
  return (
    <StandingBar icon={Lock} title={say('readOnly.title')} hasButtons buttons={isBackup && <BackToLibrary />}>
      <p>{say(`problem.${problem.code}`, problem.details)}</p>
      {!isBackup && <p>{say('readOnly.copy')}</p>}
    </StandingBar>
  )
}

/** Backups are not among the libraries that were opened last: the first of these is the one that was left for the backup. */
function BackToLibrary() {
  const say = useSay()
  const hasLibrary = useSession(state => state.recent.length > 0)
  if (!hasLibrary) return null
  return (
    <Button variant="primary" onPress={() => void openRecent(0)}>
      {say('backups.backToLibrary')}
    </Button>
  )
}

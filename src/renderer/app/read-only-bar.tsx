import { Lock } from 'lucide-react'
import { useLibrary } from '#state/library'
import { useSay } from '#ui/say'
import { StandingBar } from './standing-bar'

/** Shown while the library is open for reading only: the reason, and what can be done. */
export function ReadOnlyBar() {
  const say = useSay()
  const problem = useLibrary(state => state.readOnly)
  if (!problem) return null
  return (
    <StandingBar icon={Lock} title={say('readOnly.title')} hasButtons>
      <p>{say(`problem.${problem.code}`, problem.details)}</p>
      <p>{say('readOnly.copy')}</p>
    </StandingBar>
  )
}

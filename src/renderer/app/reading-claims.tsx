import { useLibrary } from '#state/library'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import './reading-claims.css'

/** Stands in a place that shows claims until those of a large library have been read. */
export function ReadingClaims() {
  const say = useSay()
  const value = useLibrary(state => state.claimsRead)
  return (
    <div className="reading-claims">
      <Progress label={say('app.readingClaims')} value={value} />
    </div>
  )
}

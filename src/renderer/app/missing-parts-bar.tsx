import { FileWarning } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '#core/problem'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { verifyLibrary } from '../features/backups/verification-view'
import { StandingBar } from './standing-bar'

/** Files that are named at once. */
const namedAtOnce = 3

/** Shown while the library is open without files that could not be read: which these are, and what can be done. */
export function MissingPartsBar() {
  const say = useSay()
  const gaps = useLibrary(state => state.gaps)
  const isReadOnly = useLibrary(state => state.readOnly !== null)
  const [areAllShown, setAreAllShown] = useState(false)
  if (gaps.length === 0) return null
  const others = gaps.slice(namedAtOnce)
  return (
    <StandingBar
      icon={FileWarning}
      title={say('missingParts.title')}
      hasButtons={!isReadOnly}
      buttons={!isReadOnly && <Repair />}
    >
      <p>{say(isReadOnly ? 'missingParts.unseen' : 'missingParts.editable')}</p>
      <FileList gaps={gaps.slice(0, namedAtOnce)} />
      {others.length > 0 && (
        <details className="standing-bar-more" onToggle={event => setAreAllShown(event.currentTarget.open)}>
          <summary>{say.count('missingParts.more', others.length)}</summary>
          {/* There may be thousands. */}
          {areAllShown && <FileList gaps={others} />}
        </details>
      )}
    </StandingBar>
  )
}

/** Leads to what is wrong, file by file, and from there to the repair. */
function Repair() {
  const say = useSay()
  return (
    <Button variant="primary" onPress={() => void verifyLibrary('open')}>
      {say('verification.offer')}
    </Button>
  )
}

function FileList({ gaps }: { gaps: readonly Problem[] }) {
  const say = useSay()
  const folder = useLibrary(state => state.folder)
  return (
    <ul className="standing-bar-list">
      {gaps.map(({ code, details }) => (
        <li key={details.file}>
          {say(`missingParts.${code}`, { ...details, file: below(folder, String(details.file)) })}
        </li>
      ))}
    </ul>
  )
}

/** The part of `path` below `folder`. */
function below(folder: string, path: string): string {
  return path.startsWith(folder) ? path.slice(folder.length + 1) : path
}

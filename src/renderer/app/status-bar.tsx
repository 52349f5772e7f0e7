import { memo, useMemo } from 'react'
import { countClaims } from '#core/claims/find-claims'
import { sizeOf } from '#core/library'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Kbd } from '#ui/kbd'
import { useSay } from '#ui/say'
import { useShownView } from '../features/compare/shown-view'
import { actions } from './actions'
import './status-bar.css'

const hintsShown = 5

export function StatusBar() {
  return (
    <footer className="status-bar">
      <SaveState />
      <Counts />
      <Hints />
    </footer>
  )
}

/** An edit is acknowledged once it is in the journal on disk: with nothing pending and nothing refused, everything is saved. */
function SaveState() {
  const say = useSay()
  const isSaving = useLibrary(state => state.pending > 0)
  const isRefused = useLibrary(state => state.lost !== null || state.isRefused)
  const isReadOnly = useLibrary(state => state.readOnly !== null)
  if (isReadOnly) return <span role="status">{say('readOnly.title')}</span>
  if (isRefused) {
    return (
      <span role="status" className="status-refused">
        {say('lost.notSaved')}
      </span>
    )
  }
  return (
    <span role="status" className={isSaving ? '' : 'status-saved'}>
      {say(isSaving ? 'app.saving' : 'app.saved')}
    </span>
  )
}

const Counts = memo(function Counts() {
  const say = useSay()
  const library = useLibrary(state => state.library)
  const isEncrypted = useLibrary(state => state.isEncrypted)
  const claimTable = library?.claims
  const claims = useMemo(() => (claimTable ? countClaims(claimTable) : 0), [claimTable])
  if (!library) return null
  return (
    <>
      <span>{say.count('word.sources', sizeOf(library.documents))}</span>
      <ClaimCount count={claims} />
      {isEncrypted && <span>{say('encryption.state')}</span>}
    </>
  )
})

function ClaimCount({ count }: { count: number }) {
  const say = useSay()
  const read = useLibrary(state => state.claimsRead)
  if (read === null) return <span>{say.count('word.claims', count)}</span>
  return <span>{say('app.readingClaimsShare', { percent: say.number(Math.floor(read * 100)) })}</span>
}

const Hints = memo(function Hints() {
  const say = useSay()
  const place = useView(state => state.place)
  const present = useShownView(state => state.view)
  const hints = actions
    .filter(action => action.place === place && action.keys && (action.view ?? present) === present)
    .slice(0, hintsShown)
  return (
    <ul className="status-hints" aria-label={say('app.shortcuts')}>
      {hints.map(action => (
        <li key={action.id}>
          <Kbd keys={action.keys ?? ''} /> {say(action.label)}
        </li>
      ))}
    </ul>
  )
})

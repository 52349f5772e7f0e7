import { ShieldAlert } from 'lucide-react'
import type { LostLibrary } from '#shared/api'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { chooseLibrary, reopenLibrary, saveCopy } from './opening'
import { useBusy } from './use-busy'
import './lost-notice.css'

/** Stays as long as the library is lost: what happened, whether edits were refused since, and the ways out. */
export function LostNotice() {
  const lost = useLibrary(state => state.lost)
  return lost && <LostCard lost={lost} />
}

function LostCard({ lost: { problem, foundAt } }: { lost: LostLibrary }) {
  const say = useSay()
  const isRefused = useLibrary(state => state.isRefused)
  const { isBusy, doing } = useBusy()
  const isGone = problem.code === 'library.gone'
  const reopen = foundAt
    ? 'lost.openThere'
    : problem.code === 'library.replaced'
      ? 'lost.openReplacement'
      : 'lost.openAgain'
  return (
    <section className="notice notice-problem lost" aria-labelledby="lost-title">
      <ShieldAlert size={20} strokeWidth={1.75} aria-hidden />
      <div className="lost-body">
        <h2 id="lost-title" className="lost-title">
          {say('lost.title')}
        </h2>
        <p>{say(`problem.${problem.code}`, problem.details)}</p>
        {foundAt && problem.code !== 'library.moved' && <p>{say('lost.foundAt', { folder: foundAt })}</p>}
        {isRefused && <p className="lost-refused">{say('lost.refused')}</p>}
        <div className="lost-buttons">
          {isGone ? (
            <>
              <Button variant="primary" isDisabled={isBusy} onPress={doing(chooseLibrary)}>
                {say('lost.choose')}
              </Button>
              <Button isDisabled={isBusy} onPress={doing(reopenLibrary)}>
                {say(reopen)}
              </Button>
            </>
          ) : (
            <Button variant="primary" isDisabled={isBusy} onPress={doing(reopenLibrary)}>
              {say(reopen)}
            </Button>
          )}
          <Button isDisabled={isBusy} onPress={doing(saveCopy)}>
            {say('lost.saveCopy')}
          </Button>
          {!isGone && (
            <Button variant="quiet" isDisabled={isBusy} onPress={doing(chooseLibrary)}>
              {say('lost.choose')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

import { Lock } from 'lucide-react'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { reopenLibrary, saveCopy } from './opening'
import { useBusy } from './use-busy'
import './read-only-bar.css'

/** Stays as long as the library is open for reading only: the reason, and what can be done. */
export function ReadOnlyBar() {
  const say = useSay()
  const problem = useLibrary(state => state.readOnly)
  const { isBusy, doing } = useBusy()
  if (!problem) return null
  return (
    <section className="read-only-bar" aria-labelledby="read-only-title">
      <Lock size={18} strokeWidth={1.75} aria-hidden />
      <div className="read-only-words">
        <h2 id="read-only-title" className="read-only-title">
          {say('readOnly.title')}
        </h2>
        <p>{say(`problem.${problem.code}`, problem.details)}</p>
        <p>{say('readOnly.copy')}</p>
      </div>
      <Button isDisabled={isBusy} onPress={doing(reopenLibrary)}>
        {say('lost.openAgain')}
      </Button>
      <Button isDisabled={isBusy} onPress={doing(saveCopy)}>
        {say('lost.saveCopy')}
      </Button>
    </section>
  )
}

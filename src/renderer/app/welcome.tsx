import { BookMarked, FolderOpen, FolderPlus } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { setPreferences } from '#state/preferences'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { actionById } from './actions'
import { openRecent } from './opening'
import { useSession } from './session'
import './welcome.css'

/**
 * The window while no library is open: the sample first, because it shows what this program is for. `isOpening`: the library of
 * the last run is still being opened, and there is nothing to choose until that has ended.
 */
export function Welcome({ isOpening }: { isOpening: boolean }) {
  return (
    <main className="welcome">
      <div className="welcome-card">{isOpening ? <Opening /> : <Choice />}</div>
    </main>
  )
}

function Opening() {
  const say = useSay()
  const last = useSession(state => state.recent[0])
  return (
    <>
      <h1 className="welcome-title">{say('app.name')}</h1>
      <p className="welcome-purpose" role="status">
        {last ? say('app.openingLibrary', { ...last }) : say('app.openingSample')}
      </p>
    </>
  )
}

function Choice() {
  const say = useSay()
  const recent = useSession(state => state.recent)
  return (
    <>
      <h1 className="welcome-title">{say('app.name')}</h1>
      <p className="welcome-purpose">{say('app.purpose')}</p>
      <div className="welcome-actions">
        <Button variant="primary" icon={BookMarked} onPress={actionById('library.sample').run}>
          {say('app.openSample')}
        </Button>
        <Button icon={FolderPlus} onPress={actionById('library.new').run}>
          {say('app.newLibrary')}
        </Button>
        <Button icon={FolderOpen} onPress={actionById('library.open').run}>
          {say('app.openLibrary')}
        </Button>
      </div>
      {recent.length > 0 && (
        <section className="welcome-recent" aria-label={say('app.recent')}>
          <h2>{say('app.recent')}</h2>
          <ul>
            {recent.map((entry, index) => (
              <li key={entry.folder}>
                <AriaButton className="welcome-library" onPress={() => void openRecent(index)}>
                  <bdi>{entry.name}</bdi>
                  <bdi className="welcome-folder">{entry.folder}</bdi>
                </AriaButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button
        variant="quiet"
        className="welcome-language"
        onPress={() => void setPreferences({ language: say.language === 'ar' ? 'en' : 'ar' })}
      >
        <span lang={say.language === 'ar' ? 'en' : 'ar'}>{say.language === 'ar' ? 'English' : 'العربية'}</span>
      </Button>
    </>
  )
}

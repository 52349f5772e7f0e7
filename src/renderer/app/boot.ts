import { call } from '#state/bridge'
import { adoptEdit, adoptLoss } from '#state/library'
import { showProblem } from '#state/notices'
import { usePreferences } from '#state/preferences'
import { changeLanguage, startI18n } from '#ui/say'
import { followPreferences } from './appearance'
import { followDesk, rememberLayouts } from './desk-memory'
import { showOpeningProblem } from './opening'
import { openSnapshot, useSession } from './session'

/** Everything that must be known before the first render. */
export async function boot(): Promise<void> {
  const result = await call('app.boot', undefined)
  if (result.ok) usePreferences.setState(result.value.preferences)
  followPreferences()
  await startI18n(usePreferences.getState().language)
  usePreferences.subscribe(({ language }) => void changeLanguage(language))
  window.muqarin.on('library.changed', adoptEdit)
  window.muqarin.on('library.opened', openSnapshot)
  window.muqarin.on('library.lost', adoptLoss)
  window.muqarin.on('problem', showProblem)
  if (!result.ok) {
    showProblem(result.problem)
    return
  }
  const { version, recent, snapshot, problem, layouts } = result.value
  rememberLayouts(layouts)
  useSession.setState({ version, recent })
  if (snapshot) openSnapshot(snapshot)
  followDesk()
  if (problem) showOpeningProblem(problem)
}

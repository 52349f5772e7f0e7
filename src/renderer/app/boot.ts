import { call } from '#state/bridge'
import { adoptEdit, adoptLoss, adoptReading } from '#state/library'
import { showProblem } from '#state/notices'
import { usePreferences } from '#state/preferences'
import { changeLanguage, startI18n } from '#ui/say'
import { followPreferences } from './appearance'
import { followDesk, rememberLayouts } from './desk-memory'
import { openAtStart, showOpeningProblem, showTablesAtStart } from './opening'
import { openSnapshot, useSession } from './session'

/** Milliseconds that the first render waits for the library. After that it says that the library is being opened. */
const patience = 1_000

/** Everything that must be known before the first render. */
export async function boot(): Promise<void> {
  window.muqarin.on('problem', showOpeningProblem)
  const result = await call('app.boot', undefined)
  if (result.ok) usePreferences.setState(result.value.preferences)
  followPreferences()
  await startI18n(usePreferences.getState().language)
  usePreferences.subscribe(({ language }) => void changeLanguage(language))
  window.muqarin.on('library.changed', adoptEdit)
  window.muqarin.on('library.lost', adoptLoss)
  window.muqarin.on('library.reading', adoptReading)
  if (result.ok) {
    const { version, recent, notices, layouts } = result.value
    rememberLayouts(layouts)
    useSession.setState({ version, recent })
    for (const problem of notices) showProblem(problem)
  } else showProblem(result.problem)
  // The desk of a library that is opened goes by the layouts.
  window.muqarin.on('library.opened', snapshot => void openSnapshot(snapshot))
  followDesk()
  const opened = openAtStart()
  // A library that comes whole is open a moment after it is known to be small.
  const shown = showTablesAtStart().then(() => (useSession.getState().isOpening ? opened : undefined))
  await Promise.race([opened, shown, new Promise(resolve => setTimeout(resolve, patience))])
}

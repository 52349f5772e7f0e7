import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useLibrary } from '#state/library'
import { useSay } from '#ui/say'
import { BackupsDialog } from '../features/backups/backups-dialog'
import { VerificationDialog } from '../features/backups/verification-dialog'
import { SigningDialog } from '../features/brief/signing-dialog'
import { EncryptionDialog } from '../features/encryption/encryption-dialog'
import { useReadySignal } from './appearance'
import { CopyGapsDialog } from './copy-gaps-dialog'
import { useFocusKeeper } from './focus-keeper'
import { useKeyboard } from './keyboard'
import { MissingPartsBar } from './missing-parts-bar'
import { NewLibraryDialog } from './new-library-dialog'
import { Notices } from './notices'
import { OpenPlace } from './open-place'
import { openBackup } from './opening'
import { Palette } from './palette'
import { Rail } from './rail'
import { ReadOnlyBar } from './read-only-bar'
import { useSession } from './session'
import { ShortcutSheet } from './shortcut-sheet'
import { StatusBar } from './status-bar'
import { TakeOverDialog } from './take-over-dialog'
import { TopBar } from './top-bar'
import { UnlockDialog } from './unlock-dialog'
import { Welcome } from './welcome'
import './app.css'

/** React Aria's own words and its arrow keys go by this. Arabic figures are shown as the interface shows its own. */
const locales = { ar: 'ar-EG-u-nu-arab', en: 'en-GB' } as const

/** The window: bars around the place that is open, or the welcome screen while there is no library. */
export function App() {
  const say = useSay()
  const libraryId = useLibrary(state => state.library?.id)
  const libraryName = useLibrary(state => state.library?.name)
  const [libraryAtStart] = useState(libraryId)
  const isOpening = useSession(state => state.isOpening)
  useKeyboard()
  useFocusKeeper()
  useReadySignal(isOpening)
  useEffect(() => {
    document.title = libraryName ? `${libraryName} · ${say('app.name')}` : say('app.name')
  }, [libraryName, say])

  return (
    <I18nProvider locale={locales[say.language]}>
      {libraryId === undefined ? (
        <Welcome isOpening={isOpening} />
      ) : (
        <div className="app">
          <TopBar />
          <div className="standing-bars">
            <ReadOnlyBar />
            <MissingPartsBar />
          </div>
          <Rail />
          <OpenPlace libraryId={libraryId} isStart={libraryId === libraryAtStart} />
          <StatusBar />
        </div>
      )}
      <Palette />
      <ShortcutSheet />
      <NewLibraryDialog />
      <TakeOverDialog />
      <CopyGapsDialog />
      <UnlockDialog />
      <BackupsDialog onOpen={openBackup} />
      <SigningDialog />
      <VerificationDialog />
      <EncryptionDialog />
      <Notices />
    </I18nProvider>
  )
}

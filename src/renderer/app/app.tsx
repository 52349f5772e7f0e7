import type { ReactNode } from 'react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useLibrary } from '#state/library'
import { type Place, useView } from '#state/view'
import { useSay } from '#ui/say'
import { Desk } from '../features/desk/desk'
import { LibraryScreen } from '../features/library/library-screen'
import { deskKeys } from './actions'
import { useReadySignal } from './appearance'
import { CrashGuard } from './crash-guard'
import { useKeyboard } from './keyboard'
import { laterPlaces } from './later-places'
import { NewLibraryDialog } from './new-library-dialog'
import { Notices } from './notices'
import { Palette } from './palette'
import { usePlaceFocus } from './place-focus'
import { Rail } from './rail'
import { ShortcutSheet } from './shortcut-sheet'
import { StatusBar } from './status-bar'
import { TopBar } from './top-bar'
import { Welcome } from './welcome'
import './app.css'

// The places of later work come once the first screen stands: a start waits for as little as it can.
const Compare = lazy(async () => ({ default: (await laterPlaces.compare()).Compare }))
const Brief = lazy(async () => ({ default: (await laterPlaces.brief()).Brief }))
const Codebook = lazy(async () => ({ default: (await laterPlaces.codebook()).Codebook }))

const screens: Readonly<Record<Place, () => ReactNode>> = {
  library: () => <LibraryScreen />,
  desk: () => <Desk />,
  compare: () => <Compare />,
  brief: () => <Brief />,
  codebook: () => <Codebook takenKeys={deskKeys()} />
}

/** React Aria's own words and its arrow keys go by this. Arabic figures are shown as the interface shows its own. */
const locales = { ar: 'ar-EG-u-nu-arab', en: 'en-GB' } as const

/** The window: bars around the place that is open, or the welcome screen while there is no library. */
export function App() {
  const say = useSay()
  const place = useView(state => state.place)
  const libraryId = useLibrary(state => state.library?.id)
  const libraryName = useLibrary(state => state.library?.name)
  const main = useRef<HTMLElement>(null)
  useKeyboard()
  usePlaceFocus(main, place)
  useReadySignal()
  useEffect(() => {
    document.title = libraryName ? `${libraryName} · ${say('app.name')}` : say('app.name')
  }, [libraryName, say])

  return (
    <I18nProvider locale={locales[say.language]}>
      {libraryId === undefined ? (
        <Welcome />
      ) : (
        <div className="app">
          <TopBar />
          <Rail />
          <main
            ref={main}
            className="app-place"
            key={libraryId}
            data-place={place}
            aria-label={say(`app.place.${place}`)}
            tabIndex={-1}
          >
            <CrashGuard key={place}>
              <Suspense>{screens[place]()}</Suspense>
            </CrashGuard>
          </main>
          <StatusBar />
        </div>
      )}
      <Palette />
      <ShortcutSheet />
      <NewLibraryDialog />
      <Notices />
    </I18nProvider>
  )
}

import { lazy, type ReactNode, Suspense, useDeferredValue, useRef } from 'react'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { type Place, useView } from '#state/view'
import { useSay } from '#ui/say'
import { LibraryScreen } from '../features/library/library-screen'
import { deskKeys } from './actions'
import { CrashGuard } from './crash-guard'
import { KeptDesk } from './kept-desk'
import { laterPlaces } from './later-places'
import { usePlaceFocus } from './place-focus'
import { ReadingClaims } from './reading-claims'

// The places of later work come once the first screen stands: a start waits for as little as it can.
const Compare = lazy(async () => ({ default: (await laterPlaces.compare()).Compare }))
const Brief = lazy(async () => ({ default: (await laterPlaces.brief()).Brief }))
const Codebook = lazy(async () => ({ default: (await laterPlaces.codebook()).Codebook }))

/** The desk is not among them: see `KeptDesk`. */
const screens: Readonly<Record<Exclude<Place, 'desk'>, ReactNode>> = {
  library: <LibraryScreen />,
  compare: <Compare />,
  brief: <Brief />,
  codebook: <CodebookBesideDesk />
}

function CodebookBesideDesk() {
  return <Codebook takenKeys={deskKeys()} />
}

/** The place that is open, between the bars: going elsewhere draws nothing anew but this. */
export function OpenPlace({ libraryId, isStart }: { libraryId: Id; isStart: boolean }) {
  const say = useSay()
  const place = useView(state => state.place)
  const isReading = useLibrary(state => state.claimsRead !== null)
  const main = useRef<HTMLElement>(null)
  usePlaceFocus(main, place, isStart)
  // A text that is opened is shown first; the place that was left, with its hundreds of rows, is taken away after that.
  const lingering = useDeferredValue(place)
  const beside = place === 'desk' ? lingering : place
  return (
    <main
      ref={main}
      key={libraryId}
      className="app-place"
      data-place={place}
      aria-label={say(`app.place.${place}`)}
      tabIndex={-1}
    >
      {!isReading && <KeptDesk isShown={place === 'desk'} />}
      {isReading && place !== 'library' && <ReadingClaims />}
      {beside !== 'desk' && (!isReading || place === 'library') && (
        <div key={beside} className="app-beside" hidden={place === 'desk'}>
          <CrashGuard>
            <Suspense>{screens[beside]}</Suspense>
          </CrashGuard>
        </div>
      )}
    </main>
  )
}

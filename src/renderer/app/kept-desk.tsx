import { memo, startTransition, useEffect, useRef, useState } from 'react'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Desk } from '../features/desk/desk'
import { CrashGuard } from './crash-guard'
import './kept-desk.css'

/**
 * The desk, which stays in the page, laid out, while another place is open: thousands of marks are not drawn anew each time
 * somebody looks elsewhere. It is set up out of sight, while nothing else is to be done, as soon as the texts on it are at hand.
 */
export function KeptDesk({ isShown }: { isShown: boolean }) {
  const panes = useView(state => state.panes)
  const areTextsThere = useLibrary(({ bodies }) => panes.every(id => id === null || id in bodies))
  const [isKept, setKept] = useState(isShown)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isKept || !areTextsThere) return
    const waiting = requestIdleCallback(() => startTransition(() => setKept(true)))
    return () => cancelIdleCallback(waiting)
  }, [isKept, areTextsThere])
  // What is out of sight is laid out only for somebody who asks where it stands.
  useEffect(() => {
    if (isKept) root.current?.firstElementChild?.getBoundingClientRect()
  }, [isKept])
  if (!isKept && !isShown) return null
  if (!isKept) setKept(true)
  return (
    <div ref={root} className="kept-desk" data-away={isShown ? undefined : ''} aria-hidden={!isShown || undefined}>
      <GuardedDesk />
    </div>
  )
}

const GuardedDesk = memo(function GuardedDesk() {
  return (
    <CrashGuard>
      <Desk />
    </CrashGuard>
  )
})

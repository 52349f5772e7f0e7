import { useEffect } from 'react'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { nextAfter, type Stop, stopAt } from './focus-stops'

/** One goes from a list to a notice, or from one dialog to the next; nobody goes further than this on the way. */
const stopsKept = 8

/**
 * What goes away with the focus on it hands it on to what stood next, so that the keyboard goes on from where it was.
 * Who knows better focuses something else in the same rendering, or in the next frame.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    let stops: Stop[] = []
    const forget = () => {
      stops = []
    }
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      stops = [stopAt(target), ...stops.filter(({ element }) => element !== target)].slice(0, stopsKept)
      // The input of a radio or checkbox is a hidden point within its label; the browser brings only that point into view.
      if (target.matches('label input'))
        target.closest('label')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    const isLost = () => {
      const latest = stops[0]?.element
      return latest && document.activeElement === document.body && (!latest.isConnected || latest.matches(':disabled'))
    }
    let isWaiting = false
    const look = () => {
      if (isWaiting || !isLost()) return
      isWaiting = true
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          isWaiting = false
          if (isLost()) nextAfter(stops)?.focus()
        })
      )
    }
    const changes = new MutationObserver(look)
    changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', note)
    // What was focused in another place or library has nothing beside it here.
    const unsubscribe = [
      useView.subscribe((now, before) => now.place !== before.place && forget()),
      useLibrary.subscribe((now, before) => now.library?.id !== before.library?.id && forget())
    ]
    return () => {
      changes.disconnect()
      document.removeEventListener('focusin', note)
      for (const end of unsubscribe) end()
    }
  }, [])
}

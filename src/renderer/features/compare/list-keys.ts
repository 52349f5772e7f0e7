import type { KeyboardEvent } from 'react'

/** Moves the focus among the elements of a list that match `selector`: arrows by one, Home and End to the ends. */
export function moveInList(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = places.indexOf(document.activeElement as HTMLElement)
  const to = targetOf(event.key, at, places.length)
  if (at < 0 || to === null) return
  event.preventDefault()
  places[to]?.focus()
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

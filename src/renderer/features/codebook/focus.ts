export type FocusPlace = 'tree' | 'name' | 'definition'

const places = new Map<FocusPlace, () => void>()

/** A part of the screen says how it takes the focus; returns how to withdraw that. */
export function offerFocus(place: FocusPlace, focus: () => void): () => void {
  places.set(place, focus)
  return () => {
    if (places.get(place) === focus) places.delete(place)
  }
}

export function focusOn(place: FocusPlace): void {
  places.get(place)?.()
}

/** Whether a bare key is meant for the tree: not while the focus is on a button or in a field. */
export function isTreeOrIdle(): boolean {
  const focused = document.activeElement
  return focused === document.body || focused?.closest('[role="tree"]') != null
}

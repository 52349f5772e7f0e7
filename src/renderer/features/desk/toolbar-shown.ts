let count = 0

/** The tools beside a selection are there from now on. Returns the way to say that they have gone. */
export function noteToolbar(): () => void {
  count += 1
  return () => {
    count -= 1
  }
}

/** Asked at each move of the mouse, when looking through the page for them would take longer than the move. */
export function isToolbarShown(): boolean {
  return count > 0
}

/** The heights (px from the top of the window) at which a pane can show its passage, its text scrolled up or down. */
export interface Reach {
  lowest: number
  highest: number
}

/**
 * The one height for a passage of every pane that comes nearest to `wanted`. A text cannot be scrolled beyond its ends:
 * where no height suits all, the one that a passage near the beginning of its text allows wins, since it is what the eye
 * starts from.
 */
export function alignmentHeight(reaches: readonly Reach[], wanted: number): number {
  const lowest = Math.max(...reaches.map(reach => reach.lowest))
  const highest = Math.min(...reaches.map(reach => reach.highest))
  return Math.min(Math.max(wanted, lowest), highest)
}

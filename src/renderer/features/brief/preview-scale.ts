/** Width of an A4 page in points, which is what a scale of 1 gives in pixels. */
const pageWidthPt = 595

/**
 * Pixels per point at which pages look sharp in the preview without filling the memory: a page at 2 takes 8 MB. The form
 * and the rail take about 460 px of the window.
 */
export function previewScale(): number {
  const widthPx = Math.max(320, Math.min(860, window.innerWidth - 460)) * window.devicePixelRatio
  return Math.min(2, Math.max(1, Math.round((widthPx / pageWidthPt) * 4) / 4))
}

import { metricsOf } from './fonts'
import type { AttributedString, AttributeRun } from './types'

/**
 * One height and baseline for all lines of a paragraph, from the first font of its largest run: were they taken from what stands on each
 * line, a single borrowed glyph would push its line off the grid. The lead is halved above and below, as in CSS.
 */
export function strutOf(paragraph: AttributedString): { height: number; baseline: number; descent: number } {
  const sizeOf = (run: AttributeRun | undefined) => run?.attributes.fontSize ?? 0
  const largest = paragraph.runs.reduce((best, run) => (sizeOf(run) > sizeOf(best) ? run : best), paragraph.runs[0])
  const style = largest?.attributes ?? {}
  const face = style.font?.find(font => font?.stream !== undefined)
  if (!face) throw new Error(`no font is registered for "${paragraph.string.slice(0, 20)}"`)
  const metrics = metricsOf(face)
  const scale = (style.fontSize ?? 12) / metrics.unitsPerEm
  const ascent = metrics.ascent * scale
  const descent = metrics.descent * scale
  const height = style.lineHeight ?? ascent - descent + metrics.lineGap * scale
  return { height, baseline: ascent + (height - (ascent - descent)) / 2, descent }
}

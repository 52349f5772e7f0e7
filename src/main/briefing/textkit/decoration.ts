import type { DecorationLine, LineRun } from './types'

/** Underlines and strokes of a line's runs, in points from the line's left and top. */
export function decorationsOf(runs: readonly LineRun[], baseline: number): DecorationLine[] {
  const lines: DecorationLine[] = []
  let x = 0
  for (const { attributes, xAdvance } of runs) {
    const { fontSize = 12, color = 'black', opacity } = attributes
    const height = Math.max(0.4, fontSize / 20)
    const add = (y: number, stroke: string | undefined, style = 'solid') =>
      lines.push({ rect: { x, y, width: xAdvance, height }, opacity, color: stroke ?? color, style })
    if (attributes.underline) add(baseline + fontSize * 0.16, attributes.underlineColor, attributes.underlineStyle)
    if (attributes.strike) add(baseline - fontSize * 0.3, attributes.strikeColor, attributes.strikeStyle)
    x += xAdvance
  }
  return lines
}

import type { GlyphRow } from './glyph-row'
import { isStretchable } from './measure'
import type { Drawn } from './types'

/** All that drawing a run needs and that @react-pdf/render has no field for. */
export interface DrawPlan extends Drawn {
  kind: 'run'
  /** The paragraph, for the text layer. */
  text: string
  /** The same for all runs of one paragraph and for no other's. */
  paragraph: object
  /** `[start, end)` of the run in it. */
  start: number
  end: number
  glyphs: GlyphRow
  /** From font units to points. */
  scale: number
  /** Points that justification adds to each space. */
  widening: number
  /** Points above the baseline. */
  raise: number
  rtl: boolean
  /** Place in the structure tree, see `structure-role.ts`. */
  role: string | undefined
  /** Points that the link on it is wide, the runs of the line that share it included; 0 where one before it has it already. */
  linkWidth: number
  /** `[linkStart, linkEnd)` of the paragraph is what that link says. */
  linkStart: number
  linkEnd: number
}

/** Points that a glyph of a run takes, justification included. */
export function advanceOf(plan: Pick<DrawPlan, 'text' | 'glyphs' | 'scale' | 'widening'>, at: number): number {
  const { text, glyphs, scale, widening } = plan
  const advance = glyphs.advance(at)
  const points = advance * scale
  return widening !== 0 && advance > 0 && isStretchable(text.charCodeAt(glyphs.cluster(at)))
    ? points + widening
    : points
}

/** The plan of a run; `undefined` for what our engine has not laid out. */
export function drawPlanOf(positions: Drawn): DrawPlan | undefined {
  return positions.kind === 'run' ? (positions as DrawPlan) : undefined
}

import { codeOf } from '../codebook/missing-code'
import { codeName } from '../codebook/order'
import type { Axis, Line } from '../comparison/matrix'
import type { BriefingScope } from './scope'

/** What a line of a table is called in the briefing's language. */
export function lineTitle(
  line: Line,
  axis: Axis,
  scope: Pick<BriefingScope, 'library' | 'language' | 'labels'>
): string {
  if (axis === 'code') return codeName(codeOf(scope.library.codes, line.key), scope.language)
  if (axis === 'event' && line.key !== '') return scope.labels.date(line.key)
  return line.label || scope.labels.without[axis]
}

/** The colour of a code's line. */
export function lineColor(line: Line, axis: Axis, { library }: Pick<BriefingScope, 'library'>) {
  return axis === 'code' ? { color: codeOf(library.codes, line.key).color } : {}
}

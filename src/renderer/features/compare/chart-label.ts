import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import type { Axis, Line } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import type { Say } from '#ui/say'

/** What a row or a column is called in the interface's language. */
export function lineLabel(axis: Axis, line: Line, library: Library, say: Say): string {
  if (axis === 'code') return codeName(codeOf(library.codes, line.key), say.language)
  if (axis === 'event' && line.key !== '') return say.date(line.key)
  return line.label || say(`views.none.${axis}`)
}

import type { ClaimFilter } from '../../comparison/claim-filter'
import { countClaims, countCooccurrence } from '../../comparison/counts'
import type { Axis } from '../../comparison/matrix'
import { lineColor, lineTitle } from '../line-title'
import type { ChartBlock } from '../outline'
import type { BriefingScope } from '../scope'

/** As many columns as bars can be told apart by their pattern; beyond, the counts stand in a grid. */
const barColumns = 6

export type ChartOf = { kind: 'counts'; rows: Axis; columns: Axis } | { kind: 'cooccurrence' }

/** Counts of claims along two axes, or of codes that meet in one passage. */
export function makeChart({ of, filter }: { of: ChartOf; filter: ClaimFilter }, scope: BriefingScope): ChartBlock[] {
  const { library, labels } = scope
  const within = scope.within(filter)
  const [rowAxis, columnAxis] = of.kind === 'counts' ? [of.rows, of.columns] : (['code', 'code'] as const)
  const table =
    of.kind === 'counts'
      ? countClaims(library, { rows: of.rows, columns: of.columns, filter: within })
      : countCooccurrence(library, within)
  if (table.rows.length === 0 || table.columns.length === 0) return []
  return [
    {
      kind: 'chart',
      form: of.kind === 'counts' && table.columns.length <= barColumns ? 'bars' : 'grid',
      caption: of.kind === 'counts' ? labels.counts(of.rows, of.columns) : labels.cooccurrence,
      corner: labels.axes[rowAxis],
      columns: table.columns.map(line => ({ label: lineTitle(line, columnAxis, scope) })),
      rows: table.rows.map((line, index) => ({
        label: lineTitle(line, rowAxis, scope),
        ...lineColor(line, rowAxis, scope),
        values: table.counts[index] ?? []
      }))
    }
  ]
}

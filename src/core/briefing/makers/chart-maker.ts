import type { ClaimFilter } from '../../comparison/claim-filter'
import { countClaims, countCooccurrence } from '../../comparison/counts'
import type { Axis } from '../../comparison/matrix'
import { selectClaims } from '../../comparison/select-claims'
import { lineColor, lineTitle } from '../line-title'
import type { ChartBlock, ParagraphBlock } from '../outline'
import type { BriefingScope } from '../scope'
import { caveatOf, caveatSign } from '../trouble'

/** As many columns as bars can be told apart by their pattern; beyond, the counts stand in a grid. */
const barColumns = 6

export type ChartOf = { kind: 'counts'; rows: Axis; columns: Axis } | { kind: 'cooccurrence' }

/** Counts of claims along two axes, or of codes that meet in one passage, and the caveats of the claims that are counted. */
export function makeChart(
  { of, filter }: { of: ChartOf; filter: ClaimFilter },
  scope: BriefingScope
): (ChartBlock | ParagraphBlock)[] {
  const { library, labels } = scope
  const within = scope.within(filter)
  const [rowAxis, columnAxis] = of.kind === 'counts' ? [of.rows, of.columns] : (['code', 'code'] as const)
  const table =
    of.kind === 'counts'
      ? countClaims(library, { rows: of.rows, columns: of.columns, filter: within })
      : countCooccurrence(library, within)
  if (table.rows.length === 0 || table.columns.length === 0) return []
  const counted = selectClaims(library, within)
  const caveats = new Set(counted.flatMap(claim => caveatOf(claim.id, claim.evidence, scope).caveat ?? []))
  return [
    {
      kind: 'chart',
      claimIds: counted.map(({ id }) => id),
      form: of.kind === 'counts' && table.columns.length <= barColumns ? 'bars' : 'grid',
      caption: of.kind === 'counts' ? labels.counts(of.rows, of.columns) : labels.cooccurrence,
      corner: labels.axes[rowAxis],
      columns: table.columns.map(line => ({ label: lineTitle(line, columnAxis, scope) })),
      rows: table.rows.map((line, index) => ({
        label: lineTitle(line, rowAxis, scope),
        ...lineColor(line, rowAxis, scope),
        values: table.counts[index] ?? []
      }))
    },
    ...[...caveats].map(caveat => ({ kind: 'paragraph' as const, text: `${caveatSign} ${caveat}` }))
  ]
}

import type { CSSProperties } from 'react'
import { codeOf } from '#core/codebook/missing-code'
import type { CountTable } from '#core/comparison/counts'
import type { Axis, Line } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { CodeChip } from '#ui/code-chip'
import { useSay } from '#ui/say'
import { lineLabel } from './chart-label'

interface CountsTableProps {
  table: CountTable
  axes: { rows: Axis; columns: Axis }
  library: Library
  /** Rows of a co-occurrence have no sum that says anything. */
  hasTotals: boolean
}

/** Counts as a table: in each cell the number, a bar as long and a ground as dark as the number is large. */
export function CountsTable({ table, axes, library, hasTotals }: CountsTableProps) {
  const say = useSay()
  const { rows, columns, counts } = table
  const most = Math.max(1, ...counts.flatMap((row, at) => row.filter((_, column) => hasTotals || at !== column)))
  const totals = rows.map(row => row.claimCount)
  const mostTotal = Math.max(1, ...totals)
  const title = say('counts.table', {
    rows: say(`views.axis.${axes.rows}`),
    columns: say(`views.axis.${axes.columns}`)
  })
  return (
    <div className="counts-scroller">
      <table className="counts-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="counts-corner">
              {say(`views.axis.${axes.rows}`)}
            </th>
            {columns.map(line => (
              <th key={line.key} scope="col">
                <LineName axis={axes.columns} line={line} library={library} />
              </th>
            ))}
            {hasTotals && <th scope="col">{say('counts.total')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              <th scope="row" style={{ paddingInlineStart: `calc(var(--s4) * ${row.depth + 1})` }}>
                <LineName axis={axes.rows} line={row} library={library} />
              </th>
              {(counts[at] ?? []).map((count, column) => {
                const isItself = !hasTotals && at === column
                return (
                  <Count
                    key={columns[column]?.key ?? column}
                    count={count}
                    share={isItself ? 0 : count / most}
                    isQuiet={isItself}
                  />
                )
              })}
              {hasTotals && <Count count={totals[at] ?? 0} share={(totals[at] ?? 0) / mostTotal} isTotal />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CountProps {
  count: number
  /** Of the largest count, 0 to 1. */
  share: number
  isQuiet?: boolean
  isTotal?: boolean
}

function Count({ count, share, isQuiet = false, isTotal = false }: CountProps) {
  const say = useSay()
  const properties: Record<`--${string}`, string> = { '--share': share.toFixed(3) }
  const kind = count === 0 || isQuiet ? 'counts-none' : isTotal ? 'counts-total' : 'counts-some'
  return (
    <td className={kind} style={properties as CSSProperties}>
      <span className="counts-number">{say.number(count)}</span>
      {share > 0 && <span className="counts-bar" aria-hidden />}
    </td>
  )
}

function LineName({ axis, line, library }: { axis: Axis; line: Line; library: Library }) {
  const say = useSay()
  const label = lineLabel(axis, line, library, say)
  const code = axis === 'code' ? codeOf(library.codes, line.key) : undefined
  if (code) return <CodeChip code={code} name={label} isSmall />
  return (
    <bdi className="counts-name" title={label}>
      {label}
    </bdi>
  )
}

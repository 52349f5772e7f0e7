import { ArrowLeftRight } from 'lucide-react'
import { Axis } from '#core/comparison/matrix'
import { IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'

interface Pair {
  rows: Axis
  columns: Axis
}

/** What rows and columns stand for. They are never the same: choosing the other's axis swaps them. */
export function AxisPair({ rows, columns, onChange }: Pair & { onChange: (pair: Pair) => void }) {
  const say = useSay()
  const options = Axis.options.map(value => ({ value, label: say(`brief.axis.${value}`) }))
  return (
    <div className="brief-axes">
      <Select<Axis>
        label={say('brief.rows')}
        value={rows}
        options={options}
        onChange={next => onChange({ rows: next, columns: next === columns ? rows : columns })}
      />
      <IconButton
        label={say('brief.swapAxes')}
        icon={ArrowLeftRight}
        onPress={() => onChange({ rows: columns, columns: rows })}
      />
      <Select<Axis>
        label={say('brief.columns')}
        value={columns}
        options={options}
        onChange={next => onChange({ columns: next, rows: next === rows ? columns : rows })}
      />
    </div>
  )
}

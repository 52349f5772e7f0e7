import { ArrowLeftRight, Lightbulb } from 'lucide-react'
import { Axis } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { Button, IconButton } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { ClaimFilterField } from '#ui/claim-filter'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'
import { openPart, setFilter, setGroupReprints, showAxes, swapAxes, useChoices } from './choices'

const everything = { documentIds: null, codeIds: null }

/** What rows and columns are, and which claims are shown. */
export function CompareToolbar({ library }: { library: Library }) {
  const say = useSay()
  const { spec, open } = useChoices()
  const { rows, columns, filter, groupReprints } = spec
  const axes = Axis.options.map(value => ({ value, label: say(`views.axis.${value}`) }))
  return (
    <div className="compare-tools" role="toolbar" aria-label={say('compare.title')}>
      <Select<Axis>
        className="compare-axis"
        label={say('compare.rows')}
        value={rows}
        options={axes}
        onChange={next => showAxes({ rows: next, columns: next === columns ? rows : columns })}
      />
      <IconButton label={say('compare.swap')} icon={ArrowLeftRight} kbd="R" onPress={swapAxes} />
      <Select<Axis>
        className="compare-axis"
        label={say('compare.columns')}
        value={columns}
        options={axes}
        onChange={next => showAxes({ columns: next, rows: next === rows ? columns : rows })}
      />
      <ClaimFilterField library={library} scope={everything} filter={filter} onChange={setFilter} hideLabel />
      <Checkbox isSelected={groupReprints} onChange={setGroupReprints}>
        {say('compare.groupReprints')}
      </Checkbox>
      <Button
        className="compare-suggest"
        variant="quiet"
        icon={Lightbulb}
        kbd="S"
        onPress={() => openPart(open?.kind === 'suggestions' ? null : { kind: 'suggestions' })}
      >
        {say('compare.suggestions')}
      </Button>
    </div>
  )
}

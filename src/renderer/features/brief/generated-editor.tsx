import type { Generated } from '#core/briefing/block'
import type { Library } from '#core/library'
import { Checkbox } from '#ui/checkbox'
import { ClaimFilterField } from '#ui/claim-filter'
import { OrderedChoice } from '#ui/ordered-choice'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { AxisPair } from './axis-pair'
import type { BriefingFields } from './drafts'

interface Props {
  library: Library
  scope: Pick<BriefingFields, 'documentIds' | 'codeIds'>
  make: Generated
  onChange: (make: Generated) => void
}

/** How a generated part is made. */
export function GeneratedEditor({ library, scope, make, onChange }: Props) {
  const say = useSay()
  switch (make.kind) {
    case 'matrix': {
      const { spec } = make
      return (
        <>
          <AxisPair
            rows={spec.rows}
            columns={spec.columns}
            onChange={pair => onChange({ ...make, spec: { ...spec, ...pair } })}
          />
          <ClaimFilterField
            library={library}
            scope={scope}
            filter={spec.filter}
            onChange={filter => onChange({ ...make, spec: { ...spec, filter } })}
          />
          <Checkbox
            isSelected={spec.groupReprints}
            onChange={groupReprints => onChange({ ...make, spec: { ...spec, groupReprints } })}
          >
            {say('brief.groupReprints')}
          </Checkbox>
          <Checkbox isSelected={make.digest ?? false} onChange={digest => onChange({ ...make, digest })}>
            {say('brief.digest')}
          </Checkbox>
        </>
      )
    }
    case 'claims':
      return (
        <>
          <Segmented<typeof make.by>
            label={say('brief.claimsBy')}
            value={make.by}
            onChange={by => onChange({ ...make, by })}
            options={(['code', 'proposition', 'source'] as const).map(value => ({
              value,
              label: say(`brief.by.${value}`)
            }))}
          />
          <ClaimFilterField
            library={library}
            scope={scope}
            filter={make.filter}
            onChange={filter => onChange({ ...make, filter })}
          />
        </>
      )
    case 'quotes':
    case 'timeline':
      return (
        <ClaimFilterField
          library={library}
          scope={scope}
          filter={make.filter}
          onChange={filter => onChange({ ...make, filter })}
        />
      )
    case 'figures': {
      const quantities = Object.values(library.quantities).sort((a, b) => a.name.localeCompare(b.name, 'ar'))
      if (quantities.length === 0) return <p className="brief-none">{say('brief.noQuantities')}</p>
      return (
        <OrderedChoice
          label={say('brief.whichQuantities')}
          items={quantities.map(({ id, name }) => ({ id, label: name }))}
          chosen={make.quantityIds}
          onChange={quantityIds => onChange({ ...make, quantityIds })}
        />
      )
    }
    case 'chart': {
      const { of } = make
      return (
        <>
          <Segmented<typeof of.kind>
            label={say('brief.chartOf')}
            value={of.kind}
            onChange={kind =>
              onChange({ ...make, of: kind === 'counts' ? { kind, rows: 'code', columns: 'source' } : { kind } })
            }
            options={[
              { value: 'counts', label: say('brief.chart.counts') },
              { value: 'cooccurrence', label: say('brief.chart.cooccurrence') }
            ]}
          />
          {of.kind === 'counts' && (
            <AxisPair
              rows={of.rows}
              columns={of.columns}
              onChange={pair => onChange({ ...make, of: { ...of, ...pair } })}
            />
          )}
          <ClaimFilterField
            library={library}
            scope={scope}
            filter={make.filter}
            onChange={filter => onChange({ ...make, filter })}
          />
        </>
      )
    }
  }
}

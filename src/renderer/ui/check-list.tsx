import { useState } from 'react'
import { fold } from '#core/text/fold'
import { Checkbox } from './checkbox'
import type { CheckOption } from './claim-filter-options'
import { useSay } from './say'
import { TextField } from './text-field'

interface Props {
  label: string
  options: readonly CheckOption[]
  /** `undefined`: no restriction, which shows as none checked. */
  chosen: readonly string[] | undefined
  onChange: (chosen: string[] | undefined) => void
}

/** Longer lists are searched. */
const shortList = 8

/** Any of them; none checked lets everything through. */
export function CheckList({ label, options, chosen, onChange }: Props) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const wanted = fold(query)
  const shown = options.filter(option => fold(option.label).includes(wanted))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column in every engine.
    <div className="checks" role="group" aria-label={label}>
      {options.length > shortList && (
        <TextField
          label={say('filter.search', { label })}
          hideLabel
          value={query}
          onChange={setQuery}
          type="search"
          placeholder={say('filter.search', { label })}
        />
      )}
      <div className="checks-list">
        {shown.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            isSelected={chosen?.includes(value) ?? false}
            onChange={on => {
              const next = on ? [...(chosen ?? []), value] : (chosen ?? []).filter(other => other !== value)
              onChange(next.length > 0 ? next : undefined)
            }}
          >
            <bdi>{name}</bdi>
          </Checkbox>
        ))}
        {options.length === 0 && <p className="checks-none">{say('filter.nothing')}</p>}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import './field.css'
import './segmented.css'

export interface SegmentedProps<Value extends string> {
  label: string
  hideLabel?: boolean
  /** `null`: none is chosen yet. */
  value: Value | null
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string; icon?: ReactNode }[]
  isDisabled?: boolean
  className?: string
}

/** One of two to four, all in view. A radio group: one tab stop, arrow keys follow the reading direction. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, hideLabel, value, onChange, options, isDisabled = false, className } = props
  return (
    <RadioGroup
      className={`field ${className ?? ''}`}
      orientation="horizontal"
      value={value}
      onChange={chosen => {
        const option = options.find(candidate => candidate.value === chosen)
        if (option) onChange(option.value)
      }}
      isDisabled={isDisabled}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <div className="segmented">
        {options.map(option => (
          <Radio key={option.value} value={option.value} className="segment">
            {option.icon}
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

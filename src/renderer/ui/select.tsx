import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import './field.css'
import './select.css'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  /** Shown before the label, e.g. the sample of a code's colour. */
  sample?: ReactNode
}

export interface SelectProps<Value extends string> {
  label: string
  hideLabel?: boolean
  value: Value
  onChange: (value: Value) => void
  options: readonly SelectOption<Value>[]
  isDisabled?: boolean
  className?: string
}

/** One of several, closed until asked for. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, value, onChange, options, isDisabled = false, className } = props
  return (
    <AriaSelect
      className={`field ${className ?? ''}`}
      value={value}
      onChange={key => {
        const chosen = options.find(option => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
      isDisabled={isDisabled}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <Button className="field-box select-button">
        <SelectValue className="select-value">
          {({ selectedText, defaultChildren }) => {
            const sample = options.find(option => option.value === value)?.sample
            return (
              <>
                {sample}
                <span className="select-words" dir="auto">
                  {selectedText ?? defaultChildren}
                </span>
              </>
            )
          }}
        </SelectValue>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {options.map(option => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="option">
              {({ isSelected }) => (
                <>
                  <span className="option-check">{isSelected && <Check size={16} aria-hidden />}</span>
                  {option.sample}
                  {option.label}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import './checkbox.css'

export interface CheckboxProps {
  isSelected: boolean
  isIndeterminate?: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
  className?: string
  children?: ReactNode
  'aria-label'?: string
}

export function Checkbox({ children, className, isIndeterminate = false, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} isIndeterminate={isIndeterminate} className={`checkbox ${className ?? ''}`}>
      <span className="checkbox-box" aria-hidden>
        {isIndeterminate ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
      </span>
      {children}
    </AriaCheckbox>
  )
}

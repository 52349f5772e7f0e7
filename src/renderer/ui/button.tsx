import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { ariaKeys, Kbd } from './kbd'
import './button.css'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'

export interface ButtonProps {
  variant?: ButtonVariant
  icon?: LucideIcon
  /** The icon points onwards or backwards and turns with the reading direction. */
  mirrorIcon?: boolean
  /** Shown at the end of the button, in the notation of `Action.keys`. */
  kbd?: string | undefined
  onPress?: () => void
  isDisabled?: boolean
  autoFocus?: boolean
  type?: 'button' | 'submit'
  /** Id of the form it submits, where it stands outside of it. */
  form?: string
  className?: string
  children: ReactNode
  'aria-label'?: string
}

/** A button with words on it. `plain` by default; one `primary` a screen. */
export function Button({ variant = 'plain', icon: Icon, mirrorIcon, kbd, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(kbd ? { 'aria-keyshortcuts': ariaKeys(kbd) } : {})}
      className={`button button-${variant} ${className ?? ''}`}
    >
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden className={mirrorIcon ? 'icon-directional' : ''} />}
      <span className="button-words">{children}</span>
      {kbd && (
        <span aria-hidden className="button-keys">
          <Kbd keys={kbd} />
        </span>
      )}
    </AriaButton>
  )
}

export interface IconButtonProps {
  /** Accessible name and tooltip. */
  label: string
  icon: LucideIcon
  mirrorIcon?: boolean
  onPress?: () => void
  kbd?: string | undefined
  isDisabled?: boolean
  /** Turned on, for buttons that switch something. */
  isPressed?: boolean
  className?: string
}

/** A button with an icon only; its name is its tooltip. */
export function IconButton({ label, icon: Icon, mirrorIcon, kbd, isPressed, className, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(kbd ? { 'aria-keyshortcuts': ariaKeys(kbd) } : {})}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        className={`icon-button ${isPressed ? 'icon-button-on' : ''} ${className ?? ''}`}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden className={mirrorIcon ? 'icon-directional' : ''} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {kbd && <Kbd keys={kbd} />}
      </Tooltip>
    </TooltipTrigger>
  )
}

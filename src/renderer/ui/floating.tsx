import type { ReactNode, RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import './field.css'
import './floating.css'

export interface FloatingProps {
  /** Accessible name. */
  label: string
  /** What it opens at. */
  anchor: RefObject<Element | null>
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** Something to choose from, floating over the page beside what asked for it. Escape and a press outside close it. */
export function Floating({ label, anchor, isOpen, onClose, children }: FloatingProps) {
  return (
    <Popover
      className="popover floating"
      offset={4}
      placement="bottom end"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Dialog className="floating-body" aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  )
}

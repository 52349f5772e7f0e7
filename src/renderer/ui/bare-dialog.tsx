import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'
import './bare-dialog.css'

export interface BareDialogProps {
  /** Accessible name. */
  label: string
  isOpen: boolean
  /** Escape, a press outside. */
  onClose: () => void
  children: ReactNode
}

/** A dialog without title and buttons, in the upper half of the window: for one thing to be typed and chosen. */
export function BareDialog({ label, isOpen, onClose, children }: BareDialogProps) {
  return (
    <ModalOverlay
      className="dialog-overlay bare-dialog-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog bare-dialog">
        <Dialog className="dialog-body" aria-label={label}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

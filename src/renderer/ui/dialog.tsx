import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, IconButton } from './button'
import { useSay } from './say'
import './dialog.css'

export interface DialogProps {
  title: string
  isOpen: boolean
  /** Escape, the close button, a press outside. */
  onClose: () => void
  children: ReactNode
  /** The buttons, the main one first: it stands at the end side. */
  footer?: ReactNode
  size?: 'small' | 'medium' | 'large' | 'full'
  /** `false`: a press outside does not close it, so that work in it is not lost by a slip. */
  closesOutside?: boolean
  role?: 'dialog' | 'alertdialog'
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, footer, size = 'medium', closesOutside = true, role = 'dialog' } = props
  const say = useSay()
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      isDismissable={closesOutside}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog className="dialog-body" role={role}>
          <header className="dialog-header">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {role === 'dialog' && <IconButton label={say('word.close')} icon={X} onPress={onClose} />}
          </header>
          <div className="dialog-content">{children}</div>
          {footer && <footer className="dialog-footer">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface ConfirmDialogProps {
  title: string
  message: string
  /** Says what will happen, e.g. "Delete the source". */
  confirmLabel: string
  isDangerous?: boolean
  isOpen: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot be undone. What can be undone is done at once, with a notice that offers to undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const say = useSay()
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button
            variant={props.isDangerous ? 'danger' : 'primary'}
            onPress={() => {
              props.onConfirm()
              props.onClose()
            }}
          >
            {props.confirmLabel}
          </Button>
          <Button variant="plain" autoFocus onPress={props.onClose}>
            {say('word.cancel')}
          </Button>
        </>
      }
    >
      <p>{props.message}</p>
    </Dialog>
  )
}

import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import './cell-panel.css'

interface Props {
  label: string
  head: ReactNode
  /** Grows whenever the user asks to go on in the panel. */
  focusRequest: number
  onClose: () => void
  children: ReactNode
}

/** What stands beside the table: Escape and a button close it. */
export function SidePanel({ label, head, focusRequest, onClose, children }: Props) {
  const say = useSay()
  const title = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focusRequest > 0) title.current?.focus()
  }, [focusRequest])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside className="compare-panel" aria-label={label} onKeyDown={onKeyDown}>
      <header className="compare-panel-head">
        <div className="compare-panel-title" ref={title} tabIndex={-1}>
          {head}
        </div>
        <IconButton label={say('word.close')} icon={X} kbd="Escape" onPress={onClose} />
      </header>
      <div className="compare-panel-body">{children}</div>
    </aside>
  )
}

import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './empty-state.css'

export interface EmptyStateProps {
  icon?: LucideIcon
  title: string
  /** What to do next. */
  message: string
  /** Buttons that do it. */
  children?: ReactNode
}

/** Stands where something will be, and says how it gets there. */
export function EmptyState({ icon: Icon, title, message, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {Icon && <Icon size={36} strokeWidth={1.25} aria-hidden />}
      <h2 className="empty-state-title">{title}</h2>
      <p className="empty-state-message">{message}</p>
      {children && <div className="empty-state-actions">{children}</div>}
    </div>
  )
}

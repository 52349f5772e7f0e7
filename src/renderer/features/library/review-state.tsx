import { CircleCheck, CircleDashed, CircleDot, type LucideIcon } from 'lucide-react'
import type { ReviewState } from '#core/documents/document'

/** How far a source has been read, by shape as well as by word. */
export const reviewStates: readonly { state: ReviewState; icon: LucideIcon }[] = [
  { state: 'unread', icon: CircleDashed },
  { state: 'reading', icon: CircleDot },
  { state: 'reviewed', icon: CircleCheck }
]

export function ReviewStateIcon({ state }: { state: ReviewState }) {
  const Icon = reviewStates.find(entry => entry.state === state)?.icon ?? CircleDashed
  return <Icon size={16} strokeWidth={1.75} aria-hidden />
}

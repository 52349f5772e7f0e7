import { CircleCheck, CircleDashed, CircleDot, type LucideIcon } from 'lucide-react'
import type { DocumentRecord, ReviewState } from '#core/documents/document'
import { useSay } from '#state/i18n'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { setReviewState } from './library-view'
import './review-state-menu.css'

const states: readonly { state: ReviewState; icon: LucideIcon }[] = [
  { state: 'unread', icon: CircleDashed },
  { state: 'reading', icon: CircleDot },
  { state: 'reviewed', icon: CircleCheck }
]

/** How far a source has been read, by shape and word; a press changes it. */
export function ReviewStateMenu({ source }: { source: DocumentRecord }) {
  const say = useSay()
  const { reviewState } = source
  const icon = states.find(({ state }) => state === reviewState)?.icon ?? CircleDashed
  const label = say(`word.review.${reviewState}`)
  return (
    <Menu
      label={say('library.reviewState')}
      trigger={
        <Button
          variant="quiet"
          icon={icon}
          className={`review-state review-state-${reviewState}`}
          aria-label={say('library.reviewStateOf', { state: label, title: source.title })}
        >
          {label}
        </Button>
      }
      groups={[
        {
          entries: states.map(entry => ({
            id: entry.state,
            label: say(`word.review.${entry.state}`),
            icon: entry.icon,
            isSelected: entry.state === reviewState,
            onAction: () => void setReviewState(source.id, entry.state)
          }))
        }
      ]}
    />
  )
}

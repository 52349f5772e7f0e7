import { BookOpenText, Columns2, FileType2, GitCompareArrows, PencilLine, Repeat2, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import type { DocumentRecord } from '#core/documents/document'
import { versionToReview } from '#core/documents/versions'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { openOnDesk } from '#state/view'
import { FloatingMenu, type MenuGroup } from '#ui/menu'
import { type Say, useSay } from '#ui/say'
import { readAgain } from './import-queue'
import { openBeside, removeSource, setReviewState, useLibraryView } from './library-view'
import { reviewStates } from './review-state'
import { openVersionReview } from './version-reviews'

export type RowMenuKind = 'review' | 'actions'

export interface RowMenuProps {
  kind: RowMenuKind
  source: DocumentRecord
  anchor: RefObject<Element | null>
  onClose: () => void
}

/** The menu that one of a row's buttons opened. */
export function RowMenu({ kind, source, anchor, onClose }: RowMenuProps) {
  const say = useSay()
  const library = useLibrary(state => state.library)
  const reviewId = library && versionToReview(library, source.id)
  return (
    <FloatingMenu
      label={say(kind === 'review' ? 'library.reviewState' : 'library.actions')}
      groups={kind === 'review' ? reviewGroups(source, say) : actionGroups(source, say, reviewId)}
      anchor={anchor}
      isOpen
      onClose={onClose}
    />
  )
}

function reviewGroups(source: DocumentRecord, say: Say): MenuGroup[] {
  const entries = reviewStates.map(({ state, icon }) => ({
    id: state,
    label: say(`word.review.${state}`),
    icon,
    isSelected: state === source.reviewState,
    onAction: () => void setReviewState(source.id, state)
  }))
  return [{ entries }]
}

function actionGroups(source: DocumentRecord, say: Say, reviewId: Id | null): MenuGroup[] {
  const open = [
    {
      id: 'open',
      label: say('library.open'),
      icon: BookOpenText,
      kbd: 'Enter',
      onAction: () => openOnDesk(source.id)
    },
    {
      id: 'beside',
      label: say('library.openBeside'),
      icon: Columns2,
      kbd: 'Shift+Enter',
      onAction: () => openBeside(source.id)
    },
    {
      id: 'edit',
      label: say('library.editCitation'),
      icon: PencilLine,
      kbd: 'F2',
      onAction: () => useLibraryView.setState({ editingId: source.id })
    },
    {
      id: 'reprint',
      label: say('library.reprintOf'),
      icon: Repeat2,
      onAction: () => useLibraryView.setState({ reprintId: source.id })
    },
    {
      id: 'again',
      label: say('imports.readAgain'),
      icon: FileType2,
      onAction: () => void readAgain(source.id)
    }
  ]
  const review = reviewId
    ? [
        {
          id: 'version',
          label: say('versions.open'),
          icon: GitCompareArrows,
          onAction: () => openVersionReview(reviewId)
        }
      ]
    : []
  const remove = {
    id: 'remove',
    label: say('library.remove'),
    icon: Trash2,
    kbd: 'Delete',
    isDangerous: true,
    onAction: () => void removeSource(source)
  }
  return [{ entries: [...open, ...review] }, { entries: [remove] }]
}

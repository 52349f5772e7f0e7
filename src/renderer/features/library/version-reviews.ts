import { create } from 'zustand'
import { countWaiting, type PassageChoice, type PassageReview } from '#core/documents/versions'
import type { Id } from '#core/ids'
import type { Edit } from '#shared/api'
import { edit, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'

/** Newer versions whose passages are to be looked at, one after another. */
export const useVersionReviews = create<{ waiting: readonly Id[] }>(() => ({ waiting: [] }))

/** Opens the review of a newer version, after those that are open already. */
export function openVersionReview(documentId: Id): void {
  useVersionReviews.setState(({ waiting }) => ({ waiting: [...waiting.filter(id => id !== documentId), documentId] }))
}

/** Opens the review for a source that has just been added as a newer version; not when there is nothing to look at. */
export function reviewAfterImport({ change }: Edit): void {
  const { library } = useLibrary.getState()
  for (const { table, record } of change.added) {
    if (table === 'documents' && library && countWaiting(library, record.id) > 0) openVersionReview(record.id)
  }
}

export function closeVersionReview(): void {
  useVersionReviews.setState(({ waiting }) => ({ waiting: waiting.slice(1) }))
}

/** A passage's name within a review. */
export function passageKey({ claimId, passageIndex }: Pick<PassageReview, 'claimId' | 'passageIndex'>): string {
  return `${claimId}/${passageIndex}`
}

/** Moves the passages that were chosen, and offers to take it back. */
export async function movePassages(documentId: Id, chosen: readonly PassageReview[]): Promise<void> {
  const passages = chosen.flatMap(({ claimId, passageIndex, resolution }): PassageChoice[] =>
    resolution.kind === 'orphaned' ? [] : [{ claimId, passageIndex, start: resolution.start, end: resolution.end }]
  )
  const done = await edit('versions.accept', { documentId, passages })
  if (!done) return
  closeVersionReview()
  showUndoable(done, 'versions.moved', { count: passages.length, shown: passages.length })
}

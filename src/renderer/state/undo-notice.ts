import { isEmpty } from '#core/change'
import type { Edit } from '#shared/api'
import { edit, type LibraryMirror, useLibrary } from './library'
import { type Notice, type NoticeAction, showMessage, useNotices } from './notices'

/** Tells of an edit that has been made, and offers to take it back for as long as undo would take back this very edit. */
export function showUndoable({ revision, change }: Edit, message: string, details: Notice['details'] = {}): void {
  // An edit that changed nothing is no step to undo, and bears the revision of the one before it.
  if (isEmpty(change)) showMessage(message, details)
  else showMessage(message, details, { label: 'word.undo', revision, run: () => takeBack(revision) })
}

/** Whether a notice's button is to be shown now. */
export function isOffered({ revision }: NoticeAction, { history }: Pick<LibraryMirror, 'history'>): boolean {
  return revision === undefined || history.undoRevision === revision
}

/** An edit that is still on its way, as of a field that was left by the press itself, would be taken back instead. */
function takeBack(revision: number): void {
  const { pending, history } = useLibrary.getState()
  if (pending === 0 && history.undoRevision === revision) void edit('history.undo', undefined)
}

// A notice of what has been taken back, or was done in another library, tells what is no longer so.
useLibrary.subscribe((now, before) => {
  const isAnother =
    now.library?.id !== before.library?.id || now.folder !== before.folder || now.revision < before.revision
  const { notices, dismiss } = useNotices.getState()
  for (const { id, action } of notices) {
    if (action?.revision === undefined) continue
    // Steps to undo lie in the order of their revisions.
    const isTakenBack = now.revision >= action.revision && now.history.undoRevision < action.revision
    if (isAnother || isTakenBack) dismiss(id)
  }
})

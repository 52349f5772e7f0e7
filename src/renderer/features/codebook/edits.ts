import type { Code } from '#core/codebook/code'
import { isRootCode } from '#core/codebook/code'
import { childrenOf } from '#core/codebook/tree'
import { claimsOfCode } from '#core/codebook/uses'
import type { Id } from '#core/ids'
import type { CallArgs, Edit } from '#shared/api'
import { edit, useLibrary } from '#state/library'
import { showProblem } from '#state/notices'
import { showUndoable } from '#state/undo-notice'
import { chooseCode, openDialog, setExpanded, useCodebookView } from './codebook-view'
import { type DropTarget, type Placement, placementAfterDrop, placementAfterStep, type Step } from './placement'

/** Adds a code and chooses it; resolves to whether it was added. */
export async function addCode(fields: CallArgs<'codes.add'>): Promise<boolean> {
  const done = await edit('codes.add', fields)
  const added = done?.change.added.find(entry => entry.table === 'codes')
  if (!added) return false
  if (fields.parentId !== null) setExpanded(fields.parentId, true)
  chooseCode(added.record.id)
  return true
}

export async function updateCode(id: Id, fields: CallArgs<'codes.update'>['edit']): Promise<void> {
  await edit('codes.update', { id, edit: fields })
}

export async function stepCode(id: Id, step: Step): Promise<void> {
  const { library } = useLibrary.getState()
  const placement = library && placementAfterStep(library.codes, id, step)
  if (placement && (await move(id, placement))) useCodebookView.setState({ movedId: id })
}

export async function dropCode(id: Id, target: DropTarget): Promise<void> {
  const { library } = useLibrary.getState()
  const placement = library && placementAfterDrop(library.codes, id, target)
  const done = placement && (await move(id, placement))
  if (!done) return
  chooseCode(id)
  // A drag lands elsewhere than meant more often than a key does.
  showUndoable(done, 'codebook.moved')
}

async function move(id: Id, placement: Placement): Promise<Edit | undefined> {
  const done = await edit('codes.move', { id, ...placement })
  if (done && placement.parentId !== null) setExpanded(placement.parentId, true)
  return done
}

/** Resolves to whether the codes were merged. */
export async function mergeCodes(fromId: Id, intoId: Id, isDeletion: boolean): Promise<boolean> {
  const done = await edit('codes.merge', { fromId, intoId })
  if (!done) return false
  chooseCode(intoId)
  showUndoable(done, isDeletion ? 'codebook.deleted' : 'codebook.merged')
  return true
}

/** Resolves to whether the code was split. */
export async function splitCode(fields: CallArgs<'codes.split'>): Promise<boolean> {
  const done = await edit('codes.split', fields)
  const added = done?.change.added.find(entry => entry.table === 'codes')
  if (!done || !added) return false
  if (isRootCode(fields.id)) setExpanded(fields.id, true)
  chooseCode(added.record.id)
  showUndoable(done, 'codebook.split.done')
  return true
}

/** An unused code goes at once; of a used one is asked where its claims go; a root says why it stays. */
export async function deleteCode(code: Code): Promise<void> {
  const { library } = useLibrary.getState()
  if (!library) return
  if (isRootCode(code.id)) {
    showProblem({ code: 'code.root', details: {} })
    return
  }
  const siblings = childrenOf(library.codes, code.parentId)
  const at = siblings.findIndex(other => other.id === code.id)
  const isUsed = claimsOfCode(library, code.id).length > 0 || childrenOf(library.codes, code.id).length > 0
  if (isUsed) {
    openDialog({ kind: 'merge', codeId: code.id, isDeletion: true })
    return
  }
  // Chosen before the row goes, so that the focus has somewhere to stay.
  chooseCode((siblings[at + 1] ?? siblings[at - 1])?.id ?? code.parentId ?? 'motive')
  const done = await edit('codes.remove', { id: code.id })
  if (done) showUndoable(done, 'codebook.deleted')
  else chooseCode(code.id)
}

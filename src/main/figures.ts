import type { Range } from '#core/anchoring/passage'
import { addFigure, type NewFigure } from '#core/figures/edit-figures'
import type { Id } from '#core/ids'
import type { Result } from '#core/problem'
import type { Edit } from '#shared/api'
import { passageAt } from './tagging'
import type { Workspace } from './workspace'

/** Takes a value into the ledger; its passage is cut from the stored text, never taken from the caller. */
export async function takeFigure(
  workspace: Workspace,
  documentId: Id,
  range: Range,
  figure: Omit<NewFigure, 'passage'>
): Promise<Result<Edit>> {
  const passage = await passageAt(workspace, documentId, range)
  if (!passage.ok) return passage
  return workspace.edit('figures.add', library =>
    addFigure(library, { ...figure, passage: passage.value }, workspace.context)
  )
}

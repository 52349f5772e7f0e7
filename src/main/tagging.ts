import { describePassage } from '#core/anchoring/describe-passage'
import type { Range } from '#core/anchoring/passage'
import { type NewClaim, tagClaim } from '#core/claims/tag-claim'
import type { Id } from '#core/ids'
import type { Result } from '#core/problem'
import type { Edit } from '#shared/api'
import type { Workspace } from './workspace'

/** Tags `[start, end)` of a document's text. The quote is cut from the stored text, never taken from the caller. */
export async function tagPassage(
  workspace: Workspace,
  documentId: Id,
  range: Range,
  claim: Omit<NewClaim, 'passage'>
): Promise<Result<Edit>> {
  const body = await workspace.body(documentId)
  if (!body.ok) return body
  const passage = describePassage(documentId, body.value.text, range)
  if (!passage.ok) return passage
  return workspace.edit('claims.tag', library =>
    tagClaim(library, { ...claim, passage: passage.value }, workspace.context)
  )
}

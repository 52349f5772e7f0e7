import {
  acceptPassages,
  earlierVersionOf,
  type PassageChoice,
  reviewVersion,
  type VersionReview
} from '#core/documents/versions'
import type { Id } from '#core/ids'
import { ok, type Result } from '#core/problem'
import type { Edit } from '#shared/api'
import type { Workspace } from './workspace'

/** Where the passages of the version before `documentId` stand in it. */
export async function reviewOf(workspace: Workspace, documentId: Id): Promise<Result<VersionReview>> {
  const earlierId = earlierVersionOf(workspace.library, documentId)
  if (!earlierId.ok) return earlierId
  const earlier = await workspace.body(earlierId.value)
  if (!earlier.ok) return earlier
  const newer = await workspace.body(documentId)
  if (!newer.ok) return newer
  return ok(reviewVersion(workspace.library, earlier.value, newer.value))
}

/** Moves the chosen passages to the newer version in one edit. Quotes are cut from the stored text. */
export async function acceptVersion(
  workspace: Workspace,
  documentId: Id,
  passages: readonly PassageChoice[]
): Promise<Result<Edit>> {
  const body = await workspace.body(documentId)
  if (!body.ok) return body
  return workspace.edit('versions.accept', library => acceptPassages(library, body.value, passages, workspace.context))
}

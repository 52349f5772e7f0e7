import {
  acceptPassages,
  earlierVersionOf,
  type PassageChoice,
  passagesOfDocument,
  type VersionReview
} from '#core/documents/versions'
import type { Id } from '#core/ids'
import type { Result } from '#core/problem'
import type { Edit } from '#shared/api'
import type { TextThread } from './texts/text-thread'
import type { Workspace } from './workspace'

/** Where the passages of the version before `documentId` stand in it. Fails as `TextThread.run` does. */
export async function reviewOf(
  workspace: Workspace,
  documentId: Id,
  texts: TextThread,
  signal?: AbortSignal
): Promise<Result<VersionReview>> {
  const earlierId = earlierVersionOf(workspace.library, documentId)
  if (!earlierId.ok) return earlierId
  const earlier = await workspace.body(earlierId.value)
  if (!earlier.ok) return earlier
  const newer = await workspace.body(documentId)
  if (!newer.ok) return newer
  const passages = passagesOfDocument(workspace.library, earlier.value.id)
  const name = workspace.library.documents[documentId]?.title ?? documentId
  const units = earlier.value.text.length + newer.value.text.length
  return texts.run('reviewVersion', [passages, earlier.value, newer.value], { name, units, signal })
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

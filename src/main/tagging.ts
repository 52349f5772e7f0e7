import { describePassage } from '#core/anchoring/describe-passage'
import type { Passage, Range } from '#core/anchoring/passage'
import { addEvidence } from '#core/claims/evidence'
import { type NewClaim, tagClaim, tagClaims } from '#core/claims/tag-claim'
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
  const passage = await passageAt(workspace, documentId, range)
  if (!passage.ok) return passage
  return workspace.edit('claims.tag', library =>
    tagClaim(library, { ...claim, passage: passage.value }, workspace.context)
  )
}

/** Tags several passages alike, in one edit: all of them or, at the first problem, none. */
export async function tagPassages(
  workspace: Workspace,
  places: readonly ({ documentId: Id } & Range)[],
  claim: Omit<NewClaim, 'passage'>
): Promise<Result<Edit>> {
  const passages: Passage[] = []
  for (const { documentId, ...range } of places) {
    const passage = await passageAt(workspace, documentId, range)
    if (!passage.ok) return passage
    passages.push(passage.value)
  }
  return workspace.edit('claims.tagAll', library => tagClaims(library, passages, claim, workspace.context))
}

/** Attaches `[start, end)` of a document's text to a claim as further evidence. */
export async function attachPassage(
  workspace: Workspace,
  claimId: Id,
  documentId: Id,
  range: Range
): Promise<Result<Edit>> {
  const passage = await passageAt(workspace, documentId, range)
  if (!passage.ok) return passage
  return workspace.edit('evidence.add', library => addEvidence(library, claimId, passage.value, workspace.context))
}

/** `[start, end)` of a document's stored text as a passage. */
export async function passageAt(workspace: Workspace, documentId: Id, range: Range): Promise<Result<Passage>> {
  const body = await workspace.body(documentId)
  return body.ok ? describePassage(documentId, body.value.text, range) : body
}

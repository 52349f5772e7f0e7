import { removeEvidence } from '#core/claims/evidence'
import { removeClaim } from '#core/claims/remove-claim'
import { updateClaim } from '#core/claims/update-claim'
import { relateClaims, removeRelation } from '#core/relations/edit-relations'
import { attachPassage, tagPassage, tagPassages } from '../tagging'
import { defined } from './defined'
import type { HandlersOf, Scope } from './scope'

/** Claims, the passages that prove them, and what they say of each other. */
export function claimHandlers({ withLibrary, editing }: Scope): HandlersOf<'claims' | 'evidence' | 'relations'> {
  return {
    'claims.tag': ({ documentId, start, end, codeId, like }) =>
      withLibrary(workspace => tagPassage(workspace, documentId, { start, end }, { ...defined(like ?? {}), codeId })),
    'claims.tagAll': ({ passages, codeId, like }) =>
      withLibrary(workspace => tagPassages(workspace, passages, { ...defined(like ?? {}), codeId })),
    'claims.update': ({ id, edit }) =>
      editing(edit.codeId === undefined ? 'claims.update' : 'claims.retag', (library, context) =>
        updateClaim(library, id, defined(edit), context)
      ),
    'claims.remove': ({ id }) => editing('claims.remove', library => removeClaim(library, id)),

    'evidence.add': ({ claimId, documentId, start, end }) =>
      withLibrary(workspace => attachPassage(workspace, claimId, documentId, { start, end })),
    'evidence.remove': ({ claimId, index }) =>
      editing('evidence.remove', (library, context) => removeEvidence(library, claimId, index, context)),

    'relations.add': input =>
      editing('relations.add', (library, context) => relateClaims(library, defined(input), context)),
    'relations.remove': ({ id }) => editing('relations.remove', library => removeRelation(library, id))
  }
}

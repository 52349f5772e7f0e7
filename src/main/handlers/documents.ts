import { removeDocument, setReviewState, updateCitation } from '#core/documents/edit-document'
import { setReprint } from '#core/documents/reprints'
import { defined } from './defined'
import type { HandlersOf, Scope } from './scope'

/** Sources that are in the library. */
export function documentHandlers({ withLibrary, editing }: Scope): HandlersOf<'documents'> {
  return {
    'documents.body': ({ id }) => withLibrary(workspace => workspace.body(id)),
    'documents.update': ({ id, citation }) =>
      editing('documents.update', library => updateCitation(library, id, defined(citation))),
    'documents.review': ({ id, state }) => editing('documents.review', library => setReviewState(library, id, state)),
    'documents.reprint': ({ id, of }) => editing('documents.reprint', library => setReprint(library, id, of)),
    'documents.remove': ({ id }) => editing('documents.remove', library => removeDocument(library, id))
  }
}

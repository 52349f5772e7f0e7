import { acceptVersion, reviewOf } from '../versions'
import type { HandlersOf, Scope } from './scope'

/** Newer versions of a source, and the passages that are carried over to them. */
export function versionHandlers({ session, withLibrary }: Scope): HandlersOf<'versions'> {
  return {
    'versions.review': ({ documentId }) => withLibrary(workspace => reviewOf(workspace, documentId, session.texts)),
    'versions.accept': ({ documentId, passages }) =>
      withLibrary(workspace => acceptVersion(workspace, documentId, passages))
  }
}

import { acceptVersion, reviewOf } from '../versions'
import type { HandlersOf, Scope } from './scope'

/** Newer versions of a source, and the passages that are carried over to them. */
export function versionHandlers({ session, jobs, withLibrary }: Scope): HandlersOf<'versions'> {
  return {
    'versions.review': ({ documentId, jobId }) =>
      withLibrary(workspace => jobs.run(jobId, signal => reviewOf(workspace, documentId, session.texts, signal))),
    'versions.accept': ({ documentId, passages }) =>
      withLibrary(workspace => acceptVersion(workspace, documentId, passages))
  }
}

import { fail, ok } from '#core/problem'
import { Drafts } from '../drafts'
import { importSource } from '../importing'
import { readSourceOn } from '../texts/read-source-on'
import type { HandlersOf, Scope } from './scope'

/** Files on their way into the library; their drafts live as long as the program runs. */
export function importHandlers({ session, desktop, jobs, progressOf, withLibrary }: Scope): HandlersOf<'imports'> {
  const drafts = new Drafts(session.context, readSourceOn(session.texts))
  /** Reads that are not named cannot be cancelled. */
  const reading = <T>(jobId: string | undefined, work: (signal?: AbortSignal) => Promise<T>): Promise<T> =>
    jobId === undefined ? work() : jobs.run(jobId, work)
  const progress = (jobId: string | undefined) => (jobId === undefined ? undefined : progressOf(jobId))
  return {
    'imports.choose': args =>
      withLibrary(async ({ library }) => {
        const paths = (await desktop.chooseSources()) ?? []
        return reading(args?.jobId, signal =>
          drafts.readPaths(paths, library, { signal, onProgress: progress(args?.jobId) })
        )
      }),
    'imports.read': ({ files, isPasted, jobId }) =>
      withLibrary(({ library }) =>
        reading(jobId, signal => drafts.read(files, library, { isPasted, signal, onProgress: progress(jobId) }))
      ),
    'imports.reread': args => reading(args.jobId, signal => drafts.reread(args, signal)),
    'imports.readAgain': ({ documentId, jobId }) =>
      withLibrary(async workspace => {
        const bytes = await workspace.original(documentId)
        if (!bytes.ok) return bytes
        const document = workspace.library.documents[documentId]
        if (!document) return fail('document.missing', { id: documentId })
        return reading(jobId, signal => drafts.readAgain(bytes.value, document, signal))
      }),
    'imports.accept': args =>
      withLibrary(async workspace => {
        const source = drafts.decide(args)
        if (!source.ok) return source
        const imported = await importSource(workspace, source.value)
        if (!imported.ok) return imported
        drafts.forget(args.draftId)
        return ok(imported.value.edit)
      }),
    'imports.discard': async ({ draftId }) => {
      drafts.forget(draftId)
      return ok(null)
    }
  }
}

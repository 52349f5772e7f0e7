import { fail, ok } from '#core/problem'
import { Drafts } from '../drafts'
import { importSource } from '../importing'
import type { HandlersOf, Scope } from './scope'

/** Files on their way into the library; their drafts live as long as the program runs. */
export function importHandlers({ session, desktop, withLibrary }: Scope): HandlersOf<'imports'> {
  const drafts = new Drafts(session.context)
  return {
    'imports.choose': () =>
      withLibrary(async ({ library }) => ok(await drafts.readPaths((await desktop.chooseSources()) ?? [], library))),
    'imports.read': ({ files, isPasted }) =>
      withLibrary(async ({ library }) => ok(drafts.read(files, library, isPasted))),
    'imports.reread': async args => drafts.reread(args),
    'imports.readAgain': ({ documentId }) =>
      withLibrary(async workspace => {
        const bytes = await workspace.original(documentId)
        if (!bytes.ok) return bytes
        const document = workspace.library.documents[documentId]
        return document ? drafts.readAgain(bytes.value, document) : fail('document.missing', { id: documentId })
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

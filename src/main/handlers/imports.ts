import { ok } from '#core/problem'
import { Drafts } from '../drafts'
import { importSources } from '../importing'
import type { HandlersOf, Scope } from './scope'

/** Files on their way into the library; their drafts live as long as the program runs. */
export function importHandlers({ session, desktop, withLibrary }: Scope): HandlersOf<'imports'> {
  const drafts = new Drafts(session.context)
  return {
    'imports.choose': async () => {
      const paths = await desktop.chooseSources()
      return ok(await drafts.readPaths(paths ?? []))
    },
    'imports.read': async ({ files }) => ok(drafts.read(files)),
    'imports.accept': args =>
      withLibrary(async workspace => {
        const source = drafts.decide(args)
        if (!source.ok) return source
        const imported = await importSources(workspace, [source.value])
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

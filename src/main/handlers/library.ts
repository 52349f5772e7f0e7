import { fail, ok } from '#core/problem'
import type { HandlersOf, Scope } from './scope'

/** Opening and making libraries. */
export function libraryHandlers({ session, desktop, withLibrary }: Scope): HandlersOf<'library'> {
  return {
    'library.create': async ({ name }) => {
      const parent = await desktop.chooseParentFolder()
      return parent === null ? ok(null) : session.create(parent, name)
    },
    'library.choose': async () => {
      const folder = await desktop.chooseLibraryFolder()
      return folder === null ? ok(null) : session.openFolder(folder)
    },
    'library.openRecent': async ({ index }) => {
      const recent = session.settings.value.recent[index]
      return recent ? session.openFolder(recent.folder) : fail('library.missing', { folder: '' })
    },
    'library.openSample': () => session.openSample(),
    'library.snapshot': () => withLibrary(async workspace => ok(workspace.snapshot()))
  }
}

import { fail, ok } from '#core/problem'
import { texts } from '#shared/i18n/index'
import type { HandlersOf, Scope } from './scope'

/** Opening and making libraries. */
export function libraryHandlers({ session, desktop, jobs, progressOf, withLibrary }: Scope): HandlersOf<'library'> {
  return {
    'library.atStart': async () => {
      const problem = await session.openFirst()
      if (session.workspace) return ok(session.workspace.snapshot())
      return problem ? { ok: false, problem } : fail('library.notOpen')
    },
    'library.tablesAtStart': async () => {
      const tables = await session.tablesAtStart()
      return ok(tables && JSON.stringify(tables))
    },
    'library.create': async ({ name }) => {
      const parent = await desktop.chooseParentFolder('dialog.newLibrary')
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
    'library.takeOver': () => session.takeOver(),
    'library.unlock': ({ passphrase }) => session.unlock(passphrase),
    'library.reopen': () => session.reopen(),
    'library.saveCopy': async () => {
      const parent = await desktop.chooseParentFolder('dialog.copyLibrary')
      const { language } = session.settings.value.preferences
      return parent === null ? ok(null) : session.saveCopy(parent, texts[language]['lost.copyWord'] ?? 'copy')
    },
    'library.openCopy': () => session.openCopy(),
    'library.verify': ({ which, jobId }) =>
      jobs.run(jobId, signal => session.verify(which, { signal, onProgress: progressOf(jobId) })),
    'library.repair': ({ which }) => session.repair(which),
    'library.snapshot': () => withLibrary(async workspace => ok(workspace.snapshot())),
    'library.tables': () => withLibrary(async workspace => ok(JSON.stringify(workspace.tables()))),
    'library.claims': ({ documentIds }) =>
      withLibrary(async ({ library }) =>
        ok(JSON.stringify(Object.fromEntries(documentIds.map(id => [id, library.claims[id]]))))
      )
  }
}

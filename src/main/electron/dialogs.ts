import { app, type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron'
import type { Desktop } from '../desktop'
import { sourceExtensions } from '../formats/read-source'
import { proposedName } from '../proposed-name'

/** Words of the native dialogs, in the interface's language. */
export type Words = (key: string) => string

export function createDesktop(window: () => BrowserWindow | null, say: Words, ready: () => void): Desktop {
  const open = async (options: OpenDialogOptions): Promise<string[] | null> => {
    const parent = window()
    const chosen = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options)
    return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths
  }
  return {
    version: app.getVersion(),
    ready,
    chooseLibraryFolder: async () =>
      (await open({ title: say('dialog.openLibrary'), properties: ['openDirectory'] }))?.[0] ?? null,
    chooseParentFolder: async title =>
      (
        await open({
          title: say(title),
          defaultPath: app.getPath('documents'),
          properties: ['openDirectory', 'createDirectory']
        })
      )?.[0] ?? null,
    chooseSources: () =>
      open({
        title: say('dialog.importSources'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: say('dialog.sources'), extensions: sourceExtensions },
          { name: say('dialog.allFiles'), extensions: ['*'] }
        ]
      }),
    chooseExportPath: async (name, extension) => {
      const options = {
        title: say('dialog.export'),
        defaultPath: proposedName(name, extension),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }]
      }
      const parent = window()
      const chosen = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options)
      return chosen.canceled || !chosen.filePath ? null : chosen.filePath
    },
    showInFolder: path => shell.showItemInFolder(path)
  }
}

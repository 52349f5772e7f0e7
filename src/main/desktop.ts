/** Kinds of files that leave the program, by their extension. */
export type ExportExtension = 'pdf' | 'docx' | 'html' | 'md' | 'xlsx' | 'csv'

/** What only the desktop around the program can do; the Electron shell implements it. `null`: the user closed the dialog. */
export interface Desktop {
  /** A folder that holds a library. */
  chooseLibraryFolder: () => Promise<string | null>
  /** The folder in which a new library's folder, a copy or second backups are made. `title`: key of the dialog's title. */
  chooseParentFolder: (
    title: 'dialog.newLibrary' | 'dialog.copyLibrary' | 'dialog.backupPlace'
  ) => Promise<string | null>
  chooseSources: () => Promise<string[] | null>
  /**
   * Where to write a file of this kind; the dialog itself asks before it replaces one. `name` may be any title: a safe file name is
   * proposed that is made of it.
   */
  chooseExportPath: (name: string, extension: ExportExtension) => Promise<string | null>
  showInFolder: (path: string) => void
  /** The window has painted its first screen. */
  ready: () => void
  version: string
}

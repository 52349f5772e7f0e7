/** What only the desktop around the program can do; the Electron shell implements it. `null`: the user closed the dialog. */
export interface Desktop {
  /** A folder that holds a library. */
  chooseLibraryFolder: () => Promise<string | null>
  /** The folder in which a new library's folder is made. */
  chooseParentFolder: () => Promise<string | null>
  chooseSources: () => Promise<string[] | null>
  /** Where to write a PDF; the dialog itself asks before it replaces a file. */
  choosePdfPath: (suggestedName: string) => Promise<string | null>
  showInFolder: (path: string) => void
  /** The window has painted its first screen. */
  ready: () => void
  version: string
}

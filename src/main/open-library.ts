import type { Context } from '#core/ids'
import { ok, type Result } from '#core/problem'
import { type OpenOptions, openLibraryFolder } from './storage/folder-store'
import type { LibraryKey } from './storage/library-key'
import { Workspace } from './workspace'

export interface OpenLibraryOptions {
  /** Opens the library although its lock names another machine. */
  takeOver?: boolean
  /** A workspace of this process that gives its lock up because its library is opened again. The caller closes it afterwards. */
  replaces?: Workspace | undefined
  /** See `OpenOptions.keys`. */
  keys?: readonly LibraryKey[]
  /** See `ReadLibraryOptions`. */
  onTables?: OpenOptions['onTables']
  onProgress?: OpenOptions['onProgress']
}

/** Opens a library folder as a workspace; the caller closes it. */
export async function openLibrary(
  folder: string,
  context: Context,
  { takeOver = false, replaces, keys = [], onTables, onProgress }: OpenLibraryOptions = {}
): Promise<Result<Workspace>> {
  const isJournalForeign = replaces?.folder === folder && replaces.hasLostJournal
  const given = { takeOver, keys, replaces: replaces?.store, isJournalForeign, onTables, onProgress }
  const store = await openLibraryFolder(folder, given)
  if (!store.ok) return store
  const workspace = new Workspace(store.value, context)
  const restored = replaces && isJournalForeign ? await workspace.restore(replaces) : ok(null)
  if (restored.ok) {
    workspace.cacheClaims()
    return ok(workspace)
  }
  await workspace.close()
  return restored
}

import type { Context } from '#core/ids'
import { ok, type Result } from '#core/problem'
import { openLibraryFolder } from './storage/folder-store'
import { Workspace } from './workspace'

/** Opens a library folder as a workspace; the caller closes it. */
export async function openLibrary(folder: string, context: Context): Promise<Result<Workspace>> {
  const store = await openLibraryFolder(folder)
  return store.ok ? ok(new Workspace(store.value, context)) : store
}

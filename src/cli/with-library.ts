import type { DocumentRecord } from '#core/documents/document'
import { systemContext } from '#main/context'
import { openLibrary } from '#main/open-library'
import type { Workspace } from '#main/workspace'
import { type CommandContext, CommandFailure, unwrap } from './command'

/** Runs `work` on the open library and closes it whatever happens. */
export async function withLibrary<T>(context: CommandContext, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = unwrap(await openLibrary(context.library, systemContext))
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** The document named by its id, or by a beginning of it that no other shares. */
export function documentOf(workspace: Workspace, name: string): DocumentRecord {
  const exact = workspace.library.documents[name]
  if (exact) return exact
  const matches = Object.values(workspace.library.documents).filter(document => document.id.startsWith(name))
  const [only] = matches
  if (matches.length !== 1 || !only || name === '') {
    throw new CommandFailure({ code: 'document.missing', details: { id: name } })
  }
  return only
}

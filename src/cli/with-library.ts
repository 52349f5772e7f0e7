import { systemContext } from '#main/context'
import { openLibrary } from '#main/open-library'
import type { Workspace } from '#main/workspace'
import { type CommandContext, unwrap } from './command'

/** Runs `work` on the open library and closes it whatever happens. */
export async function withLibrary<T>(context: CommandContext, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = unwrap(await openLibrary(context.library, systemContext))
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

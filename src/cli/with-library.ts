import { systemContext } from '#main/context'
import { openLibrary } from '#main/open-library'
import type { Workspace } from '#main/workspace'
import { type CommandContext, CommandFailure, unwrap } from './command'
import { say } from './say'

/**
 * Runs `work` on the open library and closes it whatever happens. Fails when the library's files could not be written. Reports a library
 * that is open for reading only: what is printed lacks the parts that this program does not know.
 */
export async function withLibrary<T>(context: CommandContext, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const { library, takeOver } = context
  const workspace = unwrap(await openLibrary(library, systemContext, { takeOver }))
  const { readOnly } = workspace.store
  let result: T
  try {
    result = await work(workspace)
  } catch (error) {
    await workspace.close()
    throw error
  }
  const problem = await workspace.close()
  if (problem) throw new CommandFailure(problem)
  if (readOnly) context.report(`${await say('en', `problem.${readOnly.code}`, readOnly.details)}\n`)
  return result
}

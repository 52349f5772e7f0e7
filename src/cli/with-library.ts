import { systemContext } from '#main/context'
import { openLibrary } from '#main/open-library'
import type { Workspace } from '#main/workspace'
import { type CommandContext, CommandFailure, unwrap } from './command'
import { say } from './say'
import { keysOf } from './unlocked'

/**
 * Runs `work` on the open library and closes it whatever happens. Fails when the library's files could not be written. Reports a library
 * that is open for reading only, or without files that cannot be read: what is printed lacks what is in them.
 */
export async function withLibrary<T>(context: CommandContext, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const { library, takeOver } = context
  const workspace = unwrap(await openLibrary(library, systemContext, { takeOver, keys: await keysOf(context) }))
  const { readOnly, gaps } = workspace.store
  let result: T
  try {
    result = await work(workspace)
  } catch (error) {
    await workspace.close()
    throw error
  }
  const problem = await workspace.close()
  if (problem) throw new CommandFailure(problem)
  for (const { code, details } of readOnly ? [readOnly, ...gaps] : gaps) {
    context.report(`${await say('en', `problem.${code}`, details)}\n`)
  }
  return result
}

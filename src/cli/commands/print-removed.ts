import type { Change } from '#core/change'
import type { Id } from '#core/ids'
import { type CommandArgs, type CommandContext, json } from '../command'

/** Prints what went: with `--json` the ids by kind, e.g. `{ "claims": [...], "relations": [...] }`; else the id asked for. */
export function printRemoved(args: CommandArgs, context: CommandContext, id: Id, change: Change): void {
  const removed: Record<string, Id[]> = {}
  for (const { table, record } of change.removed) removed[table] = [...(removed[table] ?? []), record.id]
  context.print(args.options.json ? json(removed) : `${id}\n`)
}

import type { RecordKey } from '#core/backups/differences'
import { isTableName } from '#core/tables'
import { compareBackup, restoreBackup } from '#main/backups'
import { defaultBackupMebibytes } from '#main/settings'
import { type Command, json, list, row, subject, text, UsageError, unwrap } from '../command'
import { say } from '../say'
import { withLibrary } from '../with-library'

export const backups: Command = {
  name: 'backups',
  usage: 'backups --library DIR [--json]',
  options: { json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async ({ store }) => {
      const found = await store.backups()
      if (args.options.json) return context.print(json(found.map(({ name, at, path }) => ({ name, at, path }))))
      for (const { name } of found) context.print(`${name}\n`)
    })
}

export const backupsMake: Command = {
  name: 'backups make',
  usage: 'backups make --library DIR [--also-in DIR]',
  options: { 'also-in': 'string' },
  run: (args, context) =>
    withLibrary(context, async workspace => {
      const limit = defaultBackupMebibytes * 1024 * 1024
      const { backup, troubles } = unwrap(await workspace.backUp({ limit, elsewhere: text(args, 'also-in') ?? null }))
      for (const { code, details } of troubles) context.report(`${await say('en', `problem.${code}`, details)}\n`)
      context.print(`${backup.name}\n`)
    })
}

export const backupsShow: Command = {
  name: 'backups show',
  usage: 'backups show BACKUP --library DIR [--json]',
  options: { json: 'boolean' },
  positionals: 'one',
  run: (args, context) =>
    withLibrary(context, async workspace => {
      const found = unwrap(await compareBackup(workspace, subject(args, 'BACKUP')))
      if (args.options.json) return context.print(json(found))
      for (const { kind, table, id, now, earlier } of found)
        context.print(row([kind, `${table}/${id}`, now ?? earlier ?? '']))
    })
}

export const backupsRestore: Command = {
  name: 'backups restore',
  usage: 'backups restore BACKUP --library DIR (--all | --records TABLE/ID,…)',
  options: { all: 'boolean', records: 'string' },
  positionals: 'one',
  run: (args, context) => {
    const names = list(args, 'records')
    if ((names === undefined) === !args.options.all) throw new UsageError('give either --all or --records')
    const records = names?.map(keyOf) ?? 'all'
    return withLibrary(context, async workspace => {
      const { change } = unwrap(await restoreBackup(workspace, subject(args, 'BACKUP'), records))
      const counts = { added: change.added.length, changed: change.updated.length, removed: change.removed.length }
      for (const [what, count] of Object.entries(counts)) context.print(row([what, count]))
    })
  }
}

function keyOf(name: string): RecordKey {
  const [table = '', id] = name.split('/')
  if (!isTableName(table) || !id) throw new UsageError(`${name} is no record: write TABLE/ID as "backups show" does`)
  return { table, id }
}

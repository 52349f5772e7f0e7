import { resolve } from 'node:path'
import { withoutControls } from '#core/text/controls'
import type { TableData } from '#main/tables/table-data'
import { toCsv } from '#main/tables/to-csv'
import { toXlsx } from '#main/tables/to-xlsx'
import { writeExport } from '#main/write-export'
import {
  type CommandArgs,
  type CommandContext,
  exportOptions,
  formatOf,
  json,
  oneOf,
  text,
  UsageError,
  unwrap
} from '../command'

/** The options of every command that prints a table. */
export const outputOptions = {
  format: 'string',
  out: 'string',
  'follow-links': 'boolean',
  language: 'string',
  json: 'boolean'
} as const
export const outputUsage = '[--format text|json|csv|xlsx] [--out FILE [--follow-links]] [--language ar|en]'

/** What a command found, in the forms it can be told in. */
export interface Tellable {
  json: () => unknown
  table: () => TableData
  /** Lines of cells for people and for `cut`. */
  lines: () => string[][]
}

/** How the command was asked to tell it. */
export interface Output {
  language: 'ar' | 'en'
  tell: (found: Tellable, context: CommandContext) => Promise<void>
}

/**
 * Reads the options; what they leave open: the format that the ending of FILE names, or text (`--json` is short for
 * `--format json`), on stdout, words in English.
 */
export function outputOf(args: CommandArgs): Output {
  const out = text(args, 'out')
  const isJson = args.options.json === true && text(args, 'format') === undefined
  const formats = ['text', 'json', 'csv', 'xlsx'] as const
  const format = isJson ? 'json' : formatOf(args, out, { formats, otherwise: 'text' })
  const language = oneOf(args, 'language', ['ar', 'en']) ?? 'en'
  if (format === 'xlsx' && out === undefined) throw new UsageError('--format xlsx needs --out FILE')
  return {
    language,
    tell: async (found, context) => {
      const told = await inFormat(format, found)
      if (out === undefined) return context.print(told as string)
      const path = resolve(out)
      unwrap(await writeExport(path, told, exportOptions(args)))
      context.print(`${path}\n`)
    }
  }
}

async function inFormat(format: 'text' | 'json' | 'csv' | 'xlsx', found: Tellable): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return json(found.json())
    case 'csv':
      return toCsv(found.table())
    case 'xlsx':
      return toXlsx([found.table()])
    case 'text':
      return found
        .lines()
        .map(line => `${line.map(oneLine).join('\t')}\n`)
        .join('')
  }
}

/** A tab or a line break within a cell would part it in two. */
function oneLine(cell: string): string {
  return withoutControls(cell.replace(/\s+/g, ' '))
}

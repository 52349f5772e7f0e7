import { fail, ok } from '#core/problem'
import { tableOf } from '../tables/generated-table'
import { toCsv } from '../tables/to-csv'
import { toXlsx } from '../tables/to-xlsx'
import { writeExport } from '../write-export'
import type { HandlersOf, Scope } from './scope'

/** Views of the comparison as tables for spreadsheets. */
export function tableHandlers({ desktop, withLibrary }: Scope): HandlersOf<'tables'> {
  return {
    'tables.export': ({ make, format, language }) =>
      withLibrary(async workspace => {
        const table = tableOf(workspace.library, make, language)
        if (table.rows.length === 0) return fail('table.empty')
        const path = await desktop.chooseExportPath(workspace.library.name, format)
        if (path === null) return ok(null)
        const content = format === 'csv' ? toCsv(table) : await toXlsx([table])
        const written = await writeExport(path, content)
        return written.ok ? ok({ path }) : written
      })
  }
}

import { codeName } from '#core/codebook/order'
import { buildMatrix } from '#core/comparison/build-matrix'
import { type Command, json, oneOf } from '../command'
import { withLibrary } from '../with-library'

export const compare: Command = {
  name: 'compare',
  usage: 'compare --library DIR [--rows code|actor] [--json]',
  options: { rows: 'string', json: 'boolean' },
  run: (args, context) => {
    const rowKind = oneOf(args, 'rows', ['code', 'actor']) ?? 'code'
    return withLibrary(context, async ({ library }) => {
      const matrix = buildMatrix(library, { rows: rowKind })
      const label = (key: string, actor: string) => {
        const code = rowKind === 'code' ? library.codes[key] : undefined
        return code ? codeName(code, 'en') : actor
      }
      if (args.options.json) {
        const rows = matrix.rows.map(row => ({
          key: row.key,
          label: label(row.key, row.label),
          claims: row.claimCount
        }))
        const columns = matrix.columns.map(id => ({ id, title: library.documents[id]?.title ?? '' }))
        const cells = matrix.rows.flatMap(row =>
          matrix.columns.map(column => {
            const cell = matrix.cells[row.key]?.[column]
            return { row: row.key, column, state: cell?.state, claims: cell?.claimIds ?? [] }
          })
        )
        return context.print(json({ rows, columns, cells }))
      }
      context.print(`${['', ...matrix.columns.map(id => library.documents[id]?.title ?? id)].join('\t')}\n`)
      for (const row of matrix.rows) {
        const states = matrix.columns.map(column => {
          const cell = matrix.cells[row.key]?.[column]
          return cell ? `${cell.state} (${cell.claimIds.length})` : ''
        })
        context.print(`${[label(row.key, row.label), ...states].join('\t')}\n`)
      }
    })
  }
}

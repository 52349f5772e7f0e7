import { cellAt, computeMatrix } from '#core/comparison/compute-matrix'
import { Axis, type Line, type Matrix } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { lineName, matrixTable } from '#main/tables/comparison-tables'
import { type Command, type CommandArgs, oneOf, UsageError } from '../command'
import { withLibrary } from '../with-library'
import { claimFilter, filterUsage } from './compare-filter'
import { outputOf, outputOptions, outputUsage } from './compare-output'

const axes = Axis.options.join('|')

export const compare: Command = {
  name: 'compare',
  usage: `compare --library DIR [--rows ${axes}] [--columns ${axes}] [--group-reprints] ${outputUsage} ${filterUsage}`,
  options: { rows: 'string', columns: 'string', filter: 'string', 'group-reprints': 'boolean', ...outputOptions },
  run: async (args, context) => {
    const output = outputOf(args)
    const spec = { ...axesOf(args), groupReprints: args.options['group-reprints'] === true }
    const filterIn = claimFilter(args)
    await withLibrary(context, async workspace => {
      const { library } = workspace
      const matrix = computeMatrix(library, { ...spec, filter: filterIn(workspace) })
      const { language } = output
      const found = {
        json: () => matrixJson(library, matrix, language),
        table: () => matrixTable(library, matrix, language),
        lines: () => matrixLines(library, matrix, language)
      }
      await output.tell(found, context)
    })
  }
}

/** Rows are codes and columns sources unless told, or the other way round where the rows are told to be sources. */
export function axesOf(args: CommandArgs): { rows: Axis; columns: Axis } {
  const rows = oneOf(args, 'rows', Axis.options) ?? 'code'
  const columns = oneOf(args, 'columns', Axis.options) ?? (rows === 'source' ? 'code' : 'source')
  if (rows === columns) throw new UsageError('--rows and --columns must differ')
  return { rows, columns }
}

/** A line as JSON tells it; `sources` only where they are some and not all. */
export function lineJson(library: Library, axis: Axis, line: Line, language: 'ar' | 'en') {
  const sources = axis === 'source' || axis === 'publisher' ? { sources: line.documentIds } : {}
  return {
    key: line.key,
    label: line.key === '' ? '' : lineName(library, axis, line, language),
    depth: line.depth,
    claims: line.claimCount,
    ...sources
  }
}

function matrixJson(library: Library, matrix: Matrix, language: 'ar' | 'en') {
  const { rows, columns, filter, groupReprints } = matrix.spec
  return {
    comparison: { rows, columns, filter, groupReprints },
    rows: matrix.rows.map(line => lineJson(library, rows, line, language)),
    columns: matrix.columns.map(line => lineJson(library, columns, line, language)),
    cells: matrix.rows.flatMap(row =>
      matrix.columns.map(column => {
        const { state, claimIds } = cellAt(matrix, row.key, column.key)
        return { row: row.key, column: column.key, state, claims: claimIds }
      })
    ),
    verdicts: matrix.rows.map(({ key }) => ({ row: key, ...matrix.verdicts[key] }))
  }
}

function matrixLines(library: Library, matrix: Matrix, language: 'ar' | 'en'): string[][] {
  const { rows, columns } = matrix.spec
  return [
    ['', ...matrix.columns.map(line => lineName(library, columns, line, language)), 'verdict'],
    ...matrix.rows.map(row => [
      lineName(library, rows, row, language),
      ...matrix.columns.map(column => {
        const { state, claimIds } = cellAt(matrix, row.key, column.key)
        return `${state} (${claimIds.length})`
      }),
      matrix.verdicts[row.key]?.kind ?? 'none'
    ])
  ]
}

import { countClaims, countCooccurrence } from '#core/comparison/counts'
import { Axis } from '#core/comparison/matrix'
import { countsTable, lineName } from '#main/tables/comparison-tables'
import { type Command, text, UsageError } from '../command'
import { withLibrary } from '../with-library'
import { axesOf, lineJson } from './compare'
import { claimFilter, filterUsage } from './compare-filter'
import { outputOf, outputOptions, outputUsage } from './compare-output'

const axes = Axis.options.join('|')

export const counts: Command = {
  name: 'counts',
  usage:
    `counts --library DIR [--rows ${axes}] [--columns ${axes}] | --cooccurrence [--group-reprints] ` +
    `${outputUsage} ${filterUsage}`,
  options: {
    rows: 'string',
    columns: 'string',
    cooccurrence: 'boolean',
    filter: 'string',
    'group-reprints': 'boolean',
    ...outputOptions
  },
  run: async (args, context) => {
    const output = outputOf(args)
    const together = args.options.cooccurrence === true
    const groupReprints = args.options['group-reprints'] === true
    if (together && (groupReprints || text(args, 'rows') !== undefined || text(args, 'columns') !== undefined)) {
      throw new UsageError('--cooccurrence counts codes by codes and takes only --filter')
    }
    const axes: { rows: Axis; columns: Axis } = together ? { rows: 'code', columns: 'code' } : axesOf(args)
    const filterIn = claimFilter(args)
    await withLibrary(context, async workspace => {
      const { library } = workspace
      const filter = filterIn(workspace)
      const counted = together
        ? countCooccurrence(library, filter)
        : countClaims(library, { ...axes, filter, groupReprints })
      const { language } = output
      const nameOf = (axis: Axis) => (line: (typeof counted.rows)[number]) => lineName(library, axis, line, language)
      const found = {
        json: () => ({
          rows: counted.rows.map(line => lineJson(library, axes.rows, line, language)),
          columns: counted.columns.map(line => lineJson(library, axes.columns, line, language)),
          counts: counted.counts
        }),
        table: () => countsTable(library, counted, axes, language),
        lines: () => [
          ['', ...counted.columns.map(nameOf(axes.columns))],
          ...counted.rows.map((row, index) => [nameOf(axes.rows)(row), ...(counted.counts[index] ?? []).map(String)])
        ]
      }
      await output.tell(found, context)
    })
  }
}

import { buildTimeline } from '#core/comparison/timeline'
import { timelineTable } from '#main/tables/comparison-tables'
import type { Command } from '../command'
import { withLibrary } from '../with-library'
import { claimFilter, filterUsage } from './compare-filter'
import { outputOf, outputOptions, outputUsage } from './compare-output'

export const timeline: Command = {
  name: 'timeline',
  usage: `timeline --library DIR ${outputUsage} ${filterUsage}`,
  options: { filter: 'string', ...outputOptions },
  run: async (args, context) => {
    const output = outputOf(args)
    const filterIn = claimFilter(args)
    await withLibrary(context, async workspace => {
      const { library } = workspace
      const entries = buildTimeline(library, filterIn(workspace))
      const table = () => timelineTable(library, entries, output.language)
      const found = {
        json: () => entries.map(({ claimId, ...entry }) => ({ ...entry, claim: claimId })),
        table,
        lines: () => table().rows.map(({ label, cells }) => [label, ...cells.map(cell => String(cell ?? ''))])
      }
      await output.tell(found, context)
    })
  }
}

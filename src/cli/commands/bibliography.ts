import { cslOf } from '#core/bibliography/csl-item'
import { formatReference } from '#core/bibliography/format-reference'
import { chosenDocuments } from '#core/comparison/chosen'
import { type Command, json, oneOf, row, UsageError } from '../command'
import { withLibrary } from '../with-library'

export const bibliography: Command = {
  name: 'bibliography',
  usage: 'bibliography --library DIR [--format text|csl-json] [--style arabic|latin]',
  options: { format: 'string', style: 'string' },
  run: async (args, context) => {
    const format = oneOf(args, 'format', ['text', 'csl-json']) ?? 'text'
    const style = oneOf(args, 'style', ['arabic', 'latin'])
    if (format === 'csl-json' && style) throw new UsageError('--style is for --format text: CSL-JSON has data alone')
    await withLibrary(context, async ({ library }) => {
      const items = chosenDocuments(library, null).map(cslOf)
      if (format === 'csl-json') context.print(json(items))
      else context.print(items.map(item => row([formatReference(item, style ?? 'arabic')])).join(''))
    })
  }
}

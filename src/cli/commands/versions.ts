import { reviewOf } from '#main/versions'
import { type Command, json, UsageError, unwrap } from '../command'
import { documentOf } from '../named'
import { withLibrary } from '../with-library'

/** Where the passages of the version before stand in a newer one: a report, nothing is moved. */
export const reviewVersions: Command = {
  name: 'versions review',
  usage: 'versions review DOCUMENT --library DIR [--json]',
  options: { json: 'boolean' },
  positionals: 'one',
  run: (args, context) => {
    const [name] = args.positionals
    if (name === undefined) throw new UsageError('give the DOCUMENT that is the newer version')
    return withLibrary(context, async workspace => {
      const review = unwrap(await reviewOf(workspace, documentOf(workspace, name).id))
      if (args.options.json) return context.print(json(review))
      for (const { claimId, passageIndex, resolution, quote, found } of review.passages) {
        const columns = [resolution.kind, claimId, String(passageIndex), quote, found ?? '']
        context.print(`${columns.map(column => column.replaceAll(/\s+/g, ' ')).join('\t')}\n`)
      }
    })
  }
}

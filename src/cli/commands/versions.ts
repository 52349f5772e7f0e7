import type { PassageReview } from '#core/documents/versions'
import { acceptVersion, reviewOf } from '#main/versions'
import { type Command, json, list, row, subject, UsageError, unwrap } from '../command'
import { claimOf, documentOf } from '../named'
import { withLibrary } from '../with-library'

/** Where the passages of the version before stand in a newer one: a report, nothing is moved. */
export const reviewVersions: Command = {
  name: 'versions review',
  usage: 'versions review DOCUMENT --library DIR [--json]',
  options: { json: 'boolean' },
  positionals: 'one',
  run: (args, context) => {
    const name = subject(args, 'DOCUMENT')
    return withLibrary(context, async workspace => {
      const review = unwrap(await reviewOf(workspace, documentOf(workspace, name).id, context.texts))
      context.print(args.options.json ? json(review) : linesOf(review.passages))
    })
  }
}

/** Moves passages of the version before to where the review found them, all in one edit; prints the moved ones. */
export const acceptVersions: Command = {
  name: 'versions accept',
  usage:
    'versions accept DOCUMENT --library DIR (--exact | --moved | both) [--claims ID,ID,...] [--json]   ' +
    '(exact and moved as versions review has them)',
  options: { exact: 'boolean', moved: 'boolean', claims: 'string', json: 'boolean' },
  positionals: 'one',
  run: (args, context) => {
    const name = subject(args, 'DOCUMENT')
    const { exact = false, moved = false } = args.options
    const claims = list(args, 'claims')
    if (!exact && !moved) throw new UsageError('give --exact, --moved or both')
    return withLibrary(context, async workspace => {
      const { id } = documentOf(workspace, name)
      const claimIds = claims && new Set(claims.map(claim => claimOf(workspace, claim).id))
      const review = unwrap(await reviewOf(workspace, id, context.texts))
      const chosen = review.passages.flatMap(passage => {
        const { claimId, passageIndex, resolution } = passage
        if (resolution.kind === 'orphaned' || !(resolution.kind === 'exact' ? exact : moved)) return []
        if (claimIds && !claimIds.has(claimId)) return []
        return [{ passage, choice: { claimId, passageIndex, start: resolution.start, end: resolution.end } }]
      })
      const choices = chosen.map(({ choice }) => choice)
      if (choices.length > 0) unwrap(await acceptVersion(workspace, id, choices))
      const passages = chosen.map(({ passage }) => passage)
      context.print(args.options.json ? json({ ...review, passages }) : linesOf(passages))
    })
  }
}

/** A line for each: kind, claim, place in its evidence from 0, quote, what was found. */
function linesOf(passages: readonly PassageReview[]): string {
  return passages
    .map(({ claimId, passageIndex, resolution, quote, found }) => {
      return row([resolution.kind, claimId, passageIndex, quote, found ?? ''])
    })
    .join('')
}

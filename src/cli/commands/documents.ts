import { type DocumentBody, ReviewState } from '#core/documents/document'
import { removeDocument, setReviewState } from '#core/documents/edit-document'
import { setReprint } from '#core/documents/reprints'
import { type Command, json, oneOf, subject, text, UsageError, unwrap } from '../command'
import { documentOf } from '../named'
import { withLibrary } from '../with-library'
import { printRemoved } from './print-removed'

export const reviewDocument: Command = {
  name: 'documents review',
  usage: 'documents review DOCUMENT --library DIR --state unread|reading|reviewed [--json]',
  options: { state: 'string', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'DOCUMENT')
    const state = oneOf(args, 'state', ReviewState.options)
    if (!state) throw new UsageError('--state is missing')
    await withLibrary(context, async workspace => {
      const { id } = documentOf(workspace, name)
      unwrap(await workspace.edit('documents.review', library => setReviewState(library, id, state)))
      context.print(args.options.json ? json({ id, reviewState: state }) : `${id}\t${state}\n`)
    })
  }
}

export const reprintDocument: Command = {
  name: 'documents reprint',
  usage: 'documents reprint DOCUMENT --library DIR --of DOCUMENT|--none [--json]',
  options: { of: 'string', none: 'boolean', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'DOCUMENT')
    const original = text(args, 'of')
    if ((original === undefined) === (args.options.none !== true)) throw new UsageError('give --of DOCUMENT or --none')
    await withLibrary(context, async workspace => {
      const { id } = documentOf(workspace, name)
      const reprintOf = original === undefined ? null : documentOf(workspace, original).id
      unwrap(await workspace.edit('documents.reprint', library => setReprint(library, id, reprintOf)))
      context.print(args.options.json ? json({ id, reprintOf }) : `${id}\t${reprintOf ?? ''}\n`)
    })
  }
}

export const likelyReprints: Command = {
  name: 'documents reprints',
  usage: 'documents reprints --library DIR [--json]   (sources that seem to print one article; nothing is changed)',
  options: { json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async workspace => {
      const bodies: DocumentBody[] = []
      for (const id of Object.keys(workspace.library.documents)) bodies.push(unwrap(await workspace.body(id)))
      const units = bodies.reduce((sum, { text }) => sum + text.length, 0)
      const likely = unwrap(
        await context.texts.run('suggestReprints', [bodies], { name: workspace.library.name, units })
      )
      if (args.options.json) return context.print(json(likely))
      for (const { firstId, secondId, share } of likely) context.print(`${firstId}\t${secondId}\t${share.toFixed(2)}\n`)
    })
}

export const deleteDocument: Command = {
  name: 'documents delete',
  usage: 'documents delete DOCUMENT --library DIR [--json]   (its claims go with it)',
  options: { json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'DOCUMENT')
    await withLibrary(context, async workspace => {
      const { id } = documentOf(workspace, name)
      const { change } = unwrap(await workspace.edit('documents.remove', library => removeDocument(library, id)))
      printRemoved(args, context, id, change)
    })
  }
}

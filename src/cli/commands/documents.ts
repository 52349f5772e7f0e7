import { ReviewState } from '#core/documents/document'
import { removeDocument, setReviewState } from '#core/documents/edit-document'
import { type Command, json, oneOf, subject, UsageError, unwrap } from '../command'
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

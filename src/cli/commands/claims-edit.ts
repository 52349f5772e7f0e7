import { removeClaim } from '#core/claims/remove-claim'
import { updateClaim } from '#core/claims/update-claim'
import { type Command, subject, UsageError, unwrap } from '../command'
import { claimOf } from '../named'
import { withLibrary } from '../with-library'
import { claimFields, claimFieldsUsage, claimOptions } from './claim-fields'
import { printClaim } from './claim-json'
import { printRemoved } from './print-removed'

export const changeClaim: Command = {
  name: 'claims update',
  usage: `claims update CLAIM --library DIR [--code CODE] [--statement TEXT] ${claimFieldsUsage} [--json]`,
  options: { ...claimOptions, json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'CLAIM')
    if (Object.keys(claimOptions).every(option => args.options[option] === undefined)) {
      throw new UsageError('say what to change')
    }
    const fieldsIn = claimFields(args)
    await withLibrary(context, async workspace => {
      const { id } = claimOf(workspace, name)
      const edit = fieldsIn(workspace)
      const editName = edit.codeId === undefined ? 'claims.update' : 'claims.retag'
      unwrap(await workspace.edit(editName, library => updateClaim(library, id, edit, workspace.context)))
      printClaim(args, context, workspace.library, id)
    })
  }
}

export const deleteClaim: Command = {
  name: 'claims delete',
  usage: 'claims delete CLAIM --library DIR [--json]',
  options: { json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'CLAIM')
    await withLibrary(context, async workspace => {
      const { id } = claimOf(workspace, name)
      const { change } = unwrap(await workspace.edit('claims.remove', library => removeClaim(library, id)))
      printRemoved(args, context, id, change)
    })
  }
}

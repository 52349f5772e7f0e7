import { mergeCodes } from '#core/codebook/merge-codes'
import { splitCode } from '#core/codebook/split-code'
import { type Command, list, required, UsageError, unwrap } from '../command'
import { claimOf, codeOf } from '../named'
import { withLibrary } from '../with-library'
import { codeFields, codeFieldsUsage, codeOptions, printCode } from './code-fields'

export const joinCodes: Command = {
  name: 'codebook merge',
  usage: 'codebook merge --library DIR --code CODE --into CODE [--json]',
  options: { code: 'string', into: 'string', json: 'boolean' },
  run: async (args, context) => {
    const name = required(args, 'code')
    const target = required(args, 'into')
    await withLibrary(context, async workspace => {
      const fromId = codeOf(workspace, name).id
      const intoId = codeOf(workspace, target).id
      unwrap(await workspace.edit('codes.merge', library => mergeCodes(library, fromId, intoId, workspace.context)))
      printCode(args, context, workspace.library, intoId)
    })
  }
}

export const divideCode: Command = {
  name: 'codebook split',
  usage:
    'codebook split --library DIR --code CODE --claims ID,ID,... (--name-ar NAME | --name-en NAME | both) ' +
    `${codeFieldsUsage} [--json]`,
  options: { ...codeOptions, code: 'string', claims: 'string', json: 'boolean' },
  run: async (args, context) => {
    const name = required(args, 'code')
    const claims = list(args, 'claims')
    if (!claims) throw new UsageError('--claims is missing')
    const fields = codeFields(args)({ ar: '', en: '' })
    if (!fields.name) throw new UsageError('--name-ar or --name-en is missing')
    await withLibrary(context, async workspace => {
      const { id } = codeOf(workspace, name)
      const claimIds = claims.map(claim => claimOf(workspace, claim).id)
      const { change } = unwrap(
        await workspace.edit('codes.split', library =>
          splitCode(library, id, { ...fields, claimIds }, workspace.context)
        )
      )
      const [added] = change.added
      if (!added) throw new Error('splitting a code added none')
      printCode(args, context, workspace.library, added.record.id)
    })
  }
}

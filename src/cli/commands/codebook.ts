import { addCode } from '#core/codebook/add-code'
import { moveCode } from '#core/codebook/move-code'
import { codeName, codesInOrder } from '#core/codebook/order'
import { removeCode } from '#core/codebook/remove-code'
import { updateCode } from '#core/codebook/update-code'
import { type Command, count, json, required, row, text, UsageError, unwrap } from '../command'
import { codeOf } from '../named'
import { withLibrary } from '../with-library'
import { codeFields, codeFieldsUsage, codeJson, codeOptions, printCode } from './code-fields'
import { printRemoved } from './print-removed'

export const listCodes: Command = {
  name: 'codebook list',
  usage: 'codebook list --library DIR [--json]',
  options: { json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async ({ library }) => {
      const codes = codesInOrder(library)
      if (args.options.json) return context.print(json(codes.map(({ id }) => codeJson(library, id))))
      const depths = new Map<string | null, number>([[null, -1]])
      for (const code of codes) {
        const depth = (depths.get(code.parentId) ?? 0) + 1
        depths.set(code.id, depth)
        const claims = String(codeJson(library, code.id).claims)
        context.print(row([code.id, code.key, claims, '  '.repeat(depth) + codeName(code, 'en')]))
      }
    })
}

export const newCode: Command = {
  name: 'codebook add',
  usage:
    'codebook add --library DIR (--name-ar NAME | --name-en NAME | both) [--parent CODE|none] ' +
    `${codeFieldsUsage} [--json]`,
  options: { ...codeOptions, parent: 'string', json: 'boolean' },
  run: async (args, context) => {
    const fields = codeFields(args)({ ar: '', en: '' })
    if (!fields.name) throw new UsageError('--name-ar or --name-en is missing')
    const parent = text(args, 'parent') ?? 'none'
    await withLibrary(context, async workspace => {
      const parentId = parent === 'none' ? null : codeOf(workspace, parent).id
      const { change } = unwrap(
        await workspace.edit('codes.add', library => addCode(library, { ...fields, parentId }, workspace.context))
      )
      const [added] = change.added
      if (!added) throw new Error('adding a code added none')
      printCode(args, context, workspace.library, added.record.id)
    })
  }
}

export const changeCode: Command = {
  name: 'codebook update',
  usage: `codebook update --library DIR --code CODE [--name-ar NAME] [--name-en NAME] ${codeFieldsUsage} [--json]`,
  options: { ...codeOptions, code: 'string', json: 'boolean' },
  run: async (args, context) => {
    const name = required(args, 'code')
    const fieldsFor = codeFields(args)
    if (Object.keys(codeOptions).every(option => args.options[option] === undefined)) {
      throw new UsageError('say what to change')
    }
    await withLibrary(context, async workspace => {
      const code = codeOf(workspace, name)
      unwrap(await workspace.edit('codes.update', library => updateCode(library, code.id, fieldsFor(code.name))))
      printCode(args, context, workspace.library, code.id)
    })
  }
}

export const placeCode: Command = {
  name: 'codebook move',
  usage:
    'codebook move --library DIR --code CODE [--parent CODE|none] [--index N] [--json]   ' +
    '(places count from 0; without --index the last, without --parent among its siblings)',
  options: { code: 'string', parent: 'string', index: 'string', json: 'boolean' },
  run: async (args, context) => {
    const name = required(args, 'code')
    const parent = text(args, 'parent')
    const index = count(args, 'index', 0)
    if (parent === undefined && index === undefined) throw new UsageError('--parent or --index is missing')
    await withLibrary(context, async workspace => {
      const code = codeOf(workspace, name)
      const named = parent === undefined || parent === 'none' ? null : codeOf(workspace, parent).id
      const parentId = parent === undefined ? code.parentId : named
      unwrap(
        await workspace.edit('codes.move', library =>
          moveCode(library, code.id, parentId, index ?? Number.POSITIVE_INFINITY)
        )
      )
      printCode(args, context, workspace.library, code.id)
    })
  }
}

export const deleteCode: Command = {
  name: 'codebook remove',
  usage: 'codebook remove --library DIR --code CODE [--json]   (one in use is merged into another instead)',
  options: { code: 'string', json: 'boolean' },
  run: async (args, context) => {
    const name = required(args, 'code')
    await withLibrary(context, async workspace => {
      const { id } = codeOf(workspace, name)
      const { change } = unwrap(await workspace.edit('codes.remove', library => removeCode(library, id)))
      printRemoved(args, context, id, change)
    })
  }
}

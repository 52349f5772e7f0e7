import {
  addQuantity,
  figuresOfQuantity,
  mergeQuantities,
  removeQuantity,
  updateQuantity
} from '#core/figures/edit-quantities'
import type { Quantity } from '#core/figures/quantity'
import type { Library } from '#core/library'
import {
  type Command,
  type CommandArgs,
  type CommandContext,
  composed,
  json,
  required,
  row,
  subject,
  text,
  UsageError,
  unwrap
} from '../command'
import { quantityOf } from '../named'
import { withLibrary } from '../with-library'
import { printRemoved } from './print-removed'

export const listQuantities: Command = {
  name: 'quantities list',
  usage: 'quantities list --library DIR [--json]',
  options: { json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async ({ library }) => {
      const quantities = Object.values(library.quantities)
        .sort((a, b) => a.name.localeCompare(b.name, 'ar') || (a.id < b.id ? -1 : 1))
        .map(quantity => quantityJson(library, quantity))
      if (args.options.json) return context.print(json(quantities))
      for (const { id, figures, unit, name } of quantities) {
        context.print(row([id, figures.length, unit, name]))
      }
    })
}

export const newQuantity: Command = {
  name: 'quantities add',
  usage: 'quantities add --library DIR --name TEXT [--unit UNIT] [--note TEXT] [--json]',
  options: { name: 'string', unit: 'string', note: 'string', json: 'boolean' },
  run: async (args, context) => {
    const input = { name: required(args, 'name'), unit: text(args, 'unit') ?? '', note: composed(args, 'note') ?? '' }
    await withLibrary(context, async workspace => {
      const { change } = unwrap(
        await workspace.edit('quantities.add', library => addQuantity(library, input, workspace.context))
      )
      const [added] = change.added
      if (!added) throw new Error('adding a quantity added none')
      print(args, context, workspace.library, added.record.id)
    })
  }
}

export const changeQuantity: Command = {
  name: 'quantities update',
  usage: 'quantities update QUANTITY --library DIR [--name TEXT] [--unit UNIT] [--note TEXT] [--json]',
  options: { name: 'string', unit: 'string', note: 'string', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const quantity = subject(args, 'QUANTITY')
    const fields = { name: text(args, 'name'), unit: text(args, 'unit'), note: composed(args, 'note') }
    const edit = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    if (Object.keys(edit).length === 0) throw new UsageError('say what to change')
    await withLibrary(context, async workspace => {
      const { id } = quantityOf(workspace, quantity)
      unwrap(await workspace.edit('quantities.update', library => updateQuantity(library, id, edit)))
      print(args, context, workspace.library, id)
    })
  }
}

export const joinQuantities: Command = {
  name: 'quantities merge',
  usage: 'quantities merge QUANTITY --library DIR --into QUANTITY [--json]',
  options: { into: 'string', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const from = subject(args, 'QUANTITY')
    const into = required(args, 'into')
    await withLibrary(context, async workspace => {
      const fromId = quantityOf(workspace, from).id
      const intoId = quantityOf(workspace, into).id
      unwrap(
        await workspace.edit('quantities.merge', library => mergeQuantities(library, fromId, intoId, workspace.context))
      )
      print(args, context, workspace.library, intoId)
    })
  }
}

export const deleteQuantity: Command = {
  name: 'quantities delete',
  usage: 'quantities delete QUANTITY --library DIR [--with-figures] [--json]',
  options: { 'with-figures': 'boolean', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'QUANTITY')
    const withFigures = args.options['with-figures'] === true
    await withLibrary(context, async workspace => {
      const { id } = quantityOf(workspace, name)
      const { change } = unwrap(
        await workspace.edit('quantities.remove', library => removeQuantity(library, id, { withFigures }))
      )
      printRemoved(args, context, id, change)
    })
  }
}

function quantityJson(library: Library, { id, name, unit, note }: Quantity) {
  return { id, name, unit, note, figures: figuresOfQuantity(library, id).map(figure => figure.id) }
}

function print(args: CommandArgs, context: CommandContext, library: Library, id: string): void {
  const quantity = library.quantities[id]
  if (!quantity) throw new Error(`the edit left no quantity ${id}`)
  context.print(args.options.json ? json(quantityJson(library, quantity)) : `${id}\n`)
}

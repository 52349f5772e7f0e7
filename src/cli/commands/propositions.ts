import type { Library } from '#core/library'
import {
  addProposition,
  claimsOfProposition,
  mergePropositions,
  removeProposition,
  updateProposition
} from '#core/propositions/edit-propositions'
import type { Proposition } from '#core/propositions/proposition'
import {
  type Command,
  type CommandArgs,
  type CommandContext,
  composed,
  json,
  list,
  required,
  row,
  subject,
  UsageError,
  unwrap
} from '../command'
import { claimOf, propositionOf } from '../named'
import { withLibrary } from '../with-library'
import { printRemoved } from './print-removed'

export const listPropositions: Command = {
  name: 'propositions list',
  usage: 'propositions list --library DIR [--json]',
  options: { json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async ({ library }) => {
      const propositions = Object.values(library.propositions)
        .sort((a, b) => (a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1))
        .map(proposition => propositionJson(library, proposition))
      if (args.options.json) return context.print(json(propositions))
      for (const { id, claims, text } of propositions) context.print(row([id, claims.length, text]))
    })
}

export const newProposition: Command = {
  name: 'propositions add',
  usage: 'propositions add --library DIR --text TEXT [--note TEXT] [--claims ID,ID,...] [--json]',
  options: { text: 'string', note: 'string', claims: 'string', json: 'boolean' },
  run: async (args, context) => {
    const input = { text: required(args, 'text'), note: composed(args, 'note') ?? '' }
    const claims = list(args, 'claims')
    await withLibrary(context, async workspace => {
      const claimIds = claims?.map(claim => claimOf(workspace, claim).id) ?? []
      const { change } = unwrap(
        await workspace.edit('propositions.add', library =>
          addProposition(library, { ...input, claimIds }, workspace.context)
        )
      )
      const added = change.added.find(entry => entry.table === 'propositions')
      if (!added) throw new Error('adding a proposition added none')
      print(args, context, workspace.library, added.record.id)
    })
  }
}

export const changeProposition: Command = {
  name: 'propositions update',
  usage: 'propositions update PROPOSITION --library DIR [--text TEXT] [--note TEXT] [--json]',
  options: { text: 'string', note: 'string', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'PROPOSITION')
    const edit = { text: composed(args, 'text'), note: composed(args, 'note') }
    if (edit.text === undefined && edit.note === undefined) throw new UsageError('say what to change')
    await withLibrary(context, async workspace => {
      const { id } = propositionOf(workspace, name)
      unwrap(await workspace.edit('propositions.update', library => updateProposition(library, id, edit)))
      print(args, context, workspace.library, id)
    })
  }
}

export const joinPropositions: Command = {
  name: 'propositions merge',
  usage: 'propositions merge PROPOSITION --library DIR --into PROPOSITION [--json]',
  options: { into: 'string', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'PROPOSITION')
    const target = required(args, 'into')
    await withLibrary(context, async workspace => {
      const fromId = propositionOf(workspace, name).id
      const intoId = propositionOf(workspace, target).id
      unwrap(
        await workspace.edit('propositions.merge', library =>
          mergePropositions(library, fromId, intoId, workspace.context)
        )
      )
      print(args, context, workspace.library, intoId)
    })
  }
}

export const deleteProposition: Command = {
  name: 'propositions delete',
  usage: 'propositions delete PROPOSITION --library DIR [--json]',
  options: { json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'PROPOSITION')
    await withLibrary(context, async workspace => {
      const { id } = propositionOf(workspace, name)
      const { change } = unwrap(
        await workspace.edit('propositions.remove', library => removeProposition(library, id, workspace.context))
      )
      printRemoved(args, context, id, change)
    })
  }
}

function propositionJson(library: Library, { id, text, note }: Proposition) {
  return { id, text, note, claims: claimsOfProposition(library, id).map(claim => claim.id) }
}

function print(args: CommandArgs, context: CommandContext, library: Library, id: string): void {
  const proposition = library.propositions[id]
  if (!proposition) throw new Error(`the edit left no proposition ${id}`)
  context.print(args.options.json ? json(propositionJson(library, proposition)) : `${id}\n`)
}

import { findQuote } from '#core/anchoring/find-quote'
import { removeEvidence } from '#core/claims/evidence'
import { fail } from '#core/problem'
import { relateClaims, relationBetween, removeRelation } from '#core/relations/edit-relations'
import { RelationKind } from '#core/relations/relation'
import { attachPassage } from '#main/tagging'
import {
  type Command,
  type CommandArgs,
  composed,
  count,
  oneOf,
  required,
  subject,
  text,
  UsageError,
  unwrap
} from '../command'
import { claimOf, documentOf } from '../named'
import { withLibrary } from '../with-library'
import { printClaim } from './claim-json'

const kinds = 'corroborates|contradicts|qualifies'

export const linkClaim: Command = {
  name: 'claims link',
  usage:
    'claims link CLAIM --library DIR (--document ID --quote TEXT [--occurrence N] | ' +
    `--to CLAIM --kind ${kinds} [--note TEXT]) [--json]`,
  options: {
    document: 'string',
    quote: 'string',
    occurrence: 'string',
    to: 'string',
    kind: 'string',
    note: 'string',
    json: 'boolean'
  },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'CLAIM')
    const passage = passageOption(args)
    const relation = passage ? null : relationOption(args)
    await withLibrary(context, async workspace => {
      const { id } = claimOf(workspace, name)
      if (passage) {
        const document = documentOf(workspace, passage.document)
        const body = unwrap(await workspace.body(document.id))
        const range = unwrap(findQuote(body.text, passage.quote, passage.occurrence))
        unwrap(await attachPassage(workspace, id, document.id, range))
      }
      if (relation) {
        const { kind, note } = relation
        const ends = { fromClaimId: id, toClaimId: claimOf(workspace, relation.to).id }
        unwrap(
          await workspace.edit('relations.add', library =>
            relateClaims(library, { kind, note, ...ends }, workspace.context)
          )
        )
      }
      printClaim(args, context, workspace.library, id)
    })
  }
}

export const unlinkClaim: Command = {
  name: 'claims unlink',
  usage:
    `claims unlink CLAIM --library DIR (--passage N | --to CLAIM --kind ${kinds}) [--json]   ` +
    '(passages count from 1, as claims list --json has them)',
  options: { passage: 'string', to: 'string', kind: 'string', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'CLAIM')
    const passage = count(args, 'passage', 1)
    if (passage !== undefined) refuseBoth(args, 'passage', ['to', 'kind'])
    const relation = passage === undefined ? relationOption(args) : null
    await withLibrary(context, async workspace => {
      const { id } = claimOf(workspace, name)
      if (passage !== undefined) {
        unwrap(
          await workspace.edit('evidence.remove', library =>
            removeEvidence(library, id, passage - 1, workspace.context)
          )
        )
      }
      if (relation) {
        const toClaimId = claimOf(workspace, relation.to).id
        unwrap(
          await workspace.edit('relations.remove', library => {
            const known = relationBetween(library, { kind: relation.kind, fromClaimId: id, toClaimId })
            return known ? removeRelation(library, known.id) : fail('relation.missing')
          })
        )
      }
      printClaim(args, context, workspace.library, id)
    })
  }
}

/** The passage to attach; `null` when a relation is meant. */
function passageOption(args: CommandArgs): { document: string; quote: string; occurrence: number } | null {
  if (text(args, 'to') !== undefined) {
    refuseBoth(args, 'to', ['document', 'quote', 'occurrence'])
    return null
  }
  if (text(args, 'document') === undefined) throw new UsageError('give --document and --quote, or --to and --kind')
  refuseBoth(args, 'document', ['kind', 'note'])
  return {
    document: required(args, 'document'),
    quote: required(args, 'quote'),
    occurrence: count(args, 'occurrence', 1) ?? 1
  }
}

function relationOption(args: CommandArgs): { to: string; kind: RelationKind; note: string } {
  const to = required(args, 'to')
  const kind = oneOf(args, 'kind', RelationKind.options)
  if (!kind) throw new UsageError('--kind is missing')
  return { to, kind, note: composed(args, 'note') ?? '' }
}

function refuseBoth(args: CommandArgs, option: string, others: readonly string[]): void {
  const other = others.find(name => args.options[name] !== undefined)
  if (other) throw new UsageError(`--${option} and --${other} do not go together`)
}

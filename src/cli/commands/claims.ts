import { findQuote } from '#core/anchoring/find-quote'
import { type Claim, homeOf, Stance } from '#core/claims/claim'
import { claimsOfDocument, findClaim } from '#core/claims/find-claims'
import { chosenDocuments } from '#core/comparison/build-matrix'
import { tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import { type Command, CommandFailure, json, oneOf, required, text, UsageError, unwrap } from '../command'
import { documentOf, withLibrary } from '../with-library'

export const addClaim: Command = {
  name: 'claims add',
  usage:
    'claims add --library DIR --document ID --code motive|outcome|constraint|... --quote TEXT [--occurrence N] ' +
    '--statement TEXT [--actor NAME] [--stance asserts|denies|hedges] [--theme TEXT] [--json]',
  options: {
    document: 'string',
    code: 'string',
    quote: 'string',
    occurrence: 'string',
    statement: 'string',
    actor: 'string',
    stance: 'string',
    theme: 'string',
    json: 'boolean'
  },
  run: async (args, context) => {
    const occurrence = Number(text(args, 'occurrence') ?? '1')
    if (!Number.isInteger(occurrence) || occurrence < 1) throw new UsageError('--occurrence must be 1 or more')
    const quote = required(args, 'quote')
    const name = required(args, 'document')
    const claim = {
      codeId: required(args, 'code'),
      statement: required(args, 'statement').normalize('NFC'),
      actor: (text(args, 'actor') ?? '').normalize('NFC'),
      stance: oneOf(args, 'stance', Stance.options) ?? 'asserts',
      theme: (text(args, 'theme') ?? '').normalize('NFC')
    }
    await withLibrary(context, async workspace => {
      const document = documentOf(workspace, name)
      const body = unwrap(await workspace.body(document.id))
      const range = unwrap(findQuote(body.text, quote, occurrence))
      const edit = unwrap(await tagPassage(workspace, document.id, range, claim))
      const [added] = edit.change.added
      const made = added && findClaim(workspace.library, added.record.id)
      if (!made) throw new Error('tagging made no claim')
      context.print(args.options.json ? json(asJson(made)) : `${made.id}\n`)
    })
  }
}

export const listClaims: Command = {
  name: 'claims list',
  usage: 'claims list --library DIR [--document ID] [--code CODE] [--json]',
  options: { document: 'string', code: 'string', json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async workspace => {
      const code = text(args, 'code')
      if (code !== undefined && !workspace.library.codes[code]) {
        throw new CommandFailure({ code: 'code.unknown', details: { code } })
      }
      const claims = claimsInOrder(workspace, text(args, 'document')).filter(claim => !code || claim.codeId === code)
      if (args.options.json) return context.print(json(claims.map(asJson)))
      for (const claim of claims) {
        context.print(`${[claim.id, claim.codeId, claim.stance, claim.actor, claim.statement].join('\t')}\n`)
      }
    })
}

/** Each claim once, by its home document and its place there. */
function claimsInOrder(workspace: Workspace, name: string | undefined): Claim[] {
  if (name !== undefined) return claimsOfDocument(workspace.library, documentOf(workspace, name).id)
  return chosenDocuments(workspace.library).flatMap(({ id }) =>
    claimsOfDocument(workspace.library, id).filter(claim => homeOf(claim) === id)
  )
}

function asJson(claim: Claim) {
  return {
    id: claim.id,
    document: homeOf(claim),
    code: claim.codeId,
    statement: claim.statement,
    actor: claim.actor,
    stance: claim.stance,
    certainty: claim.certainty,
    theme: claim.theme,
    memo: claim.memo,
    evidence: claim.evidence.map(({ documentId, ...passage }) => ({ document: documentId, ...passage }))
  }
}

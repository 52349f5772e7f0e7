import { findQuote } from '#core/anchoring/find-quote'
import { type Claim, homeOf } from '#core/claims/claim'
import { claimsOfDocument } from '#core/claims/find-claims'
import { chosenDocuments } from '#core/comparison/chosen'
import { tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import { type Command, count, json, required, row, text, unwrap } from '../command'
import { codeOf, documentOf } from '../named'
import { withLibrary } from '../with-library'
import { claimFields, claimFieldsUsage, claimOptions } from './claim-fields'
import { claimJson, printClaim } from './claim-json'

export const addClaim: Command = {
  name: 'claims add',
  usage:
    'claims add --library DIR --document ID --code motive|outcome|constraint|... --quote TEXT [--occurrence N] ' +
    `--statement TEXT ${claimFieldsUsage} [--json]`,
  options: { ...claimOptions, document: 'string', quote: 'string', occurrence: 'string', json: 'boolean' },
  run: async (args, context) => {
    const occurrence = count(args, 'occurrence', 1) ?? 1
    const quote = required(args, 'quote')
    const name = required(args, 'document')
    const code = required(args, 'code')
    required(args, 'statement')
    const fieldsIn = claimFields(args)
    await withLibrary(context, async workspace => {
      const document = documentOf(workspace, name)
      const claim = { ...fieldsIn(workspace), codeId: codeOf(workspace, code).id }
      const body = unwrap(await workspace.body(document.id))
      const range = unwrap(findQuote(body.text, quote, occurrence))
      const edit = unwrap(await tagPassage(workspace, document.id, range, claim))
      const [added] = edit.change.added
      if (!added) throw new Error('tagging made no claim')
      printClaim(args, context, workspace.library, added.record.id)
    })
  }
}

export const listClaims: Command = {
  name: 'claims list',
  usage: 'claims list --library DIR [--document ID] [--code CODE] [--json]',
  options: { document: 'string', code: 'string', json: 'boolean' },
  run: (args, context) =>
    withLibrary(context, async workspace => {
      const name = text(args, 'code')
      const code = name === undefined ? null : codeOf(workspace, name).id
      const claims = claimsInOrder(workspace, text(args, 'document')).filter(claim => !code || claim.codeId === code)
      if (args.options.json) return context.print(json(claims.map(claim => claimJson(workspace.library, claim))))
      // At once: one call for each line takes longer than the rows of a large library.
      context.print(
        claims.map(claim => row([claim.id, claim.codeId, claim.stance, claim.actor, claim.statement])).join('')
      )
    })
}

/** Each claim once, by its home document and its place there. */
function claimsInOrder(workspace: Workspace, name: string | undefined): readonly Claim[] {
  const { library } = workspace
  if (name !== undefined) return claimsOfDocument(library, documentOf(workspace, name).id)
  return chosenDocuments(library).flatMap(({ id }) =>
    claimsOfDocument(library, id).filter(claim => homeOf(claim) === id)
  )
}

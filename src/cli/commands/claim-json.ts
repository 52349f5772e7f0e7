import { type Claim, homeOf } from '#core/claims/claim'
import { findClaim } from '#core/claims/find-claims'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { relationsOf } from '#core/relations/edit-relations'
import { type CommandArgs, type CommandContext, json } from '../command'

/** A claim as `--json` prints it. */
export function claimJson(library: Library, claim: Claim) {
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
    propositionId: claim.propositionId,
    statedOn: claim.statedOn,
    happenedOn: claim.happenedOn,
    evidence: claim.evidence.map(({ documentId, ...passage }) => ({ document: documentId, ...passage })),
    relations: relationsOf(library, claim.id).map(({ id, kind, fromClaimId, toClaimId, note }) => ({
      id,
      kind,
      from: fromClaimId,
      to: toClaimId,
      note
    }))
  }
}

/** Prints a claim that an edit made or changed: with `--json` all of it, else its id. */
export function printClaim(args: CommandArgs, context: CommandContext, library: Library, id: Id): void {
  const claim = findClaim(library, id)
  if (!claim) throw new Error(`the edit left no claim ${id}`)
  context.print(args.options.json ? json(claimJson(library, claim)) : `${id}\n`)
}

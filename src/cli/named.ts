import type { Claim } from '#core/claims/claim'
import { allClaims } from '#core/claims/find-claims'
import type { Code } from '#core/codebook/code'
import type { DocumentRecord } from '#core/documents/document'
import { findQuantity } from '#core/figures/edit-quantities'
import type { Figure } from '#core/figures/figure'
import type { Quantity } from '#core/figures/quantity'
import type { Problem } from '#core/problem'
import type { Proposition } from '#core/propositions/proposition'
import type { Workspace } from '#main/workspace'
import { CommandFailure } from './command'

type Open = Pick<Workspace, 'library'>

/** The document named by its id, or by a beginning of it that no other shares. */
export function documentOf({ library }: Open, name: string): DocumentRecord {
  return named(Object.values(library.documents), name, { code: 'document.missing', details: { id: name } })
}

/** The claim, named likewise. */
export function claimOf({ library }: Open, name: string): Claim {
  return named(allClaims(library), name, { code: 'claim.missing', details: { id: name } })
}

/** The code, named likewise. */
export function codeOf({ library }: Open, name: string): Code {
  return named(Object.values(library.codes), name, { code: 'code.unknown', details: { code: name } })
}

/** The proposition, named likewise. */
export function propositionOf({ library }: Open, name: string): Proposition {
  return named(Object.values(library.propositions), name, { code: 'proposition.missing', details: { id: name } })
}

/** The figure of the ledger, named likewise. */
export function figureOf({ library }: Open, name: string): Figure {
  return named(Object.values(library.figures), name, { code: 'figure.missing', details: { id: name } })
}

/** The quantity, by its name or named likewise. */
export function quantityOf({ library }: Open, name: string): Quantity {
  const missing: Problem = { code: 'quantity.missing', details: { id: name } }
  return findQuantity(library, name) ?? named(Object.values(library.quantities), name, missing)
}

function named<T extends { id: string }>(records: readonly T[], name: string, missing: Problem): T {
  const matches = name === '' ? [] : records.filter(record => record.id.startsWith(name))
  const found = matches.find(record => record.id === name) ?? matches[0]
  if (!found) throw new CommandFailure(missing)
  if (found.id !== name && matches.length > 1) {
    throw new CommandFailure({ code: 'id.ambiguous', details: { id: name, found: matches.length } })
  }
  return found
}

import type { Claim } from '#core/claims/claim'
import type { DocumentRecord } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Table } from '#core/library'
import { fold } from '#core/text/fold'

const foldedClaims = new WeakMap<Claim, string>()

function foldedOf(claim: Claim): string {
  const known = foldedClaims.get(claim)
  if (known !== undefined) return known
  const folded = fold(
    [claim.statement, claim.actor, claim.theme, ...claim.evidence.map(({ quote }) => quote)].join(' ')
  )
  foldedClaims.set(claim, folded)
  return folded
}

export interface ClaimSearch {
  /** Every word of it must stand in the claim, its quotes or its sources' titles; `''` finds all. */
  query: string
  /** Claims of this proposition come first. */
  propositionId: Id | null
  except: Id | null
  most: number
}

/** Claims that match, those of the same proposition first, then the ones last worked on. */
export function searchClaims(claims: readonly Claim[], documents: Table<DocumentRecord>, search: ClaimSearch): Claim[] {
  const words = fold(search.query).split(' ').filter(Boolean)
  const titles = new Map<Id, string>()
  const titleOf = (id: Id) => {
    const title = titles.get(id) ?? fold(documents[id]?.title ?? '')
    titles.set(id, title)
    return title
  }
  const matches = (claim: Claim) => {
    const sources = claim.evidence.map(({ documentId }) => titleOf(documentId)).join(' ')
    return words.every(word => foldedOf(claim).includes(word) || sources.includes(word))
  }
  const isAbout = (claim: Claim) =>
    Number(search.propositionId !== null && claim.propositionId === search.propositionId)
  return claims
    .filter(claim => claim.id !== search.except && matches(claim))
    .sort((a, b) => isAbout(b) - isAbout(a) || (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))
    .slice(0, search.most)
}

import type { Claim } from '../../claims/claim'
import { codeName } from '../../codebook/order'
import { chosenCodes, chosenDocuments } from '../../comparison/chosen'
import type { ClaimFilter } from '../../comparison/claim-filter'
import { selectClaims } from '../../comparison/select-claims'
import type { Id } from '../../ids'
import { attributionOf, claimBlock, printedPassages, quoteText } from '../claim-parts'
import type { HeadingBlock, OutlineBlock, QuoteBlock } from '../outline'
import type { BriefingScope } from '../scope'
import { caveatOf } from '../trouble'

/** Claims in full, each once, under the first source of the briefing that gives evidence for it. */
export function makeClaims(
  { by, filter }: { by: 'code' | 'proposition' | 'source'; filter: ClaimFilter },
  scope: BriefingScope
): OutlineBlock[] {
  const within = scope.within(filter)
  const placed = placedClaims(within, scope)
  switch (by) {
    case 'code':
      return chosenCodes(scope.library, within.codeIds).flatMap(code => {
        const own = placed.filter(({ claim }) => claim.codeId === code.id)
        const title = scope.labels.withCount(codeName(code, scope.language), own.length)
        return [
          { kind: 'heading', level: 1, text: title, color: code.color },
          ...(own.length === 0
            ? [{ kind: 'paragraph' as const, text: scope.labels.noClaims }]
            : bySource(own, 2, within, scope))
        ]
      })
    case 'proposition':
      return propositionGroups(placed, scope).flatMap(({ title, own }) => [
        { kind: 'heading', level: 1, text: scope.labels.withCount(title, own.length) },
        ...bySource(own, 2, within, scope)
      ])
    case 'source':
      return bySource(placed, 1, within, scope)
  }
}

/** Quotes alone, in the order of sources and texts. */
export function makeQuotes({ filter }: { filter: ClaimFilter }, scope: BriefingScope): QuoteBlock[] {
  return placedClaims(scope.within(filter), scope).flatMap(({ claim }) =>
    printedPassages(claim, scope).map(passage => ({
      kind: 'quote' as const,
      claimId: claim.id,
      attribution: attributionOf(claim, scope),
      ...caveatOf(claim.id, claim.evidence, scope),
      quote: quoteText(passage, scope)
    }))
  )
}

/** A claim where it is told. */
interface PlacedClaim {
  claim: Claim
  documentId: Id
  start: number
}

function placedClaims(within: ClaimFilter, scope: BriefingScope): PlacedClaim[] {
  const rank = new Map(chosenDocuments(scope.library, within.documentIds).map(({ id }, index) => [id, index]))
  return selectClaims(scope.library, within)
    .flatMap(claim => {
      const places = claim.evidence.filter(({ documentId }) => rank.has(documentId))
      places.sort((a, b) => (rank.get(a.documentId) ?? 0) - (rank.get(b.documentId) ?? 0) || a.start - b.start)
      const [first] = places
      return first ? [{ claim, documentId: first.documentId, start: first.start }] : []
    })
    .sort(
      (a, b) =>
        (rank.get(a.documentId) ?? 0) - (rank.get(b.documentId) ?? 0) ||
        a.start - b.start ||
        (a.claim.id < b.claim.id ? -1 : 1)
    )
}

function bySource(
  placed: readonly PlacedClaim[],
  level: HeadingBlock['level'],
  within: ClaimFilter,
  scope: BriefingScope
): OutlineBlock[] {
  return chosenDocuments(scope.library, within.documentIds).flatMap((document): OutlineBlock[] => {
    const here = placed.filter(({ documentId }) => documentId === document.id)
    if (here.length === 0) return []
    return [{ kind: 'heading', level, text: document.title }, ...here.map(({ claim }) => claimBlock(claim, scope))]
  })
}

/** Propositions that have claims here, in the order they were made; claims of none last. */
function propositionGroups(placed: readonly PlacedClaim[], { library, labels }: BriefingScope) {
  const propositions = Object.values(library.propositions).sort((a, b) =>
    a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1
  )
  return [...propositions.map(({ id, text }) => ({ id, title: text })), { id: null, title: labels.without.proposition }]
    .map(({ id, title }) => ({
      title,
      own: placed.filter(({ claim }) =>
        id === null ? !library.propositions[claim.propositionId ?? ''] : claim.propositionId === id
      )
    }))
    .filter(({ own }) => own.length > 0)
}

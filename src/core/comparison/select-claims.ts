import type { Claim } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import { mayLieWithin } from '../documents/date-order'
import type { DocumentRecord } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import { fold } from '../text/fold'
import { matchWords, searchWords } from '../text/match-words'
import { chosenDocuments } from './chosen'
import type { ClaimFilter } from './claim-filter'

/** The sources a filter lets through, in the order it names or else the library's. */
export function selectDocuments(
  library: Pick<Library, 'documents'>,
  { documentIds, publishers }: ClaimFilter
): DocumentRecord[] {
  const documents = chosenDocuments(library, documentIds)
  if (!publishers) return documents
  const wanted = new Set(publishers.map(fold))
  return documents.filter(document => wanted.has(fold(document.publisher)))
}

/** The claims a filter lets through, in the order of the sources and of the passages there. */
export function selectClaims(library: Library, filter: ClaimFilter): Claim[] {
  const rank = new Map(selectDocuments(library, filter).map(({ id }, index) => [id, index]))
  const placed = matchingClaims(library, filter).flatMap(claim => {
    let first = Number.POSITIVE_INFINITY
    for (const { documentId, start } of claim.evidence) {
      const at = rank.get(documentId)
      if (at !== undefined) first = Math.min(first, placeOf(at, start))
    }
    return first === Number.POSITIVE_INFINITY ? [] : [{ claim, first }]
  })
  placed.sort((a, b) => a.first - b.first || compareUnits(a.claim.id, b.claim.id))
  return placed.map(({ claim }) => claim)
}

/** One number for a place in the sources: the source's rank first, then the offset in its text. */
export function placeOf(documentRank: number, start: number): number {
  return documentRank * 2 ** 32 + start
}

/** The claims that pass by what they are, wherever their evidence lies; in no order to rely on. */
export function matchingClaims(library: Library, filter: ClaimFilter): Claim[] {
  const claims = allClaims(library)
  const tests = testsOf(filter)
  return tests.length === 0 ? claims : claims.filter(claim => tests.every(test => test(claim)))
}

type Test = (claim: Claim) => boolean

/** The cheap ones first; what the filter leaves open has none. */
function testsOf(filter: ClaimFilter): Test[] {
  const tests: Test[] = []
  const one = <T>(values: readonly T[] | undefined, of: (claim: Claim) => T | null) => {
    if (!values) return
    const wanted = new Set<T | null>(values)
    tests.push(claim => {
      const value = of(claim)
      return value !== null && wanted.has(value)
    })
  }
  one<Id>(filter.codeIds, claim => claim.codeId)
  one<Id>(filter.propositionIds, claim => claim.propositionId)
  one(filter.stances, claim => claim.stance)
  one(filter.certainties, claim => claim.certainty)
  const folded = foldOnce()
  one(filter.actors?.map(fold), claim => folded(claim.actor))
  one(filter.themes?.map(fold), claim => folded(claim.theme))
  const dated = (from: string | undefined, to: string | undefined, of: (claim: Claim) => string | null) => {
    if (from === undefined && to === undefined) return
    tests.push(claim => {
      const date = of(claim)
      return date !== null && mayLieWithin(date, { from, to })
    })
  }
  dated(filter.statedFrom, filter.statedTo, claim => claim.statedOn)
  dated(filter.happenedFrom, filter.happenedTo, claim => claim.happenedOn)
  const words = searchWords(filter.words ?? '')
  if (words.length > 0) tests.push(claim => matchWords(readableText(claim), words) !== null)
  return tests
}

/** `fold`, asked once for each text: a few names are told of thousands of claims. */
export function foldOnce(): (text: string) => string {
  const known = new Map<string, string>([['', '']])
  return text => {
    let folded = known.get(text)
    if (folded === undefined) {
      folded = fold(text)
      known.set(text, folded)
    }
    return folded
  }
}

/** A claim is never changed, only replaced: what it folds to is kept as long as it is. */
const readableTexts = new WeakMap<Claim, string>()

function readableText(claim: Claim): string {
  let known = readableTexts.get(claim)
  if (known === undefined) {
    const quotes = claim.evidence.map(passage => passage.quote)
    known = fold([claim.statement, claim.memo, claim.actor, ...quotes].join(' '))
    readableTexts.set(claim, known)
  }
  return known
}

import { within } from '#core/briefing/within'
import type { Claim } from '#core/claims/claim'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import { selectClaims } from '#core/comparison/select-claims'
import type { Library } from '#core/library'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'
import type { SearchItem } from '#ui/search-list'
import type { BriefingFields } from './drafts'

const most = 80

/** Finds claims of the briefing's sources by their words, quotes, actor, code or source, however these are spelled. */
export function claimSearch(
  library: Library,
  fields: Pick<BriefingFields, 'documentIds'>,
  language: 'ar' | 'en'
): (query: string) => SearchItem[] {
  const claims = selectClaims(library, within({}, { documentIds: fields.documentIds, codeIds: null }))
  const folded = new Map<Claim, string>()
  const wordsOf = (claim: Claim) => {
    const known = folded.get(claim)
    if (known !== undefined) return known
    const quotes = claim.evidence.map(({ quote }) => quote)
    const words = fold(
      [claimWords(claim), detailOf(library, claim, language), titlesOf(library, claim), ...quotes].join(' ')
    )
    folded.set(claim, words)
    return words
  }
  return query => {
    const words = searchWords(query)
    const found = claims.flatMap(claim => {
      const score = words.length === 0 ? 0 : matchWords(wordsOf(claim), words)
      return score === null ? [] : [{ claim, score }]
    })
    found.sort((a, b) => a.score - b.score)
    return found.slice(0, most).map(({ claim }) => ({
      id: claim.id,
      label: claimWords(claim),
      detail: detailOf(library, claim, language)
    }))
  }
}

/** The statement, or the quote of a claim that has none yet. */
export function claimWords(claim: Claim): string {
  return claim.statement || `«${claim.evidence[0]?.quote ?? ''}»`
}

function detailOf(library: Library, claim: Claim, language: 'ar' | 'en'): string {
  return [codeName(codeOf(library.codes, claim.codeId), language), claim.actor].filter(Boolean).join(' · ')
}

function titlesOf(library: Library, claim: Claim): string {
  return claim.evidence.map(({ documentId }) => library.documents[documentId]?.title ?? '').join(' ')
}

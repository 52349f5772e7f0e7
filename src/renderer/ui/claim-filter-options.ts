import { codesInOrder } from '#core/codebook/order'
import type { ClaimFilter } from '#core/comparison/claim-filter'
import { selectClaims } from '#core/comparison/select-claims'
import type { Library } from '#core/library'
import { fold } from '#core/text/fold'

/** One of several that may be checked. */
export interface CheckOption {
  value: string
  label: string
}

/** What the claims of the sources at hand can be told apart by. */
export interface FilterOptions {
  propositions: CheckOption[]
  actors: CheckOption[]
  themes: CheckOption[]
  publishers: CheckOption[]
}

/** `nobody`, `noTheme`, `noPublisher`: what claims without an actor, a theme, a named publisher are called. */
export function filterOptions(
  library: Library,
  within: ClaimFilter,
  { nobody, noTheme, noPublisher }: { nobody: string; noTheme: string; noPublisher: string }
): FilterOptions {
  const claims = selectClaims(library, within)
  return {
    propositions: Object.values(library.propositions)
      .map(({ id, text }) => ({ value: id, label: text }))
      .sort((a, b) => a.label.localeCompare(b.label, 'ar')),
    actors: distinct(
      claims.map(({ actor }) => actor),
      nobody
    ),
    themes: distinct(
      claims.map(({ theme }) => theme),
      noTheme
    ),
    publishers: distinct(
      claims.flatMap(({ evidence }) =>
        evidence.map(({ documentId }) => library.documents[documentId]?.publisher ?? '')
      ),
      noPublisher
    )
  }
}

/** Each word once, however it is spelled, in the order of the alphabet; those without stand last. */
function distinct(words: readonly string[], none: string): CheckOption[] {
  const first = new Map<string, string>()
  for (const word of words) if (!first.has(fold(word))) first.set(fold(word), word)
  return [...first.values()]
    .sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'ar'))
    .map(word => ({ value: word, label: word || none }))
}

/** Which fields of a filter hold claims back, in the order they are told. */
export type FilterPart =
  | 'sources'
  | 'codes'
  | 'propositions'
  | 'actors'
  | 'themes'
  | 'publishers'
  | 'stances'
  | 'certainties'
  | 'dates'
  | 'words'

export function partsOf(filter: ClaimFilter): FilterPart[] {
  const parts: FilterPart[] = []
  if (filter.documentIds) parts.push('sources')
  if (filter.codeIds) parts.push('codes')
  if (filter.propositionIds) parts.push('propositions')
  if (filter.actors) parts.push('actors')
  if (filter.themes) parts.push('themes')
  if (filter.publishers) parts.push('publishers')
  if (filter.stances) parts.push('stances')
  if (filter.certainties) parts.push('certainties')
  if (filter.statedFrom || filter.statedTo || filter.happenedFrom || filter.happenedTo) parts.push('dates')
  if (filter.words) parts.push('words')
  return parts
}

/** The filter with fields set or, where a value is `undefined`, taken out: an absent field lets everything through. */
export function withFields(
  filter: ClaimFilter,
  fields: { [Key in keyof ClaimFilter]?: ClaimFilter[Key] | undefined }
): ClaimFilter {
  return Object.fromEntries(Object.entries({ ...filter, ...fields }).filter(([, value]) => value !== undefined))
}

/** Codes that the briefing draws on, as the codebook has them. */
export function codesWithin(library: Library, codeIds: readonly string[] | null) {
  return codesInOrder(library).filter(({ id }) => codeIds === null || codeIds.includes(id))
}

import type { ClaimFilter } from '#core/comparison/claim-filter'
import type { Id } from '#core/ids'
import type { BriefingFields } from './drafts'

/** What a block may draw on: its own filter within the sources and codes of the briefing, in the briefing's order. */
export function withinBriefing(
  filter: ClaimFilter,
  { documentIds, codeIds }: Pick<BriefingFields, 'documentIds' | 'codeIds'>
): ClaimFilter {
  const documents = both(filter.documentIds, documentIds)
  const codes = both(filter.codeIds, codeIds)
  return { ...filter, ...(documents ? { documentIds: documents } : {}), ...(codes ? { codeIds: codes } : {}) }
}

/** The order of `own` goes before the briefing's. */
function both(own: readonly Id[] | undefined, ofBriefing: readonly Id[] | null): Id[] | undefined {
  if (!own) return ofBriefing ? [...ofBriefing] : undefined
  return ofBriefing ? own.filter(id => ofBriefing.includes(id)) : [...own]
}

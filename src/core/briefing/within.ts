import type { ClaimFilter } from '../comparison/claim-filter'
import type { Id } from '../ids'

/** Sources and codes that something draws on at all, in this order; `null`: all of them. */
export interface Choice {
  documentIds: readonly Id[] | null
  codeIds: readonly Id[] | null
}

/** A filter narrowed to a choice. The order of the filter goes before that of the choice. */
export function within(filter: ClaimFilter, { documentIds, codeIds }: Choice): ClaimFilter {
  const documents = both(filter.documentIds, documentIds)
  const codes = both(filter.codeIds, codeIds)
  return { ...filter, ...(documents ? { documentIds: documents } : {}), ...(codes ? { codeIds: codes } : {}) }
}

function both(own: readonly Id[] | undefined, chosen: readonly Id[] | null): Id[] | undefined {
  if (!own) return chosen ? [...chosen] : undefined
  return chosen ? own.filter(id => chosen.includes(id)) : [...own]
}

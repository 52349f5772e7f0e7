import type { Change } from '../change'
import type { Library } from '../library'
import type { Briefing } from './briefing'

/** Stores a briefing, new or known. */
export function saveBriefing(library: Library, briefing: Briefing): Change {
  const before = library.briefings[briefing.id]
  const after = { table: 'briefings' as const, record: briefing }
  if (!before) return { added: [after], updated: [], removed: [] }
  return { added: [], updated: [{ before: { table: 'briefings', record: before }, after }], removed: [] }
}

import { dateOrder } from '../documents/date-order'
import type { PublicationDate } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import { fold } from '../text/fold'
import type { ClaimFilter } from './claim-filter'
import { selectClaims } from './select-claims'

/** `event`: when what the claim tells of happened; `statement`: when it was said. */
export interface TimelineEntry {
  date: PublicationDate
  kind: 'event' | 'statement'
  claimId: Id
  /** As the claim writes it; `''`: nobody in particular. */
  actor: string
}

/**
 * What happened and what was said, one entry for each date of a claim, in the order of time. A month alone stands after its
 * days and a year alone after its months. On one date entries go by actor, events before statements, then as the sources
 * have the claims.
 */
export function buildTimeline(library: Library, filter: ClaimFilter): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  for (const { id, actor, happenedOn, statedOn } of selectClaims(library, filter)) {
    if (happenedOn !== null) entries.push({ date: happenedOn, kind: 'event', claimId: id, actor })
    if (statedOn !== null) entries.push({ date: statedOn, kind: 'statement', claimId: id, actor })
  }
  return entries
    .map(entry => ({ entry, date: dateOrder(entry.date), lane: laneOf(entry) }))
    .sort(
      (a, b) =>
        compareUnits(a.date, b.date) ||
        byAlphabet(a.lane, b.lane) ||
        compareUnits(a.lane, b.lane) ||
        compareUnits(a.entry.kind, b.entry.kind)
    )
    .map(({ entry }) => entry)
}

/** Entries of one lane are of one actor, however the name is spelled. */
export function laneOf({ actor }: Pick<TimelineEntry, 'actor'>): string {
  return fold(actor)
}

const { compare: byAlphabet } = new Intl.Collator('ar')

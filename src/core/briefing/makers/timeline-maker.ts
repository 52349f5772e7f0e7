import type { ClaimFilter } from '../../comparison/claim-filter'
import { buildTimeline } from '../../comparison/timeline'
import { isolate } from '../../text/direction'
import { briefly, paragraphOf, printedPassages } from '../claim-parts'
import type { TimelineBlock } from '../outline'
import type { BriefingScope } from '../scope'
import { caveatOf } from '../trouble'

/** What happened and what was said, each with the source that tells it. */
export function makeTimeline({ filter }: { filter: ClaimFilter }, scope: BriefingScope): TimelineBlock[] {
  const { library, labels, claims, numberOf } = scope
  const entries = buildTimeline(library, scope.within(filter)).flatMap(({ date, kind, claimId, actor }) => {
    const claim = claims.get(claimId)
    const [passage] = claim ? printedPassages(claim, scope) : []
    const record = passage && library.documents[passage.documentId]
    const source = passage && numberOf(passage.documentId)
    if (!claim || !record || source === undefined) return []
    const { caveat } = caveatOf(claimId, claim.evidence, scope)
    return [
      {
        date: labels.date(date),
        kind,
        kindLabel: labels.timeline[kind],
        actor: isolate(actor.trim()),
        text: [briefly(claim, passage, scope), caveat && isolate(`(${caveat})`)].filter(Boolean).join(' '),
        claimId,
        source,
        reference: labels.reference({ record, paragraph: paragraphOf(passage, scope) })
      }
    ]
  })
  return entries.length === 0 ? [] : [{ kind: 'timeline', caption: '', entries }]
}

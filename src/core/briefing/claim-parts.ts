import type { Passage } from '../anchoring/passage'
import type { Claim } from '../claims/claim'
import { paragraphNumber } from '../documents/place'
import { isolate } from '../text/direction'
import type { ClaimBlock, QuoteText } from './outline'
import type { BriefingScope } from './scope'
import { caveatOf } from './trouble'

/** UTF-16 code units of a quote that stands for a missing statement where there is little room. */
const shortQuoteLimit = 160

/** A claim with its quotes from the sources of the briefing; `statement` stays `''` when the analyst has written none. */
export function claimBlock(claim: Claim, scope: BriefingScope): ClaimBlock {
  return {
    kind: 'claim',
    claimId: claim.id,
    statement: claim.statement,
    attribution: attributionOf(claim, scope),
    ...caveatOf(claim.id, claim.evidence, scope),
    quotes: printedPassages(claim, scope).map(passage => quoteText(passage, scope))
  }
}

/** Who says it and how, e.g. `إيطاليا · يؤكد`. */
export function attributionOf(claim: Claim, { labels }: Pick<BriefingScope, 'labels'>): string {
  return [isolate(claim.actor.trim()) || labels.noActor, labels.stances[claim.stance]].join(' · ')
}

/** The passages of a claim that lie in the briefing's sources, in the claim's order. */
export function printedPassages(claim: Claim, { numberOf }: Pick<BriefingScope, 'numberOf'>): Passage[] {
  return claim.evidence.filter(passage => numberOf(passage.documentId) !== undefined)
}

export function quoteText(passage: Passage, scope: BriefingScope): QuoteText {
  const record = scope.library.documents[passage.documentId]
  const source = scope.numberOf(passage.documentId)
  if (!record || source === undefined) throw new Error(`document ${passage.documentId} is not in the briefing`)
  const reference = scope.labels.reference({ record, paragraph: paragraphOf(passage, scope) })
  return { text: passage.quote, direction: record.direction, source, reference }
}

/** From 1; `null` where the stored text cannot be trusted. */
export function paragraphOf(passage: Passage, { bodies }: Pick<BriefingScope, 'bodies'>): number | null {
  const body = bodies[passage.documentId]
  if (body === undefined) throw new Error(`no body for document ${passage.documentId}`)
  return body === null ? null : paragraphNumber(body.blocks, passage.start)
}

/** What a claim says in a line or two: the analyst's words, else the beginning of `passage`. */
export function briefly(claim: Claim, passage: Passage | undefined, { labels }: Pick<BriefingScope, 'labels'>): string {
  return claim.statement || labels.quote(shorten(passage?.quote ?? ''))
}

/** One line, cut after a whole word. */
function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ')
  if (line.length <= shortQuoteLimit) return line
  const cut = line.lastIndexOf(' ', shortQuoteLimit)
  return `${line.slice(0, cut > 0 ? cut : shortQuoteLimit)}…`
}

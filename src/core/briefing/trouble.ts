import type { Passage } from '../anchoring/passage'
import { isReviewed } from '../documents/is-reviewed'
import type { Id } from '../ids'
import { isolate } from '../text/direction'
import type { ProofTrouble } from './proof'
import type { BriefingScope } from './scope'

export interface FoundTrouble {
  trouble: ProofTrouble
  documentId: Id | null
}

/**
 * What keeps these passages from proving a statement of the briefing, each trouble once. Only passages in the briefing's
 * sources count, as only they are printed; `undefined`: the record that had them is gone. A source that is not reviewed is a
 * trouble in a strict briefing alone; elsewhere the list of sources has a remark on it.
 */
export function troublesOf(
  passages: readonly Passage[] | undefined,
  { library, bodies, briefing, numberOf }: Pick<BriefingScope, 'library' | 'bodies' | 'briefing' | 'numberOf'>
): FoundTrouble[] {
  const printed = (passages ?? []).filter(passage => numberOf(passage.documentId) !== undefined)
  if (printed.length === 0) return [{ trouble: 'unsupported', documentId: passages?.[0]?.documentId ?? null }]
  const found: FoundTrouble[] = []
  const broken = printed.find(({ documentId, start, end, quote }) => {
    const body = bodies[documentId]
    if (body === undefined) throw new Error(`no body for document ${documentId}`)
    return body === null || body.text.slice(start, end) !== quote
  })
  if (broken) found.push({ trouble: 'broken', documentId: broken.documentId })
  if (!briefing.strict) return found
  const unread = printed.find(({ documentId }) => {
    const document = library.documents[documentId]
    return !document || !isReviewed(document, library)
  })
  if (unread) found.push({ trouble: 'unreviewed', documentId: unread.documentId })
  return found
}

/** The troubles of a claim or figure that the analyst let pass and that it still has. */
function letPass(
  recordId: Id,
  passages: readonly Passage[] | undefined,
  scope: Pick<BriefingScope, 'library' | 'bodies' | 'briefing' | 'numberOf'>
): ProofTrouble[] {
  const accepted = scope.briefing.accepted.filter(one => one.recordId === recordId)
  if (accepted.length === 0) return []
  return troublesOf(passages, scope)
    .map(({ trouble }) => trouble)
    .filter(trouble => accepted.some(one => one.trouble === trouble))
}

/** What the reader of the briefing is told of the troubles that the analyst let pass; absent for none. */
export function caveatOf(
  recordId: Id,
  passages: readonly Passage[] | undefined,
  scope: BriefingScope
): { caveat?: string } {
  const words = letPass(recordId, passages, scope).map(trouble => scope.labels.caveats[trouble])
  return words.length > 0 ? { caveat: words.join(' · ') } : {}
}

/** Beside a word that has a caveat, told elsewhere. */
export const caveatSign = '▲'

/** A short text with its caveat on a line of its own: within the text's line it would run the text's way. */
export function withCaveat(text: string, caveat: string | undefined): string {
  return caveat === undefined ? text : `${text}\n${isolate(`(${caveat})`)}`
}

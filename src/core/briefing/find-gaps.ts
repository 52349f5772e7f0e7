import type { Claim } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import { chosenCodes, chosenDocuments } from '../comparison/chosen'
import type { DocumentRecord } from '../documents/document'
import { isReviewed } from '../documents/is-reviewed'
import type { Library } from '../library'
import type { Briefing } from './briefing'

/** What a reader of the briefing would stumble over. Nothing of it keeps a briefing from being printed. */
export interface BriefingGaps {
  /** Claims that go in without a sentence of the analyst's, in the order of sources and text. */
  unstated: Claim[]
  /** Chosen sources that are not reviewed: their silence proves nothing. */
  unreviewed: DocumentRecord[]
}

export function findGaps(library: Library, briefing: Pick<Briefing, 'documentIds' | 'codeIds'>): BriefingGaps {
  const documents = chosenDocuments(library, briefing.documentIds)
  const codeIds = new Set(chosenCodes(library, briefing.codeIds).map(code => code.id))
  const column = new Map(documents.map((document, index) => [document.id, index]))
  const unstated = allClaims(library).flatMap(claim => {
    const passage = claim.evidence.find(({ documentId }) => column.has(documentId))
    if (!passage || !codeIds.has(claim.codeId) || claim.statement.trim() !== '') return []
    return [{ claim, column: column.get(passage.documentId) ?? 0, start: passage.start }]
  })
  return {
    unstated: unstated.sort((a, b) => a.column - b.column || a.start - b.start).map(({ claim }) => claim),
    unreviewed: documents.filter(document => !isReviewed(document, library))
  }
}

import type { Claim } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import { chosenCodes, chosenDocuments } from '../comparison/chosen'
import type { ClaimFilter } from '../comparison/claim-filter'
import type { DocumentBody, DocumentRecord } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import type { Briefing } from './briefing'
import type { OutlineLabels } from './labels'
import type { BriefingLanguage } from './look'
import { within } from './within'

export interface BriefingInput {
  library: Library
  /**
   * The bodies of at least the documents that are quoted; `null` where the stored text cannot be trusted: it is gone, or its
   * SHA-256 is not the one of the import.
   */
  bodies: Readonly<Record<Id, DocumentBody | null>>
  briefing: Briefing
  /** Words in both languages: a briefing may be printed in both. */
  labels: Record<BriefingLanguage, OutlineLabels>
  /** ISO 8601 day. */
  today: string
}

/** What the parts of a briefing are made from. */
export interface BriefingScope {
  library: Library
  bodies: BriefingInput['bodies']
  briefing: Briefing
  language: BriefingLanguage
  labels: OutlineLabels
  /** The sources of the briefing in their order: the first has number 1 in the list of sources. */
  documents: readonly DocumentRecord[]
  claims: ReadonlyMap<Id, Claim>
  /** Number of a source in the list of sources; `undefined`: it is not one of the briefing's. */
  numberOf: (documentId: Id) => number | undefined
  /** The filter of a block, narrowed to the sources and codes of the briefing. */
  within: (filter: ClaimFilter) => ClaimFilter
}

/** Fails when no source or no code is chosen: there would be nothing to tell. */
export function scopeOf(
  { library, bodies, briefing, labels }: BriefingInput,
  language: BriefingLanguage
): Result<BriefingScope> {
  const documents = chosenDocuments(library, briefing.documentIds)
  const codes = chosenCodes(library, briefing.codeIds)
  if (documents.length === 0 || codes.length === 0) return fail('briefing.nothingSelected')
  const numbers = new Map(documents.map((document, index) => [document.id, index + 1]))
  return ok({
    library,
    bodies,
    briefing,
    language,
    labels: labels[language],
    documents,
    claims: new Map(allClaims(library).map(claim => [claim.id, claim])),
    numberOf: documentId => numbers.get(documentId),
    within: filter => within(filter, { documentIds: documents.map(({ id }) => id), codeIds: codes.map(({ id }) => id) })
  })
}

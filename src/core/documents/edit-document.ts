import type { Change } from '../change'
import { homeOf } from '../claims/claim'
import { claimsOfDocument } from '../claims/find-claims'
import { dismissalsOf } from '../comparison/dismiss-suggestion'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Problem, type ProblemCode, type Result } from '../problem'
import type { Citation, DocumentRecord, ReviewState } from './document'
import { findTwin, type Twin } from './find-twin'

/**
 * A source enters the library. The same text or file twice is refused: two copies would split its claims. `asReprint`: it comes
 * in all the same, as a reprint of the source that is there. A newer version may come from the same file, read anew; a newer
 * version of a source that is not there is refused.
 */
export function addDocument(library: Library, record: DocumentRecord, asReprint = false): Result<Change> {
  const { versionOf } = record
  if (versionOf !== null && !library.documents[versionOf]) return fail('document.missing', { id: versionOf })
  const twin = findTwin(library, record)
  if (twin && !asReprint && (twin.same === 'text' || versionOf === null)) return fail(...refusalOf(twin, record))
  const reprintOf = twin && asReprint && versionOf === null ? originalOf(library, twin.document) : undefined
  const added = reprintOf === undefined ? record : { ...record, reprintOf }
  return ok({ added: [{ table: 'documents', record: added }], updated: [], removed: [] })
}

/** The problem of a source that is in the library already, for `fail`. */
export function refusalOf(
  { document, same }: Twin,
  { originalName }: Pick<DocumentRecord, 'originalName'>
): [code: ProblemCode, details: Problem['details']] {
  const details = { file: originalName, title: document.title, id: document.id }
  return [same === 'text' ? 'document.duplicate' : 'document.sameBytes', details]
}

/** A reprint of a reprint is one of the same original. */
function originalOf(library: Library, { id, reprintOf }: DocumentRecord): Id {
  return reprintOf !== undefined && library.documents[reprintOf] ? reprintOf : id
}

export function updateCitation(library: Library, id: Id, edit: Partial<Citation>): Result<Change> {
  return replace(library, id, edit)
}

export function setReviewState(library: Library, id: Id, reviewState: ReviewState): Result<Change> {
  return replace(library, id, { reviewState })
}

/**
 * Takes a source out together with the claims and figures that live with it. Refused while a claim of another source cites it: that
 * claim would lose a proof without anybody looking.
 */
export function removeDocument(library: Library, id: Id): Result<Change> {
  const record = library.documents[id]
  if (!record) return fail('document.missing', { id })
  const citing = claimsOfDocument(library, id)
  const foreign = citing.filter(claim => homeOf(claim) !== id)
  if (foreign.length > 0) return fail('document.inUse', { title: record.title, claims: foreign.length })
  const going = new Set(citing.map(claim => claim.id))
  const relations = Object.values(library.relations).filter(
    relation => going.has(relation.fromClaimId) || going.has(relation.toClaimId)
  )
  const figures = Object.values(library.figures).filter(({ passage }) => passage.documentId === id)
  return ok({
    added: [],
    updated: [],
    removed: [
      ...figures.map(record => ({ table: 'figures' as const, record })),
      ...dismissalsOf(library, going).map(record => ({ table: 'dismissals' as const, record })),
      ...relations.map(record => ({ table: 'relations' as const, record })),
      ...citing.map(record => ({ table: 'claims' as const, record })),
      { table: 'documents', record }
    ]
  })
}

function replace(library: Library, id: Id, edit: Partial<DocumentRecord>): Result<Change> {
  const before = library.documents[id]
  if (!before) return fail('document.missing', { id })
  const after = { ...before, ...edit }
  if ((Object.keys(edit) as (keyof DocumentRecord)[]).every(field => before[field] === after[field])) {
    return ok({ added: [], updated: [], removed: [] })
  }
  return ok({
    added: [],
    updated: [{ before: { table: 'documents', record: before }, after: { table: 'documents', record: after } }],
    removed: []
  })
}

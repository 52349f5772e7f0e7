import type { Passage } from './anchoring/passage'
import type { Id } from './ids'
import type { Entry, RecordOf, TableName } from './tables'

/** A field of a record that names a record of a table, which must be there. */
export interface Reference {
  /** The keys that lead to the field, joined by dots, e.g. `evidence.0.documentId`. */
  field: string
  table: TableName
  id: Id
}

/**
 * The references of a record of each table. Fields that edits leave behind when their record is removed are not here: the earlier version
 * and the original of a document, the other end of a dismissal, and what a briefing names.
 */
const references: { [Name in TableName]?: (record: RecordOf<Name>) => Reference[] } = {
  claims: ({ codeId, propositionId, evidence }) => [
    { field: 'codeId', table: 'codes', id: codeId },
    ...(propositionId === null ? [] : [{ field: 'propositionId', table: 'propositions' as const, id: propositionId }]),
    ...evidence.map(({ documentId }, index) => ({
      field: `evidence.${index}.documentId`,
      table: 'documents' as const,
      id: documentId
    }))
  ],
  codes: ({ parentId }) => (parentId === null ? [] : [{ field: 'parentId', table: 'codes', id: parentId }]),
  relations: ({ fromClaimId, toClaimId }) => [
    { field: 'fromClaimId', table: 'claims', id: fromClaimId },
    { field: 'toClaimId', table: 'claims', id: toClaimId }
  ],
  dismissals: ({ claimId }) => [{ field: 'claimId', table: 'claims', id: claimId }],
  figures: ({ quantityId, passage }) => [
    { field: 'quantityId', table: 'quantities', id: quantityId },
    { field: 'passage.documentId', table: 'documents', id: passage.documentId }
  ]
}

/** The records that a record refers to. */
export function referencesOf({ table, record }: Entry): Reference[] {
  const list = references[table] as ((record: Entry['record']) => Reference[]) | undefined
  return list?.(record) ?? []
}

/** The passages that prove a record, in their order. */
export function passagesOf({ table, record }: Entry): readonly Passage[] {
  if (table === 'claims') return record.evidence
  return table === 'figures' ? [record.passage] : []
}

import { allClaims } from '../claims/find-claims'
import type { Claim, Stance } from '../claims/claim'
import { codesInOrder } from '../codebook/order'
import type { DocumentRecord } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fold } from '../text/fold'

export type RowKind = 'code' | 'actor'

/** `key` is the code's id or the folded actor; `label` the actor as first written (`''`: nobody named), or `''` for codes. */
export interface MatrixRow {
  key: string
  label: string
  claimCount: number
}

/** A cell's state when it holds claims is their common stance, else `mixed`; without a claim it tells silence from not yet read. */
export interface MatrixCell {
  state: Stance | 'mixed' | 'silent' | 'unread'
  claimIds: Id[]
}

export interface Matrix {
  rowKind: RowKind
  rows: MatrixRow[]
  /** Document ids in the order of the columns. */
  columns: Id[]
  /** By row key, then document id; every combination is there. */
  cells: Record<string, Record<Id, MatrixCell>>
}

export interface MatrixOptions {
  rows: RowKind
  /** Which sources and codes, in this order; `null` or absent: all. */
  documentIds?: readonly Id[] | null
  codeIds?: readonly Id[] | null
}

/**
 * The comparison: computed from claims, never stored. A claim stands in the column of every source that gives evidence
 * for it. Rows without any claim are kept for codes (silence is a finding) and do not arise for actors.
 */
export function buildMatrix(library: Library, options: MatrixOptions): Matrix {
  const documents = chosenDocuments(library, options.documentIds)
  const codes = codesInOrder(library).filter(code => !options.codeIds || options.codeIds.includes(code.id))
  const codeIds = new Set(codes.map(code => code.id))
  const columns = new Set(documents.map(document => document.id))
  const claims = allClaims(library)
    .filter(claim => codeIds.has(claim.codeId) && claim.evidence.some(passage => columns.has(passage.documentId)))
    .sort(byPlace(documents, codes.map(code => code.id)))

  const labels = new Map<string, string>()
  if (options.rows === 'code') for (const code of codes) labels.set(code.id, '')
  else for (const claim of claims) if (!labels.has(fold(claim.actor))) labels.set(fold(claim.actor), claim.actor.trim())

  const keyOf = (claim: Claim) => (options.rows === 'code' ? claim.codeId : fold(claim.actor))
  const cells: Matrix['cells'] = {}
  const counts = new Map<string, number>()
  for (const key of labels.keys()) {
    const row: Record<Id, MatrixCell> = {}
    for (const document of documents) {
      row[document.id] = { state: document.reviewState === 'reviewed' ? 'silent' : 'unread', claimIds: [] }
    }
    cells[key] = row
  }
  for (const claim of claims) {
    const key = keyOf(claim)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const documentId of new Set(claim.evidence.map(passage => passage.documentId))) {
      const cell = cells[key]?.[documentId]
      if (!cell) continue
      cell.state = cell.claimIds.length === 0 || cell.state === claim.stance ? claim.stance : 'mixed'
      cell.claimIds.push(claim.id)
    }
  }
  const rows = [...labels].map(([key, label]) => ({ key, label, claimCount: counts.get(key) ?? 0 }))
  if (options.rows === 'actor') rows.sort(byWeight)
  return { rowKind: options.rows, rows, columns: documents.map(document => document.id), cells }
}

/** The sources in the order asked for; without one, by date (undated last), then title. */
export function chosenDocuments(library: Library, documentIds?: readonly Id[] | null): DocumentRecord[] {
  if (documentIds) return documentIds.flatMap(id => library.documents[id] ?? [])
  const dated = (document: DocumentRecord) => document.publishedOn ?? '9999'
  return Object.values(library.documents).sort(
    (a, b) => dated(a).localeCompare(dated(b)) || a.title.localeCompare(b.title, 'ar') || (a.id < b.id ? -1 : 1)
  )
}

/** Most spoken of first; claims of nobody in particular last. */
function byWeight(a: MatrixRow, b: MatrixRow): number {
  if ((a.label === '') !== (b.label === '')) return a.label === '' ? 1 : -1
  return b.claimCount - a.claimCount || a.label.localeCompare(b.label, 'ar')
}

/** By code, then by the place of the first evidence among the columns. */
function byPlace(documents: DocumentRecord[], codeIds: Id[]): (a: Claim, b: Claim) => number {
  const column = new Map(documents.map((document, index) => [document.id, index]))
  const row = new Map(codeIds.map((id, index) => [id, index]))
  const place = (claim: Claim) => {
    const passage = claim.evidence.find(evidence => column.has(evidence.documentId))
    return [row.get(claim.codeId) ?? 0, column.get(passage?.documentId ?? '') ?? 0, passage?.start ?? 0] as const
  }
  return (a, b) => {
    const [left, right] = [place(a), place(b)]
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2] || (a.id < b.id ? -1 : 1)
  }
}

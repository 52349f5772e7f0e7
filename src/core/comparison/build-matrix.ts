import type { Claim, Stance } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import type { Code } from '../codebook/code'
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
 * for it; within a cell claims stand as that source has them (by code first where a row holds several). Rows without any
 * claim are kept for codes (silence is a finding) and do not arise for actors.
 */
export function buildMatrix(library: Library, options: MatrixOptions): Matrix {
  const documents = chosenDocuments(library, options.documentIds)
  const codes = chosenCodes(library, options.codeIds)
  const codeRank = new Map(codes.map((code, index) => [code.id, index]))
  const columnRank = new Map(documents.map((document, index) => [document.id, index]))
  const places = allClaims(library)
    .filter(claim => codeRank.has(claim.codeId))
    .flatMap(claim => placesOf(claim, columnRank))
    .sort(
      (a, b) =>
        (codeRank.get(a.claim.codeId) ?? 0) - (codeRank.get(b.claim.codeId) ?? 0) ||
        a.column - b.column ||
        a.start - b.start ||
        compareUnits(a.claim.id, b.claim.id)
    )

  const keyOf = (claim: Claim) => (options.rows === 'code' ? claim.codeId : fold(claim.actor))
  const labels = new Map<string, string>()
  if (options.rows === 'code') for (const code of codes) labels.set(code.id, '')
  else for (const { claim } of places) if (!labels.has(keyOf(claim))) labels.set(keyOf(claim), claim.actor.trim())

  const cells: Matrix['cells'] = {}
  for (const key of labels.keys()) cells[key] = emptyRow(documents)
  const claimsOfRow = new Map<string, Set<Id>>()
  for (const { claim, documentId } of places) {
    const key = keyOf(claim)
    claimsOfRow.set(key, (claimsOfRow.get(key) ?? new Set()).add(claim.id))
    const cell = cells[key]?.[documentId]
    if (!cell) continue
    cell.state = cell.claimIds.length === 0 || cell.state === claim.stance ? claim.stance : 'mixed'
    cell.claimIds.push(claim.id)
  }
  const rows = [...labels].map(([key, label]) => ({ key, label, claimCount: claimsOfRow.get(key)?.size ?? 0 }))
  if (options.rows === 'actor') rows.sort(byWeight)
  return { rowKind: options.rows, rows, columns: documents.map(document => document.id), cells }
}

/**
 * The sources in the order asked for; without one (`null`), by date, then title. Who knows the year alone stands after
 * that year's days, who knows no date at all last.
 */
export function chosenDocuments(
  library: Pick<Library, 'documents'>,
  documentIds?: readonly Id[] | null
): DocumentRecord[] {
  if (documentIds) return [...new Set(documentIds)].flatMap(id => library.documents[id] ?? [])
  const dated = ({ publishedOn }: DocumentRecord) => (publishedOn ?? '9999').padEnd('2025-04-09'.length, '~')
  return Object.values(library.documents).sort(
    (a, b) => compareUnits(dated(a), dated(b)) || a.title.localeCompare(b.title, 'ar') || compareUnits(a.id, b.id)
  )
}

/** The codes in the order asked for; without one (`null`), as the codebook has them. */
export function chosenCodes(library: Pick<Library, 'codes'>, codeIds?: readonly Id[] | null): Code[] {
  return codeIds ? [...new Set(codeIds)].flatMap(id => library.codes[id] ?? []) : codesInOrder(library)
}

/** A claim in the column of one of its sources; `start` is where its first passage there begins. */
interface Place {
  claim: Claim
  documentId: Id
  column: number
  start: number
}

function placesOf(claim: Claim, columnRank: ReadonlyMap<Id, number>): Place[] {
  const places = new Map<Id, Place>()
  for (const { documentId, start } of claim.evidence) {
    const column = columnRank.get(documentId)
    if (column === undefined) continue
    const known = places.get(documentId)
    if (!known) places.set(documentId, { claim, documentId, column, start })
    else known.start = Math.min(known.start, start)
  }
  return [...places.values()]
}

function emptyRow(documents: readonly DocumentRecord[]): Record<Id, MatrixCell> {
  return Object.fromEntries(
    documents.map(({ id, reviewState }) => [
      id,
      { state: reviewState === 'reviewed' ? 'silent' : 'unread', claimIds: [] }
    ])
  )
}

/** By UTF-16 code units, whatever the language. */
function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Most spoken of first; claims of nobody in particular last. */
function byWeight(a: MatrixRow, b: MatrixRow): number {
  if ((a.label === '') !== (b.label === '')) return a.label === '' ? 1 : -1
  return b.claimCount - a.claimCount || a.label.localeCompare(b.label, 'ar')
}

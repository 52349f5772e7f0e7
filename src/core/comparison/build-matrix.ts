import type { Claim, Stance } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import type { DocumentRecord } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import { fold } from '../text/fold'
import { chosenCodes, chosenDocuments } from './chosen'

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

/** Most spoken of first; claims of nobody in particular last. */
function byWeight(a: MatrixRow, b: MatrixRow): number {
  if ((a.label === '') !== (b.label === '')) return a.label === '' ? 1 : -1
  return b.claimCount - a.claimCount || a.label.localeCompare(b.label, 'ar')
}

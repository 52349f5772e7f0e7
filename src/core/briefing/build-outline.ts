import type { Claim, Stance } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import { codeName } from '../codebook/order'
import { buildMatrix, type Matrix, type RowKind } from '../comparison/build-matrix'
import { chosenCodes, chosenDocuments } from '../comparison/chosen'
import type { DocumentBody, DocumentRecord } from '../documents/document'
import { paragraphNumber } from '../documents/place'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { isolate } from '../text/direction'
import type { Briefing } from './briefing'
import type { ClaimBlock, MatrixBlock, Outline, OutlineBlock } from './outline'

/** Every word of a briefing that is neither the analyst's nor a source's, in the briefing's language. */
export interface OutlineLabels {
  contents: string
  introduction: string
  comparison: string
  sources: string
  /** Heading of the matrix' first column. */
  rows: Record<RowKind, string>
  stances: Record<Stance, string>
  silent: string
  unread: string
  noActor: string
  noClaims: string
  pageLabel: string
  /** A source's words where the analyst has written none of their own: the text between quotation marks. */
  quote: (text: string) => string
  codeHeading: (codeName: string, claims: number) => string
  /** Lines under the title. */
  subtitle: (facts: { author: string; day: string; sources: number; claims: number }) => string[]
  /** Where a quote stands. */
  reference: (place: { number: number; title: string; paragraph: number }) => string
  /** A date in words, or `''` for none. */
  date: (publishedOn: string | null) => string
  /** One entry of the list of sources. */
  source: (record: DocumentRecord) => string
}

export interface OutlineInput {
  library: Library
  /** The bodies of at least the documents that are quoted. */
  bodies: Readonly<Record<Id, DocumentBody>>
  briefing: Briefing
  labels: OutlineLabels
  /** ISO 8601 day. */
  today: string
}

/** UTF-16 code units of a quote that stands in a cell of the matrix for a missing statement; in full it follows below. */
const cellQuoteLimit = 160

/**
 * Turns what the analyst chose into the ordered blocks that every exporter lays out. Each claim is told once, under the
 * first chosen source that gives evidence for it, with its quotes from all chosen sources; `statement` stays `''` when the
 * analyst has not written one, and its quotes then speak for themselves.
 */
export function buildOutline({ library, bodies, briefing, labels, today }: OutlineInput): Result<Outline> {
  const documents = chosenDocuments(library, briefing.documentIds)
  const codes = chosenCodes(library, briefing.codeIds)
  if (documents.length === 0 || codes.length === 0) return fail('briefing.nothingSelected')
  const options = { documentIds: documents.map(document => document.id), codeIds: codes.map(code => code.id) }
  const byCode = buildMatrix(library, { rows: 'code', ...options })
  const shown = briefing.rows === 'code' ? byCode : buildMatrix(library, { rows: briefing.rows, ...options })
  const claims = new Map(allClaims(library).map(claim => [claim.id, claim]))
  const parts = { library, bodies, documents, claims, briefing, labels }

  const blocks: OutlineBlock[] = [{ kind: 'contents', title: labels.contents }]
  const introduction = briefing.introduction
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  if (introduction.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: labels.introduction })
    for (const text of introduction) blocks.push({ kind: 'paragraph', text })
  }
  blocks.push({ kind: 'heading', level: 1, text: labels.comparison }, matrixBlock(shown, parts))

  for (const code of codes) {
    const claimCount = byCode.rows.find(row => row.key === code.id)?.claimCount ?? 0
    const heading = labels.codeHeading(codeName(code, briefing.language), claimCount)
    blocks.push({ kind: 'heading', level: 1, text: heading, color: code.color })
    if (claimCount === 0) blocks.push({ kind: 'paragraph', text: labels.noClaims })
    const told = new Set<Id>()
    for (const document of documents) {
      const here = (byCode.cells[code.id]?.[document.id]?.claimIds ?? []).filter(id => !told.has(id))
      if (here.length === 0) continue
      blocks.push({ kind: 'heading', level: 2, text: document.title })
      for (const id of here) {
        told.add(id)
        blocks.push(claimBlock(claimWith(claims, id), parts))
      }
    }
  }
  blocks.push({ kind: 'heading', level: 1, text: labels.sources })
  blocks.push({
    kind: 'sources',
    entries: documents.map((document, index) => ({
      number: index + 1,
      text: labels.source(document),
      direction: document.direction
    }))
  })

  return ok({
    title: briefing.title,
    subtitle: labels.subtitle({
      author: briefing.author,
      day: labels.date(today),
      sources: documents.length,
      claims: byCode.rows.reduce((sum, row) => sum + row.claimCount, 0)
    }),
    author: briefing.author,
    language: briefing.language,
    direction: briefing.language === 'ar' ? 'rtl' : 'ltr',
    createdOn: today,
    pageLabel: labels.pageLabel,
    ...(briefing.faces ? { faces: briefing.faces } : {}),
    blocks
  })
}

interface Parts extends Pick<OutlineInput, 'library' | 'bodies' | 'briefing' | 'labels'> {
  documents: readonly DocumentRecord[]
  claims: ReadonlyMap<Id, Claim>
}

function claimBlock(claim: Claim, { library, bodies, documents, labels }: Parts): ClaimBlock {
  const number = new Map(documents.map((document, index) => [document.id, index + 1]))
  const chosen = claim.evidence.filter(passage => number.has(passage.documentId))
  return {
    kind: 'claim',
    statement: claim.statement,
    attribution: [isolate(claim.actor.trim()) || labels.noActor, labels.stances[claim.stance]].join(' · '),
    quotes: chosen.map(passage => {
      const record = library.documents[passage.documentId]
      const body = bodies[passage.documentId]
      if (!record || !body) throw new Error(`no body for document ${passage.documentId}`)
      const source = number.get(passage.documentId) ?? 0
      const paragraph = paragraphNumber(body.blocks, passage.start)
      return {
        text: passage.quote,
        direction: record.direction,
        source,
        reference: labels.reference({ number: source, title: record.title, paragraph })
      }
    })
  }
}

function matrixBlock(matrix: Matrix, { library, documents, claims, briefing, labels }: Parts): MatrixBlock {
  const textOf = (claim: Claim, column: Id) => {
    if (claim.statement) return claim.statement
    const passage = claim.evidence.find(({ documentId }) => documentId === column)
    return labels.quote(shorten(passage?.quote ?? ''))
  }
  return {
    kind: 'matrix',
    corner: labels.rows[matrix.rowKind],
    columns: documents.map(document => ({
      title: document.title,
      detail: [document.publisher, labels.date(document.publishedOn)].filter(Boolean).join(' · ')
    })),
    rows: matrix.rows.map(row => {
      const code = matrix.rowKind === 'code' ? library.codes[row.key] : undefined
      return {
        title: code ? codeName(code, briefing.language) : row.label || labels.noActor,
        ...(code ? { color: code.color } : {}),
        cells: matrix.columns.map(column => {
          const cell = matrix.cells[row.key]?.[column]
          const statements = (cell?.claimIds ?? []).map(id => {
            const claim = claimWith(claims, id)
            return { stance: claim.stance, stanceLabel: labels.stances[claim.stance], text: textOf(claim, column) }
          })
          if (statements.length > 0) return { statements }
          return { state: cell?.state === 'silent' ? labels.silent : labels.unread, statements }
        })
      }
    })
  }
}

function claimWith(claims: ReadonlyMap<Id, Claim>, id: Id): Claim {
  const claim = claims.get(id)
  if (!claim) throw new Error(`claim ${id} stands in the matrix and not in the library`)
  return claim
}

/** One line, cut after a whole word. */
function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ')
  if (line.length <= cellQuoteLimit) return line
  const cut = line.lastIndexOf(' ', cellQuoteLimit)
  return `${line.slice(0, cut > 0 ? cut : cellQuoteLimit)}…`
}

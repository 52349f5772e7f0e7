import type { Claim, Stance } from '../claims/claim'
import { findClaim } from '../claims/find-claims'
import { codeName, codesInOrder } from '../codebook/order'
import { buildMatrix, chosenDocuments, type Matrix } from '../comparison/build-matrix'
import type { DocumentBody, DocumentRecord } from '../documents/document'
import { paragraphNumber } from '../documents/place'
import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import type { Briefing } from './briefing'
import type { MatrixBlock, Outline, OutlineBlock } from './outline'

/** Every word of a briefing that is neither the analyst's nor a source's, in the briefing's language. */
export interface OutlineLabels {
  contents: string
  introduction: string
  comparison: string
  sources: string
  /** Heading of the matrix' first column. */
  rows: string
  stances: Record<Stance, string>
  silent: string
  unread: string
  noActor: string
  noClaims: string
  pageLabel: string
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

/** Turns what the analyst chose into the ordered blocks that every exporter lays out. */
export function buildOutline({ library, bodies, briefing, labels, today }: OutlineInput): Result<Outline> {
  const documents = chosenDocuments(library, briefing.documentIds)
  if (documents.length === 0) return fail('briefing.nothingSelected')
  const options = { documentIds: documents.map(document => document.id), codeIds: briefing.codeIds }
  const byCode = buildMatrix(library, { rows: 'code', ...options })
  const number = new Map(documents.map((document, index) => [document.id, index + 1]))
  const claimCount = byCode.rows.reduce((sum, row) => sum + row.claimCount, 0)

  const blocks: OutlineBlock[] = [{ kind: 'contents', title: labels.contents }]
  const introduction = briefing.introduction.split('\n').map(line => line.trim()).filter(Boolean)
  if (introduction.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: labels.introduction })
    for (const text of introduction) blocks.push({ kind: 'paragraph', text })
  }
  blocks.push({ kind: 'heading', level: 1, text: labels.comparison })
  const shown = briefing.rows === 'code' ? byCode : buildMatrix(library, { rows: briefing.rows, ...options })
  blocks.push(matrixBlock(shown, { library, documents, briefing, labels }))

  for (const code of codesInOrder(library)) {
    const row = byCode.rows.find(candidate => candidate.key === code.id)
    if (!row) continue
    const heading = labels.codeHeading(codeName(code, briefing.language), row.claimCount)
    blocks.push({ kind: 'heading', level: 1, text: heading, color: code.color })
    if (row.claimCount === 0) blocks.push({ kind: 'paragraph', text: labels.noClaims })
    const seen = new Set<Id>()
    for (const document of documents) {
      const claims = (byCode.cells[code.id]?.[document.id]?.claimIds ?? [])
        .filter(id => !seen.has(id))
        .flatMap(id => findClaim(library, id) ?? [])
      if (claims.length === 0) continue
      blocks.push({ kind: 'heading', level: 2, text: document.title })
      for (const claim of claims) {
        seen.add(claim.id)
        blocks.push(claimBlock(claim))
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
      claims: claimCount
    }),
    author: briefing.author,
    language: briefing.language,
    direction: briefing.language === 'ar' ? 'rtl' : 'ltr',
    createdOn: today,
    pageLabel: labels.pageLabel,
    blocks
  })

  function claimBlock(claim: Claim): OutlineBlock {
    const evidence = claim.evidence.filter(passage => number.has(passage.documentId))
    return {
      kind: 'claim',
      statement: claim.statement,
      attribution: [claim.actor || labels.noActor, labels.stances[claim.stance]].join(' · '),
      quotes: evidence.map(passage => {
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
}

function matrixBlock(
  matrix: Matrix,
  { library, documents, briefing, labels }: Pick<OutlineInput, 'library' | 'briefing' | 'labels'> & { documents: DocumentRecord[] }
): MatrixBlock {
  return {
    kind: 'matrix',
    corner: labels.rows,
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
          const claims = (cell?.claimIds ?? []).flatMap(id => findClaim(library, id) ?? [])
          const statements = claims.map(claim => ({
            stance: claim.stance,
            stanceLabel: labels.stances[claim.stance],
            text: claim.statement || `«${claim.evidence[0]?.quote ?? ''}»`
          }))
          if (statements.length > 0) return { statements }
          return { state: cell?.state === 'silent' ? labels.silent : labels.unread, statements }
        })
      }
    })
  }
}

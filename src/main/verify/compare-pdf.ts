import { createHash } from 'node:crypto'
import { leftOver } from '#core/text/left-over'
import { type OpenDocument, withPdf } from '../briefing/pdfium-calls'
import { type FileFacts, fileFacts } from './file-facts'
import { type PageFacts, pageFacts } from './page-facts'
import type { PageMismatch, PagesReport, RestKind } from './page-mismatch'

/** Pixels per point: a changed letter of the smallest print changes several pixels. */
const scale = 2

/**
 * Compares a PDF with the one that the program lays out from the record. Both are read by pdfium, so that equal pages give equal texts
 * however Arabic is stored in them. `null` where the file cannot be opened.
 */
export async function comparePdf(given: Uint8Array, laidOut: Uint8Array): Promise<PagesReport | null> {
  // The same bytes show the same.
  if (Buffer.compare(given, laidOut) === 0) return { pages: [], rest: [] }
  return withPdf(given, open =>
    withPdf(laidOut, expected => compare({ open, bytes: given }, { open: expected, bytes: laidOut }))
  )
}

interface Side {
  open: OpenDocument
  bytes: Uint8Array
}

async function compare(given: Side, laidOut: Side): Promise<PagesReport> {
  const [there, wanted] = [factsOfPages(given.open), factsOfPages(laidOut.open)]
  const report = compareTexts(there, wanted)
  for (let index = 0; index < Math.max(there.length, wanted.length); index++) {
    const [one, other] = [there[index], wanted[index]]
    if (!one || !other) continue
    const at = { page: index + 1, what: '' }
    const isTextTold = [...report.pages, ...report.rest].some(({ page }) => page === at.page)
    if (!isTextTold && !sameLines(one.texts, other.texts)) report.pages.push({ kind: 'textMoved', ...at })
    const kinds = restKinds(one, other)
    report.rest.push(...kinds.map(kind => ({ kind, ...at })))
    const isTold = [...report.pages, ...report.rest].some(({ page }) => page === at.page)
    if (isTold || (await looksOf(given.open, index)) === (await looksOf(laidOut.open, index))) continue
    report.rest.push({ kind: 'lookOther', ...at })
  }
  if (there.length !== wanted.length && report.pages.length + report.rest.length === 0) {
    report.rest.push({ kind: 'lookOther', page: null, what: `${there.length} / ${wanted.length}` })
  }
  report.rest.push(...compareFiles(fileFacts(given.open, given.bytes), fileFacts(laidOut.open, laidOut.bytes)))
  return report
}

function factsOfPages(open: OpenDocument): PageFacts[] {
  return Array.from({ length: open.document.getPageCount() }, (_, index) => pageFacts(open, index))
}

interface PlacedText {
  text: string
  page: number
}

/**
 * Compares the words of all pages, wherever they stand, and names the stretches of text that have words which the other side lacks. A
 * stretch is what is drawn at once: a line, or the part of it that runs in one direction.
 */
function compareTexts(there: readonly PageFacts[], wanted: readonly PageFacts[]): PagesReport {
  const [given, recorded] = [there, wanted].map(pages =>
    pages.flatMap(({ texts }, index) => texts.map((text): PlacedText => ({ text, page: index + 1 })))
  ) as [PlacedText[], PlacedText[]]
  return {
    pages: only(recorded, given).map(({ text, page }) => ({ kind: 'textMissing', page, what: text.trim() })),
    rest: only(given, recorded).map(({ text, page }) => ({ kind: 'textExtra', page, what: text.trim() }))
  }
}

function only(texts: readonly PlacedText[], others: readonly PlacedText[]): PlacedText[] {
  const words = leftOver(texts.flatMap(wordsOf), others.flatMap(wordsOf), word => word)
  if (words.length === 0) return []
  const lacking = new Set(words)
  return leftOver(texts, others, ({ text }) => text).filter(text => wordsOf(text).some(word => lacking.has(word)))
}

/** The pieces of a text between its spaces. Punctuation counts: without its question mark a sentence has another meaning. */
function wordsOf({ text }: PlacedText): string[] {
  return text.split(/\s+/).filter(Boolean)
}

function restKinds(there: PageFacts, wanted: PageFacts): RestKind[] {
  const isDrawnAlike = there.frame === wanted.frame && sameLines(there.objects, wanted.objects)
  return [
    // Other texts are other objects, and have been told.
    ...(isDrawnAlike || !sameLines(there.texts, wanted.texts) ? [] : ['drawingOther' as const]),
    ...(sameLines(there.annotations, wanted.annotations) ? [] : ['annotationOther' as const]),
    ...(sameLines(there.structure, wanted.structure) ? [] : ['readAloudOther' as const])
  ]
}

function sameLines(lines: readonly string[], others: readonly string[]): boolean {
  return lines.length === others.length && lines.every((line, index) => line === others[index])
}

function compareFiles(there: FileFacts, wanted: FileFacts): PageMismatch<RestKind>[] {
  const kinds = { attachments: 'attachmentOther', scripts: 'scriptOther', facts: 'factsOther' } as const
  return (Object.keys(kinds) as (keyof FileFacts)[]).flatMap((name): PageMismatch<RestKind>[] => {
    if (sameLines(there[name], wanted[name])) return []
    const [extra] = leftOver(there[name], wanted[name], line => line)
    return [{ kind: kinds[name], page: null, what: (extra ?? '').trim() }]
  })
}

async function looksOf({ document }: OpenDocument, index: number): Promise<string> {
  const { width, height, data } = await document.getPage(index).render({ scale, render: 'bitmap' })
  return `${width} ${height} ${createHash('sha256').update(data).digest('hex')}`
}

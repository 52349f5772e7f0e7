/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'
import type { ContentStream } from 'pdfkit'
import { destinationOf, pageCount } from './destinations'
import { strutOf } from './strut'
import type { AttributedString, Drawn, Line } from './types'

/**
 * Text that says pages. It can be known only when all pages are made up, and laying a document out twice for a number costs as
 * much as the document; so its place is laid out empty, the page refers to a stream of its own there (a form XObject, ISO 32000-1,
 * 8.10), and the stream is written at the end. In such text `{page}` is the page it stands on, `{pages}` the count of pages and
 * `{page-of ID}` the page of a destination.
 */
export interface LateText extends Drawn {
  kind: 'late'
  paragraph: AttributedString
  /** Points. */
  width: number
}

interface Reserved extends LateText {
  stream: ContentStream
  page: number
}

const documents = new WeakMap<PDFDocument, Reserved[]>()

/** Marks a style (as a font feature, see `structureRole`): text in it is filled in late, and blank before the page `from`. */
export function lateTextFrom(from: number): { lateFrom: number } {
  return { lateFrom: from }
}

/** The page from which a paragraph's late text is shown; `undefined` when its text is not late. */
export function lateFrom(paragraph: AttributedString): number | undefined {
  const features = paragraph.runs[0]?.attributes.features
  return features && 'lateFrom' in features ? Number(features.lateFrom) : undefined
}

/** The line that keeps the place of a late text. */
export function lateLine(paragraph: AttributedString, box: { x: number; y: number; width: number }): Line {
  const strut = strutOf(paragraph)
  const attributes = paragraph.runs[0]?.attributes ?? {}
  const width = Number.isFinite(box.width) ? box.width : 0
  const positions: LateText = { kind: 'late', paragraph, width }
  const font = attributes.font?.find(face => face?.stream !== undefined)
  const size = { ascent: strut.baseline, descent: strut.descent, height: strut.height }
  return {
    string: paragraph.string,
    runs: [
      {
        start: 0,
        end: paragraph.string.length,
        attributes: { ...attributes, font: [font] },
        glyphs: [],
        positions,
        xAdvance: width,
        ...size
      }
    ],
    box: { ...box, width, height: strut.height },
    ...size,
    xAdvance: width,
    overflowLeft: 0,
    overflowRight: 0,
    decorationLines: []
  }
}

/** The late text whose place a run keeps, if it does. */
export function lateTextOf(positions: Drawn): LateText | undefined {
  return positions.kind === 'late' ? (positions as LateText) : undefined
}

/** Shows on the current page, at the current origin, what `fillLateTexts` will write. */
export function reserve(document: PDFDocument, late: LateText): void {
  const reserved = documents.get(document) ?? []
  documents.set(document, reserved)
  const { height } = strutOf(late.paragraph)
  const stream = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    // The baseline is at 0; y counts downwards, as on the page.
    BBox: [-height, -2 * height, late.width + height, height]
  })
  // A line is too short to gain by it.
  stream.compress = false
  const name = `L${reserved.length}`
  document.page.xobjects[name] = stream
  document.addContent(`/${name} Do`)
  reserved.push({ ...late, stream, page: pageCount(document) })
}

/** Writes all late texts of a document that has its last page. `write` sets a paragraph on a line whose baseline is at 0. */
export function fillLateTexts(
  document: PDFDocument,
  write: (paragraph: AttributedString, width: number, stream: ContentStream) => void
): void {
  const pages = pageCount(document)
  for (const { paragraph, width, stream, page } of documents.get(document) ?? []) {
    const isShown = page >= (lateFrom(paragraph) ?? 1)
    const text = paragraph.string
      .replaceAll('{page}', String(page))
      .replaceAll('{pages}', String(pages))
      .replace(/\{page-of ([^}]+)\}/g, (_, name: string) => String(destinationOf(document, name)?.page ?? ''))
    const run = { start: 0, end: text.length, attributes: paragraph.runs[0]?.attributes ?? {} }
    if (isShown && text !== '') write({ string: text, runs: [run] }, width, stream)
    else stream.end('\n')
  }
}

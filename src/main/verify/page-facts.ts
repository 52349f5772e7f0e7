import { createHash } from 'node:crypto'
import { type OpenDocument, textFrom } from '../briefing/pdfium-calls'

/** The content of a page of a PDF, as pdfium reads it. Two pages with equal facts show and say the same. */
export interface PageFacts {
  /** Points, and quarter turns. */
  frame: string
  /** The texts of its text objects in the order they are drawn. */
  texts: string[]
  /** Everything drawn, in its order, one line each: kind, place, colours, text. */
  objects: string[]
  /** Links, notes, form fields, one line each. */
  annotations: string[]
  /** The elements that screen readers get, one line each. */
  structure: string[]
}

/** From `fpdf_edit.h`. */
const kinds = { text: 1, image: 3, form: 5 }
/** A form object within a form object within …; the program writes one level. */
const deepest = 8

/** Reads a page. `index` counts from 0. */
export function pageFacts(open: OpenDocument, index: number): PageFacts {
  const { call, address } = open
  const page = call('FPDF_LoadPage', address, index)
  if (page === 0) return { frame: 'unreadable', texts: [], objects: [], annotations: [], structure: [] }
  const letters = call('FPDFText_LoadPage', page)
  try {
    const objects = objectsOn(open, page, letters)
    return {
      frame: `${floats(open, 4, 'FPDF_GetPageBoundingBox', page)} ${call('FPDFPage_GetRotation', page)}`,
      texts: objects.flatMap(({ text }) => (text === '' ? [] : [text])),
      objects: objects.map(({ line }) => line),
      annotations: annotationsOn(open, page),
      structure: structureOf(open, page)
    }
  } finally {
    call('FPDFText_ClosePage', letters)
    call('FPDF_ClosePage', page)
  }
}

interface Drawn {
  text: string
  line: string
}

function objectsOn(open: OpenDocument, page: number, letters: number): Drawn[] {
  const count = open.call('FPDFPage_CountObjects', page)
  return Array.from({ length: count }, (_, index) => open.call('FPDFPage_GetObject', page, index)).flatMap(object =>
    drawn(open, object, letters, 0)
  )
}

function drawn(open: OpenDocument, object: number, letters: number, depth: number): Drawn[] {
  const { call } = open
  const kind = call('FPDFPageObj_GetType', object)
  const text =
    kind === kinds.text
      ? textFrom(open, (buffer, length) => call('FPDFTextObj_GetText', object, letters, buffer, length))
      : ''
  const line = [
    kind,
    boundsOf(open, object),
    colorOf(open, 'FPDFPageObj_GetFillColor', object),
    colorOf(open, 'FPDFPageObj_GetStrokeColor', object),
    call('FPDFPageObj_GetMarkedContentID', object),
    call('FPDFPageObj_CountMarks', object),
    kind === kinds.text ? call('FPDFTextObj_GetTextRenderMode', object) : '',
    kind === kinds.image ? imageHash(open, object) : '',
    text
  ].join(' ')
  const inner = kind === kinds.form && depth < deepest ? call('FPDFFormObj_CountObjects', object) : 0
  return [
    { text, line },
    ...Array.from({ length: inner }, (_, index) => call('FPDFFormObj_GetObject', object, index)).flatMap(one =>
      drawn(open, one, letters, depth + 1)
    )
  ]
}

function boundsOf(open: OpenDocument, object: number): string {
  return open.withMemory(16, at => {
    const found = open.call('FPDFPageObj_GetBounds', object, at, at + 4, at + 8, at + 12)
    return found ? numbersAt(open, at, 4) : ''
  })
}

function colorOf(open: OpenDocument, name: `FPDF${string}`, object: number): string {
  return open.withMemory(16, at =>
    open.call(name, object, at, at + 4, at + 8, at + 12) ? Buffer.from(open.bytesAt(at, 16)).toString('hex') : ''
  )
}

function imageHash(open: OpenDocument, object: number): string {
  const length = open.call('FPDFImageObj_GetImageDataRaw', object, 0, 0)
  if (length <= 0) return ''
  return open.withMemory(length, buffer => {
    open.call('FPDFImageObj_GetImageDataRaw', object, buffer, length)
    return createHash('sha256').update(open.bytesAt(buffer, length)).digest('hex')
  })
}

/** Numbers that pdfium writes to memory as 32-bit floats, to hundredths. */
function floats(open: OpenDocument, count: number, name: `FPDF${string}`, of: number): string {
  return open.withMemory(4 * count, at => (open.call(name, of, at) ? numbersAt(open, at, count) : ''))
}

function numbersAt(open: OpenDocument, at: number, count: number): string {
  const bytes = Buffer.from(open.bytesAt(at, 4 * count))
  return Array.from({ length: count }, (_, index) => bytes.readFloatLE(4 * index).toFixed(2)).join(',')
}

/** Entries of an annotation that show or do something. */
const annotationTexts = ['Contents', 'T', 'Subj', 'RC', 'TU', 'V', 'DA']
const annotationKeys = ['A', 'AA', 'AP', 'AS', 'FT', 'MK', 'Popup']

function annotationsOn(open: OpenDocument, page: number): string[] {
  const { call } = open
  return Array.from({ length: call('FPDFPage_GetAnnotCount', page) }, (_, index) => {
    const annotation = call('FPDFPage_GetAnnot', page, index)
    if (annotation === 0) return 'unreadable'
    const withName = <T>(name: string, use: (at: number) => T) => withText(open, name, use)
    try {
      return [
        call('FPDFAnnot_GetSubtype', annotation),
        call('FPDFAnnot_GetFlags', annotation),
        floats(open, 4, 'FPDFAnnot_GetRect', annotation),
        leadsTo(open, call('FPDFAnnot_GetLink', annotation)),
        annotationKeys.filter(key => withName(key, at => call('FPDFAnnot_HasKey', annotation, at))).join(','),
        ...annotationTexts.map(key =>
          withName(key, at =>
            textFrom(open, (buffer, length) => call('FPDFAnnot_GetStringValue', annotation, at, buffer, length))
          )
        )
      ].join(' ')
    } finally {
      call('FPDFPage_CloseAnnot', annotation)
    }
  })
}

/** Where a link leads: a kind of action with an address, or a page and the place on it. */
function leadsTo(open: OpenDocument, link: number): string {
  const { call, address } = open
  if (link === 0) return ''
  const action = call('FPDFLink_GetAction', link)
  const target = call('FPDFLink_GetDest', address, link)
  const kind = action === 0 ? '' : call('FPDFAction_GetType', action)
  const uri =
    action === 0 ? '' : latinFrom(open, (at, length) => call('FPDFAction_GetURIPath', address, action, at, length))
  return `${kind} ${uri} ${placeOf(open, target)}`
}

function placeOf(open: OpenDocument, target: number): string {
  const { call, address } = open
  if (target === 0) return ''
  return open.withMemory(24, at => {
    const found = call('FPDFDest_GetLocationInPage', target, at, at + 4, at + 8, at + 12, at + 16, at + 20)
    const place = found ? numbersAt(open, at + 12, 3) : ''
    return `${call('FPDFDest_GetDestPageIndex', address, target)} ${place}`
  })
}

function structureOf(open: OpenDocument, page: number): string[] {
  const { call } = open
  const tree = call('FPDF_StructTree_GetForPage', page)
  if (tree === 0) return []
  const lines: string[] = []
  const visit = (element: number, depth: number) => {
    if (element === 0 || depth > 32) return
    const said = (name: `FPDF_StructElement_${string}`) =>
      textFrom(open, (buffer, length) => call(name, element, buffer, length))
    const marks = Array.from(
      { length: Math.max(0, call('FPDF_StructElement_GetMarkedContentIdCount', element)) },
      (_, at) => call('FPDF_StructElement_GetMarkedContentIdAtIndex', element, at)
    )
    const texts = [
      'FPDF_StructElement_GetType',
      'FPDF_StructElement_GetTitle',
      'FPDF_StructElement_GetActualText',
      'FPDF_StructElement_GetAltText',
      'FPDF_StructElement_GetLang'
    ] as const
    lines.push([depth, ...texts.map(said), marks.join(',')].join(' '))
    const children = Math.max(0, call('FPDF_StructElement_CountChildren', element))
    for (let at = 0; at < children; at++) visit(call('FPDF_StructElement_GetChildAtIndex', element, at), depth + 1)
  }
  const roots = Math.max(0, call('FPDF_StructTree_CountChildren', tree))
  for (let at = 0; at < roots; at++) visit(call('FPDF_StructTree_GetChildAtIndex', tree, at), 0)
  call('FPDF_StructTree_Close', tree)
  return lines
}

/** Hands a text of ASCII to pdfium. */
export function withText<T>(open: OpenDocument, text: string, use: (at: number) => T): T {
  return open.withMemory(text.length + 1, at => {
    open.write(at, Buffer.from(`${text}\0`, 'latin1'))
    return use(at)
  })
}

function latinFrom(open: OpenDocument, read: (buffer: number, length: number) => number): string {
  const length = read(0, 0)
  if (length <= 1) return ''
  return open.withMemory(length, buffer => {
    read(buffer, length)
    return Buffer.from(open.bytesAt(buffer, length - 1)).toString('latin1')
  })
}

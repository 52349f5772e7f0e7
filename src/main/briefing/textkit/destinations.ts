/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'

/** Where a destination stands: its page, from 1, and points from that page's left and top. */
export interface Destination {
  page: number
  left: number
  top: number
}

const documents = new WeakMap<PDFDocument, Map<string, Destination>>()

/** Notes where a destination stands, on the page that is being drawn; a second place under the same name does not count. */
export function noteDestination(document: PDFDocument, name: string, left: number, top: number): void {
  const known = documents.get(document) ?? new Map<string, Destination>()
  documents.set(document, known)
  if (!known.has(name)) known.set(name, { page: pageCount(document), left, top })
}

/** Where a destination stands, once it has been drawn. */
export function destinationOf(document: PDFDocument, name: string): Destination | undefined {
  return documents.get(document)?.get(name)
}

/** Pages so far; the last of them is the one that is being drawn. */
export function pageCount(document: PDFDocument): number {
  return document._root.data.Pages.data.Count
}

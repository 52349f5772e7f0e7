/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'
import type { AnnotationOptions, StructureElement } from 'pdfkit'

interface PendingLink {
  target: string
  make: (element: StructureElement | undefined) => void
}

const pending = new WeakMap<PDFDocument, PendingLink>()

/**
 * Makes links wait for the text that they lie on: @react-pdf/render asks for the link first, and only the text knows the
 * place in the structure tree to which an annotation must belong (ISO 32000-1, 14.7.4.3).
 */
export function installLinks(prototype: PDFDocument): void {
  for (const method of ['link', 'goTo'] as const) {
    const annotate = prototype[method]
    prototype[method] = function (this: PDFDocument, x, y, width, height, target) {
      pending.set(this, {
        target,
        make: element => {
          const tagged: AnnotationOptions = element ? { structParent: element, Contents: new String(target) } : {}
          annotate.call(this, x, y, width, height, target, tagged)
        }
      })
      return this
    }
  }
}

/** The link that lies on the text about to be drawn. */
export function takeLink(document: PDFDocument): PendingLink | undefined {
  const link = pending.get(document)
  pending.delete(document)
  return link
}

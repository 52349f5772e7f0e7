/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'
import type { AnnotationOptions, StructureElement } from 'pdfkit'
import { type DrawPlan, drawPlanOf } from './draw-plan'
import type { LineRun } from './types'

interface PendingLink {
  target: string
  /** Annotates `width` points from the text's left end on. `words`: what the link says, for who cannot see it. */
  make: (element: StructureElement | undefined, width: number, words: string) => void
}

const pending = new WeakMap<PDFDocument, PendingLink>()

/**
 * Makes links wait for the text that they lie on: @react-pdf/render asks for the link first, and only the text knows the
 * place in the structure tree to which an annotation must belong (ISO 32000-1, 14.7.4.3).
 */
export function installLinks(prototype: PDFDocument): void {
  for (const method of ['link', 'goTo'] as const) {
    prototype[method] = function (this: PDFDocument, x, y, _width, height, target) {
      pending.set(this, {
        target,
        make: (element, width, words) => {
          const tagged: AnnotationOptions = element ? { structParent: element, Contents: new String(words) } : {}
          // pdfkit would give each action an object of its own: as many again as there are links.
          this.annotate(x, y, width, height, { Subtype: 'Link', A: actions[method](target), ...tagged })
        }
      })
      return this
    }
  }
}

/** What following a link does (ISO 32000-1, 12.6.4). A `String` is what pdfkit writes as a text, a plain one as a name. */
const actions = {
  link: (target: string) => ({ S: 'URI', URI: new String(target) }),
  goTo: (target: string) => ({ S: 'GoTo', D: new String(target) })
}

/** Gives neighbouring runs of a line that lead to the same place one link, which the first of them has. */
export function joinLinks(runs: readonly LineRun[]): void {
  let first: DrawPlan | undefined
  let target: string | undefined
  for (const { positions, attributes, xAdvance } of runs) {
    const plan = drawPlanOf(positions)
    if (!plan) continue
    if (first && attributes.link === target) {
      first.linkWidth += xAdvance
      first.linkStart = Math.min(first.linkStart, plan.start)
      first.linkEnd = Math.max(first.linkEnd, plan.end)
      plan.linkWidth = 0
    } else {
      first = plan
      target = attributes.link
    }
  }
}

/** The link that lies on the text about to be drawn. */
export function takeLink(document: PDFDocument): PendingLink | undefined {
  const link = pending.get(document)
  pending.delete(document)
  return link
}

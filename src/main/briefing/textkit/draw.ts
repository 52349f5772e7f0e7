/// <reference path="./external-modules.d.ts" />

import type { ContentStream, EmbeddedFont } from 'pdfkit'
import PDFDocument from 'pdfkit'
import { noteDestination } from './destinations'
import { type DrawPlan, drawPlanOf } from './draw-plan'
import { fillLateTexts, lateTextOf, reserve } from './late-text'
import { layoutLines } from './layout'
import { installLinks, takeLink } from './links'
import { installOperators } from './operators'
import { gatherOperators, writePages } from './page-content'
import { figure, showOperands } from './shown-text'
import { endStructure, markText, openBackground } from './structure'
import { roleOf } from './structure-role'
import { withoutInvisible } from './text-layer'
import type { AttributedString } from './types'
import { installWriting } from './written-text'

const failures = new WeakMap<PDFDocument, unknown>()
const embedded = new WeakMap<PDFDocument, Map<object, EmbeddedFont>>()

/**
 * Teaches pdfkit to draw our runs: `glyphs` is the hook that @react-pdf/render prefers when it is there. Call it once, on
 * the one copy of pdfkit in the process.
 */
export function installDrawing(): void {
  const prototype = PDFDocument.prototype
  if (prototype.glyphs) return
  const { end, addPage, addNamedDestination } = prototype
  installLinks(prototype)
  installWriting(prototype)
  installOperators(prototype)
  const chooseFont = prototype.font

  prototype.glyphs = function (this: PDFDocument, _glyphs, positions, x, y) {
    // The renderer only logs what is thrown here, and a page without its text must not pass for a good one: `end` throws it again.
    try {
      const late = lateTextOf(positions)
      if (late) {
        const { paragraph } = late
        const role = roleOf(paragraph.runs[0]?.attributes.features)
        const link = takeLink(this)
        markText(this, { role, paragraph, offset: 0, link: link?.target }, linkElement => {
          reserve(this, late)
          link?.make(linkElement, late.width, paragraph.string)
        })
        return
      }
      const plan = drawPlanOf(positions)
      if (!plan) throw new Error('text that our engine did not lay out')
      const link = takeLink(this)
      const { role, paragraph, start } = plan
      markText(this, { role, paragraph, offset: start, link: link?.target }, linkElement => {
        drawRun(this, plan, x, y)
        if (plan.linkWidth === 0) return
        link?.make(linkElement, plan.linkWidth, withoutInvisible(plan.text.slice(plan.linkStart, plan.linkEnd)).trim())
      })
    } catch (error) {
      if (!failures.has(this)) failures.set(this, error)
    }
  }

  prototype.addPage = function (this: PDFDocument, options) {
    addPage.call(this, options)
    gatherOperators(this)
    openBackground(this)
    return this
  }

  prototype.addNamedDestination = function (this: PDFDocument, name, fit, left, top, zoom) {
    noteDestination(this, name, left, top)
    addNamedDestination.call(this, name, fit, left, top, zoom)
  }

  prototype.end = function (this: PDFDocument) {
    endStructure(this)
    fillLateTexts(this, (paragraph, width, stream) => writeLine(this, paragraph, width, stream))
    if (failures.has(this)) throw failures.get(this)
    end.call(this)
    // It waits for the last pages before it ends the file.
    void writePages(this)
  }

  // The renderer names the font object again for every run, and pdfkit would prepare it anew each time.
  prototype.font = function (this: PDFDocument, source, family, size) {
    if (typeof source !== 'object' || source === null) return chooseFont.call(this, source, family, size)
    const fonts = embedded.get(this) ?? new Map<object, EmbeddedFont>()
    embedded.set(this, fonts)
    const known = fonts.get(source)
    if (!known) {
      chooseFont.call(this, source, family, size)
      fonts.set(source, this._font)
      return this
    }
    this._font = known
    this._fontSource = source
    const points = typeof family === 'number' ? family : size
    return points === undefined ? this : this.fontSize(points)
  }
}

interface WrittenLine {
  operators: string
  fonts: Record<string, unknown>
}

const writtenLines = new WeakMap<PDFDocument, Map<object, Map<string, WrittenLine>>>()

/** Writes one line of text, cut short if need be, as a form of its own. */
function writeLine(document: PDFDocument, paragraph: AttributedString, width: number, stream: ContentStream): void {
  const { operators, fonts } = writtenLine(document, paragraph, width)
  Object.assign(stream.data, { Resources: { Font: fonts } })
  stream.end(operators)
}

// The running head is the same on all pages of a section.
function writtenLine(document: PDFDocument, paragraph: AttributedString, width: number): WrittenLine {
  const ofDocument = writtenLines.get(document) ?? new Map<object, Map<string, WrittenLine>>()
  writtenLines.set(document, ofDocument)
  const style = paragraph.runs[0]?.attributes ?? {}
  const ofStyle = ofDocument.get(style) ?? new Map<string, WrittenLine>()
  ofDocument.set(style, ofStyle)
  const key = `${width} ${paragraph.string}`
  const known = ofStyle.get(key) ?? composeLine(document, paragraph, width)
  ofStyle.set(key, known)
  return known
}

function composeLine(document: PDFDocument, paragraph: AttributedString, width: number): WrittenLine {
  const [line] = layoutLines(paragraph, { width, maxLines: 1, truncateMode: 'ellipsis' }).flat()
  const fonts: Record<string, unknown> = {}
  let operators = ''
  let x = line?.box.x ?? 0
  for (const { positions, attributes, xAdvance } of line?.runs ?? []) {
    const plan = drawPlanOf(positions)
    if (!plan) throw new Error('text that our engine did not lay out')
    document.font(attributes.font?.[0], attributes.fontSize)
    fonts[document._font.id] = document._font.ref()
    operators += `${textOperators(plan, document._font, document._fontSize, x, 0)}\n`
    x += xAdvance
  }
  return { operators, fonts }
}

/** Draws a run with its baseline's left end at (x, y), in points from the top left of the current origin. */
function drawRun(document: PDFDocument, plan: DrawPlan, x: number, y: number): void {
  const { page, _font: font, _fontSize: size } = document
  page.fonts[font.id] ??= font.ref()
  document.addContent(textOperators(plan, font, size, x, y))
}

function textOperators(plan: DrawPlan, font: EmbeddedFont, size: number, x: number, y: number): string {
  // The page is turned upside down, to count from its top: the text matrix turns the glyphs back.
  const place = `1 0 0 -1 ${figure(x)} ${figure(y - plan.raise)} Tm /${font.id} ${figure(size)} Tf`
  const shown = `[${showOperands(plan, font, size)}] TJ`
  // Glyphs are shown from left to right, whichever way they read (ISO 32000-1, 14.8.2.3.3).
  return `BT ${place} ${plan.rtl ? `/ReversedChars BMC ${shown} EMC` : shown} ET`
}

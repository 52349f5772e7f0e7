import { setImmediate } from 'node:timers/promises'
import type { Outline } from '#core/briefing/outline'
import type { ProofRecord } from '#core/briefing/proof-record'
import type { StandIn } from '#core/briefing/stand-in'
import { fail, ok, type Result } from '#core/problem'
import { isolateQuotes } from '#core/text/direction'
import { headingsOf, pageRunsOf, runDocument } from './document'
import { type FontFolder, registerFonts } from './fonts'
import { mapOutlineTexts } from './outline-texts'
import { PdfFile } from './pdf-file'
import { printable } from './printable'
import { proofBytes, proofFileName } from './proof-attachment'
import type { SectionCache } from './section-cache'
import { layoutSection } from './section-layout'
import { findStandIns } from './stand-ins'

export type { FontFolder } from './fonts'

export interface RenderOptions {
  fonts: FontFolder
  /** Goes with the file, as an attachment. */
  proof?: ProofRecord
  /** Sections laid out and sections drawn so far, of all there are of both. */
  onProgress?: (done: number, total: number) => void
  /** Looked at between sections. */
  signal?: AbortSignal
  /** Where sections are kept for the next rendering of nearly the same outline. */
  sections?: SectionCache
}

/** Points. */
export interface PageSize {
  width: number
  height: number
}

/** A finished PDF file. */
export interface RenderedPdf {
  bytes: Uint8Array<ArrayBuffer>
  /** One for each page. */
  pages: PageSize[]
  /** Characters that no face has, drawn as their codes. */
  standIns: StandIn[]
}

/**
 * Lays an outline out as PDF, section by section, and lets its thread see to its messages between two of them. Fails with
 * `briefing.cancelled`.
 */
export async function renderPdf(outline: Outline, options: RenderOptions): Promise<Result<RenderedPdf>> {
  const { fonts, proof, onProgress, signal, sections } = options
  const clean = mapOutlineTexts(outline, (text, direction) => isolateQuotes(printable(text), direction))
  const standIns = findStandIns(clean, fonts)
  registerFonts(fonts)

  const { title, author, language } = clean
  const createdOn = new Date(clean.createdOn)
  const file = new PdfFile({ title, author, language, createdOn })
  const runs = pageRunsOf(clean)
  const steps = 2 * runs.length
  sections?.beginRendering()
  for (const [index, run] of runs.entries()) {
    await setImmediate()
    if (signal?.aborted) return fail('briefing.cancelled')
    const laid = await (sections ? sections.layout(run) : layoutSection(runDocument(run)))
    onProgress?.(2 * index + 1, steps)
    await file.add(laid)
    onProgress?.(2 * index + 2, steps)
  }
  sections?.endRendering()
  if (proof) file.attach(proofFileName, proofBytes(proof), createdOn)
  return ok({ bytes: await file.finish(headingsOf(clean)), pages: file.pages, standIns })
}

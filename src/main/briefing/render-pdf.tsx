import { renderToBuffer } from '@react-pdf/renderer'
import type { Outline } from '#core/briefing/outline'
import { fail, ok, type Result } from '#core/problem'
import { briefingDocument } from './document'
import { type FontFolder, registerFonts } from './fonts'
import { findMissingGlyph } from './missing-glyph'
import { mapOutlineTexts } from './outline-texts'
import { printable } from './printable'
import { sectionsOf } from './sections'

export type { FontFolder } from './fonts'

export interface RenderOptions {
  fonts: FontFolder
  /** Sections laid out and sections drawn so far, of all there are of both. */
  onProgress?: (done: number, total: number) => void
  /** Looked at before the start; to stop at once run this in a worker (`render-briefing.ts`). */
  signal?: AbortSignal
}

/**
 * Lays an outline out as PDF. It blocks its thread for as long as that takes. Fails with `briefing.missingGlyph` and
 * `briefing.cancelled`.
 */
export async function renderPdf(outline: Outline, options: RenderOptions): Promise<Result<Uint8Array>> {
  const clean = mapOutlineTexts(outline, printable)
  const missing = await findMissingGlyph(clean, options.fonts)
  if (missing) return { ok: false, problem: missing }
  registerFonts(options.fonts)

  const sections = sectionsOf(clean.blocks).length
  let reported = -1
  const onSection = (section: number, step: 'layout' | 'drawing') => {
    const done = step === 'layout' ? section : sections + section
    // A section is measured more than once: only what is new is reported.
    if (done <= reported) return
    reported = done
    options.onProgress?.(done, 2 * sections)
  }
  if (options.signal?.aborted) return fail('briefing.cancelled')
  const buffer = await renderToBuffer(briefingDocument({ outline: clean, onSection }))
  options.onProgress?.(2 * sections, 2 * sections)
  return ok(new Uint8Array(buffer))
}

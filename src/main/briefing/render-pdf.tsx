import { renderToBuffer } from '@react-pdf/renderer'
import type { Outline } from '#core/briefing/outline'
import { fail, ok, type Result } from '#core/problem'
import { briefingDocument, type HeadingPages } from './document'
import { type FontFolder, registerFonts } from './fonts'
import { findMissingGlyph } from './missing-glyph'
import { mapOutlineTexts } from './outline-texts'
import { printable } from './printable'
import { sectionsOf } from './sections'

export type { FontFolder } from './fonts'

export interface RenderOptions {
  fonts: FontFolder
  /** Sections laid out so far, of all there are in both passes. */
  onProgress?: (done: number, total: number) => void
  /** Looked at between passes; to stop at once run this in a worker (`render-briefing.ts`). */
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

  const needsCount = clean.blocks.some(block => block.kind === 'contents')
  const sections = sectionsOf(clean.blocks).length
  const total = sections * (needsCount ? 2 : 1)
  let reported = -1
  // Every page is made up a second time when the count of all pages is known: only what is new is reported.
  const progressFrom = (base: number) => (section: number) => {
    if (base + section <= reported) return
    reported = base + section
    options.onProgress?.(reported, total)
  }

  let pages: HeadingPages = new Map()
  if (needsCount) {
    if (options.signal?.aborted) return fail('briefing.cancelled')
    pages = (await renderOnce(clean, pages, progressFrom(0))).headingPages
  }
  if (options.signal?.aborted) return fail('briefing.cancelled')
  const { bytes } = await renderOnce(clean, pages, progressFrom(total - sections))
  options.onProgress?.(total, total)
  return ok(bytes)
}

/** A laid out node, as far as we look into it. */
interface LaidOutNode {
  props?: { id?: string }
  children?: LaidOutNode[]
}

async function renderOnce(
  outline: Outline,
  headingPages: HeadingPages,
  onSection: (section: number) => void
): Promise<{ bytes: Uint8Array; headingPages: HeadingPages }> {
  let found: HeadingPages = new Map()
  const onLaidOut = (root: LaidOutNode) => {
    found = pagesOfHeadings(root)
  }
  const buffer = await renderToBuffer(briefingDocument({ outline, headingPages, onSection, onLaidOut }))
  return { bytes: new Uint8Array(buffer), headingPages: found }
}

function pagesOfHeadings(root: LaidOutNode): HeadingPages {
  const pages = new Map<string, number>()
  const visit = (node: LaidOutNode, page: number) => {
    const id = node.props?.id
    // A heading split over two pages would appear twice: it begins on the first.
    if (id !== undefined && !pages.has(id)) pages.set(id, page)
    for (const child of node.children ?? []) visit(child, page)
  }
  for (const [index, page] of (root.children ?? []).entries()) visit(page, index + 1)
  return pages
}

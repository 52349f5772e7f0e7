import { headingsIn } from './block-view'
import { type PageRun, runDocument } from './document'
import { type LaidSection, layoutSection } from './section-layout'

// A page that is laid out takes about a megabyte.
const mostPages = 200

/**
 * Sections as they were laid out for the last rendering, to be drawn again where nothing in them has changed: while an analyst types,
 * all but one are as they were. Page numbers are no part of them, they are written when all pages are known.
 */
export class SectionCache {
  #last = new Map<string, LaidSection>()
  #current = new Map<string, LaidSection>()
  #pages = 0

  /** Begins a rendering. The last one may have been cancelled: what it laid out is kept with what was there, the newest first. */
  beginRendering(): void {
    const kept = new Map<string, LaidSection>()
    let pages = 0
    for (const [key, laid] of [...this.#last, ...this.#current].reverse()) {
      pages += pagesOf(laid)
      if (pages > mostPages) break
      kept.set(key, laid)
    }
    this.#last = kept
    this.#current = new Map()
    this.#pages = 0
  }

  /** The run's pages, laid out anew only if they must be. */
  async layout(run: PageRun): Promise<LaidSection> {
    const key = keyOf(run)
    const laid = this.#current.get(key) ?? this.#last.get(key) ?? (await layoutSection(runDocument(run)))
    this.#pages += pagesOf(laid)
    if (this.#pages <= mostPages) this.#current.set(key, laid)
    return laid
  }

  /** Ends a rendering: what it had no use for is forgotten. */
  endRendering(): void {
    this.#last = this.#current
    this.#current = new Map()
  }
}

function pagesOf(laid: LaidSection): number {
  return laid.children?.length ?? 0
}

/** All that the pages of a run are made from. */
function keyOf(run: PageRun): string {
  const { blocks: _, sequel: __, ...outline } = run.part.outline
  const own =
    run.kind === 'cover'
      ? []
      : [
          run.section,
          run.hasTitle,
          run.section.blocks.some(({ block }) => block.kind === 'contents') && headingsIn(run.part)
        ]
  return JSON.stringify([run.kind, run.part.prefix, outline, own])
}

import type { Outline } from '#core/briefing/outline'
import type { ProofRecord } from '#core/briefing/proof-record'
import { ok, type Result } from '#core/problem'
import type { FontFolder } from './fonts'
import type { PageImage } from './page-images'
import type { RenderedPdf } from './render-pdf'
import { RenderThread } from './render-thread'

interface WorkerOptions {
  /** The built `render-worker.ts`. */
  workerPath: string | URL
  signal?: AbortSignal | undefined
}

interface RenderOptions {
  /** Goes with the PDF, as an attachment. */
  proof?: ProofRecord | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

interface PagesOptions {
  /** Pixels per point (1/72 inch). */
  scale: number
  /** From 1; all of them if left out. */
  pages?: readonly number[] | undefined
  signal?: AbortSignal | undefined
}

/**
 * Renders the same briefing again and again, as a preview does, off the main thread. Its worker keeps fonts, compiled code and the
 * sections that have not changed since the last rendering, and holds the PDF whose pages are being shown; `close` gives all
 * that back. Jobs are done in the order they were asked for: raise the signal of one that is out of date, it ends at the next
 * section. Everything fails with `briefing.cancelled` as soon as its signal is raised, and with `briefing.failed` (detail
 * `message`) if the worker breaks down; the next job has a new one.
 */
export class Renderer {
  readonly #thread: RenderThread
  readonly #fontFolder: FontFolder
  #shown: Uint8Array | undefined

  constructor({ workerPath, fontFolder }: { workerPath: string | URL; fontFolder: FontFolder }) {
    this.#thread = new RenderThread(workerPath)
    this.#fontFolder = fontFolder
  }

  /** Starts the worker ahead of the first job, which then need not wait for it. */
  warm(): void {
    this.#thread.start()
  }

  /** Lays an outline out. Fails with `briefing.missingGlyph` too. */
  render(outline: Outline, options: RenderOptions = {}): Promise<Result<RenderedPdf>> {
    return layOut(this.#thread, outline, { ...options, fontFolder: this.#fontFolder, keepsSections: true })
  }

  /** Draws pages of a finished PDF. It is sent to the worker once, however often pages of it are asked for. */
  pages(pdf: Uint8Array, options: PagesOptions): Promise<Result<PageImage[]>> {
    const isThere = this.#thread.isRunning && this.#shown === pdf
    this.#shown = pdf
    return drawPages(this.#thread, isThere ? undefined : pdf, options)
  }

  /** Ends the worker; whoever still waits is told `briefing.failed`. */
  close(): void {
    this.#thread.close()
  }
}

/** Lays an outline out as PDF with a worker of its own; see `Renderer.render`. */
export async function renderBriefing(
  outline: Outline,
  options: WorkerOptions & RenderOptions & { fontFolder: FontFolder }
): Promise<Result<Uint8Array>> {
  const thread = new RenderThread(options.workerPath)
  try {
    const rendered = await layOut(thread, outline, { ...options, keepsSections: false })
    return rendered.ok ? ok(rendered.value.bytes) : rendered
  } finally {
    thread.close()
  }
}

/** Draws pages of a finished PDF with a worker of its own; see `Renderer.pages`. */
export async function renderBriefingPages(
  pdf: Uint8Array,
  options: WorkerOptions & PagesOptions
): Promise<Result<PageImage[]>> {
  const thread = new RenderThread(options.workerPath)
  try {
    return await drawPages(thread, pdf, options)
  } finally {
    thread.close()
  }
}

async function layOut(
  thread: RenderThread,
  outline: Outline,
  options: RenderOptions & { fontFolder: FontFolder; keepsSections: boolean }
): Promise<Result<RenderedPdf>> {
  const { proof, fontFolder, keepsSections } = options
  const job = { kind: 'pdf' as const, outline, ...(proof ? { proof } : {}), fontFolder, keepsSections }
  const answer = await thread.run(job, options)
  if (!answer.ok) return answer
  if (answer.value.kind !== 'pdf') throw new Error('the render worker answered another job')
  return answer.value.result
}

async function drawPages(
  thread: RenderThread,
  pdf: Uint8Array | undefined,
  { scale, pages, signal }: PagesOptions
): Promise<Result<PageImage[]>> {
  const answer = await thread.run(
    { kind: 'pages', scale, ...(pdf ? { pdf } : {}), ...(pages ? { pages } : {}) },
    { signal }
  )
  if (!answer.ok) return answer
  if (answer.value.kind !== 'pages') throw new Error('the render worker answered another job')
  return ok(answer.value.images)
}

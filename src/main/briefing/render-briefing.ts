import type { Outline } from '#core/briefing/outline'
import type { ProofRecord } from '#core/briefing/proof-record'
import { fail, ok, type Result } from '#core/problem'
import type { FontFolder } from './fonts'
import type { PageImage } from './page-images'
import type { RenderedPdf } from './render-pdf'
import { RenderThread } from './render-thread'

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

interface RendererOptions {
  /** The built `render-worker.ts`. */
  workerPath: string | URL
  fontFolder: FontFolder
  /** Whether sections are kept for the next rendering. It takes memory, about a megabyte for each page. */
  keepsSections: boolean
  /** Hears of an error that ended the worker. */
  onBreakdown?: ((error: unknown) => void) | undefined
}

/**
 * Renders briefings off the main thread, and again as they change. Its worker keeps fonts, compiled code and, where asked to,
 * the sections that have not changed since the last rendering, and holds the PDF whose pages are being shown; `close` gives all
 * that back. Jobs are done in the order they were asked for: raise the signal of one that is out of date, it ends at the next
 * section. Everything fails with `briefing.cancelled` as soon as its signal is raised, and with `briefing.failed` (detail
 * `message`) if the worker breaks down at it; the jobs behind it have a new one.
 */
export class Renderer {
  readonly #thread: RenderThread
  readonly #options: RendererOptions
  /** The PDF that was sent last, and the worker that holds it. */
  #shown: { pdf: Uint8Array; worker: object } | undefined

  constructor(options: RendererOptions) {
    this.#thread = new RenderThread(options.workerPath, options.onBreakdown)
    this.#options = options
  }

  /** Starts the worker and has it get ready, ahead of the first rendering, which does not wait for that to end. */
  async warm(): Promise<void> {
    const { fontFolder } = this.#options
    // Should it fail, the first rendering will tell.
    await this.#thread.run({ kind: 'warm', fontFolder }, {})
  }

  /** Lays an outline out. */
  async render(outline: Outline, { proof, onProgress, signal }: RenderOptions = {}): Promise<Result<RenderedPdf>> {
    const { fontFolder, keepsSections } = this.#options
    const job = { kind: 'pdf' as const, outline, ...(proof ? { proof } : {}), fontFolder, keepsSections }
    const answer = await this.#thread.run(job, { onProgress, signal })
    if (!answer.ok) return answer
    if (answer.value.kind !== 'pdf') throw new Error('the render worker answered another job')
    return answer.value.result
  }

  /** Draws pages of a finished PDF. It is sent to the worker once, however often pages of it are asked for. */
  async pages(pdf: Uint8Array, { scale, pages, signal }: PagesOptions): Promise<Result<PageImage[]>> {
    if (signal?.aborted) return fail('briefing.cancelled')
    const worker = this.#thread.start()
    const isThere = this.#shown?.pdf === pdf && this.#shown.worker === worker
    this.#shown = { pdf, worker }
    const job = { kind: 'pages' as const, scale, ...(isThere ? {} : { pdf }), ...(pages ? { pages } : {}) }
    const answer = await this.#thread.run(job, { signal })
    if (!answer.ok) return answer
    if (answer.value.kind !== 'pages') throw new Error('the render worker answered another job')
    return ok(answer.value.images)
  }

  /** Ends the worker; whoever still waits is told `briefing.failed`. */
  close(): Promise<void> {
    return this.#thread.close()
  }
}

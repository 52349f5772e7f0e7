import { Worker } from 'node:worker_threads'
import type { Outline } from '#core/briefing/outline'
import { fail, ok, type Result } from '#core/problem'
import type { FontFolder } from './fonts'
import type { PageImage } from './page-images'
import type { RenderJob, RenderMessage } from './worker-messages'

interface WorkerOptions {
  /** The built `render-worker.ts`. */
  workerPath: string | URL
  signal?: AbortSignal | undefined
}

/**
 * Lays an outline out as PDF, off the main thread. Fails with `briefing.missingGlyph`, with `briefing.cancelled` as soon as
 * the signal is raised, and with `briefing.failed` (detail `message`) if the worker breaks down.
 */
export async function renderBriefing(
  outline: Outline,
  options: WorkerOptions & {
    fontFolder: FontFolder
    onProgress?: ((done: number, total: number) => void) | undefined
  }
): Promise<Result<Uint8Array>> {
  const { fontFolder, onProgress, ...rest } = options
  const answer = await runJob({ kind: 'pdf', outline, fontFolder }, rest, onProgress)
  if (!answer.ok) return answer
  if (answer.value.kind !== 'pdf') throw new Error('the render worker answered another job')
  return answer.value.result
}

/** Draws pages of a finished PDF off the main thread; see `renderPages`. Fails as `renderBriefing` does. */
export async function renderBriefingPages(
  pdf: Uint8Array,
  options: WorkerOptions & {
    scale: number
    pages?: number[] | undefined
  }
): Promise<Result<PageImage[]>> {
  const { scale, pages, ...rest } = options
  const answer = await runJob({ kind: 'pages', pdf, scale, ...(pages ? { pages } : {}) }, rest)
  if (!answer.ok) return answer
  if (answer.value.kind !== 'pages') throw new Error('the render worker answered another job')
  return ok(answer.value.images)
}

type Answer = Exclude<RenderMessage, { kind: 'progress' }>

function runJob(
  job: RenderJob,
  { workerPath, signal }: WorkerOptions,
  onProgress?: (done: number, total: number) => void
): Promise<Result<Answer>> {
  if (signal?.aborted) return Promise.resolve(fail('briefing.cancelled'))
  return new Promise(resolve => {
    const worker = new Worker(workerPath, { workerData: job })
    const finish = (result: Result<Answer>) => {
      signal?.removeEventListener('abort', cancel)
      resolve(result)
      void worker.terminate()
    }
    const cancel = () => finish(fail('briefing.cancelled'))
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: RenderMessage) => {
      if (message.kind === 'progress') onProgress?.(message.done, message.total)
      else finish(ok(message))
    })
    worker.on('error', error => finish(fail('briefing.failed', { message: messageOf(error) })))
    worker.on('exit', code => finish(fail('briefing.failed', { message: `the worker ended with code ${code}` })))
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

import { parentPort } from 'node:worker_threads'
import type { OpenPdf } from './page-images'
import { renderPdf } from './render-pdf'
import { SectionCache } from './section-cache'
import { warmUp } from './warm-up'
import type { RenderJob, RenderMessage, RenderRequest } from './worker-messages'

// Entry of the worker thread. Fonts, shapers and compiled code stay with it from one job to the next. What is thrown outside of
// a job ends the thread and reaches `render-thread.ts` as its `error` event.
const port = parentPort
if (!port) throw new Error('the render worker runs in a worker thread')

const sections = new SectionCache()
let shown: OpenPdf | undefined
/** Raised by a warm-up that has ended, and by the first PDF that is asked for, which does not wait for one: nothing is left to do. */
const warmed = new AbortController()
let work: Promise<void> = Promise.resolve()
const running = new Map<number, AbortController>()

port.on('message', (request: RenderRequest) => {
  const { id } = request
  if (request.kind === 'cancel') {
    running.get(id)?.abort()
    return
  }
  if (request.kind === 'close') {
    for (const controller of running.values()) controller.abort()
    void work.finally(() => port.close())
    return
  }
  if (request.kind === 'pdf') warmed.abort()
  const controller = new AbortController()
  running.set(id, controller)
  work = work
    .then(() => run(id, request, controller.signal))
    .catch(error => post({ id, kind: 'broke', message: error instanceof Error ? error.message : String(error) }))
    .finally(() => running.delete(id))
})

async function run(id: number, job: RenderJob, signal: AbortSignal): Promise<void> {
  if (job.kind === 'pdf') {
    const result = await renderPdf(job.outline, {
      fonts: job.fontFolder,
      ...(job.proof ? { proof: job.proof } : {}),
      signal,
      ...(job.keepsSections ? { sections } : {}),
      onProgress: (done, total) => post({ id, kind: 'progress', done, total })
    })
    post({ id, kind: 'pdf', result }, result.ok ? [result.value.bytes] : [])
    return
  }
  if (job.kind === 'warm') {
    await warmUp(job.fontFolder, AbortSignal.any([signal, warmed.signal]))
    warmed.abort()
    post({ id, kind: 'warm' })
    return
  }
  if (!shown || job.pdf) {
    // Loaded only where pictures are asked for.
    const { OpenPdf } = await import('./page-images')
    shown ??= new OpenPdf()
  }
  if (job.pdf) await shown.open(job.pdf)
  const { scale, pages } = job
  const images = signal.aborted ? [] : await shown.draw(pages ? { scale, pages } : { scale })
  post(
    { id, kind: 'pages', images },
    images.map(image => image.rgba)
  )
}

function post(message: RenderMessage, moved: Uint8Array[] = []): void {
  // Moved, not copied: a picture of a page has megabytes.
  port?.postMessage(
    message,
    moved.map(bytes => bytes.buffer as ArrayBuffer)
  )
}

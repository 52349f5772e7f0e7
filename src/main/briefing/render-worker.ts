import { parentPort, workerData } from 'node:worker_threads'
import { renderPages } from './page-images'
import { renderPdf } from './render-pdf'
import type { RenderJob, RenderMessage } from './worker-messages'

// Entry of the worker thread. What is thrown here ends the thread and reaches `render-briefing.ts` as its `error` event.
const port = parentPort
if (!port) throw new Error('the render worker runs in a worker thread')

function post(message: RenderMessage, moved: Uint8Array[] = []): void {
  // Moved, not copied: a picture of a page has megabytes.
  port?.postMessage(
    message,
    moved.map(bytes => bytes.buffer as ArrayBuffer)
  )
}

const job = workerData as RenderJob
if (job.kind === 'pdf') {
  const result = await renderPdf(job.outline, {
    fonts: job.fontFolder,
    onProgress: (done, total) => post({ kind: 'progress', done, total })
  })
  post({ kind: 'pdf', result }, result.ok ? [result.value] : [])
} else {
  const { scale, pages } = job
  const images = await renderPages(job.pdf, pages ? { scale, pages } : { scale })
  post(
    { kind: 'pages', images },
    images.map(image => image.rgba)
  )
}

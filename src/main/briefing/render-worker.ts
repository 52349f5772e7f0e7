import { setImmediate, setTimeout } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import type { FontFolder } from './fonts'
import type { OpenPdf } from './page-images'
import { renderPdf } from './render-pdf'
import { SectionCache } from './section-cache'
import { warmUp, warmUpRounds } from './warm-up'
import type { RenderJob, RenderMessage, RenderRequest } from './worker-messages'

type Job = Exclude<RenderJob, { kind: 'warm' }>

// Entry of the worker thread. Fonts, shapers and compiled code stay with it from one job to the next. What is thrown outside of
// a job ends the thread and reaches `render-thread.ts` as its `error` event.
const port = parentPort
if (!port) throw new Error('the render worker runs in a worker thread')

const sections = new SectionCache()
let shown: OpenPdf | undefined
let work: Promise<void> = Promise.resolve()
const running = new Map<number, AbortController>()
/** Ms after the last job until a warm-up goes on: whoever types asks for the next one soon. */
const restMs = 1_000
let lastEnd = Number.NEGATIVE_INFINITY
let isClosing = false
/** The warm-up of this thread, once it was asked for. Later requests wait for the same one. */
let warmth: Promise<void> | undefined

port.on('message', (request: RenderRequest) => {
  const { id } = request
  if (request.kind === 'cancel') {
    running.get(id)?.abort()
    return
  }
  if (request.kind === 'close') {
    isClosing = true
    for (const controller of running.values()) controller.abort()
    void work.finally(() => port.close())
    return
  }
  if (request.kind === 'warm') {
    warmth ??= warm(request.fontFolder)
    void warmth.then(
      () => post({ id, kind: 'warm' }),
      error => postBroke(id, error)
    )
    return
  }
  const controller = new AbortController()
  running.set(id, controller)
  work = work
    .then(() => run(id, request, controller.signal))
    .catch(error => postBroke(id, error))
    .finally(() => {
      running.delete(id)
      lastEnd = performance.now()
    })
})

/** Makes the thread ready by many short steps, each of them between two jobs. */
async function warm(fontFolder: FontFolder): Promise<void> {
  for (let round = 0; round < warmUpRounds; round += 1) {
    await rest()
    if (isClosing) return
    const step = work.then(() => warmUp(fontFolder, round))
    work = step.catch(() => undefined)
    await step
  }
}

/** Waits until nobody has asked for anything for a while; does not keep the thread from ending. */
async function rest(): Promise<void> {
  // Messages that have come in meanwhile are heard first.
  await setImmediate()
  for (let left = timeLeft(); left > 0; left = timeLeft()) await setTimeout(left, undefined, { ref: false })
}

function timeLeft(): number {
  return running.size > 0 ? restMs : lastEnd + restMs - performance.now()
}

async function run(id: number, job: Job, signal: AbortSignal): Promise<void> {
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

function postBroke(id: number, error: unknown): void {
  post({ id, kind: 'broke', message: error instanceof Error ? error.message : String(error) })
}

function post(message: RenderMessage, moved: Uint8Array[] = []): void {
  // Moved, not copied: a picture of a page has megabytes.
  port?.postMessage(
    message,
    moved.map(bytes => bytes.buffer as ArrayBuffer)
  )
}

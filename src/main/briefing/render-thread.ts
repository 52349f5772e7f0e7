import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '#core/problem'
import type { RenderAnswer, RenderJob, RenderMessage, RenderRequest } from './worker-messages'

interface Waiting {
  job: RenderJob
  finish: (result: Result<RenderAnswer>) => void
  onProgress: ((done: number, total: number) => void) | undefined
}

interface JobOptions {
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * In megabytes. What a page takes is soon garbage: with little room for new objects a long briefing takes a third less memory for some
 * 5 to 12 % more time. A heap that may become a gigabyte is let grow to four times what it holds before it is cleared up, this one to
 * less than twice (V8's `MaxHeapGrowingFactor`). 2,300 pages hold 83 MB at their end, 25 kB each.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 }

/** A render worker, started when it is first needed and again after it broke down. */
export class RenderThread {
  readonly #path: string | URL
  #worker: Worker | undefined
  readonly #waiting = new Map<number, Waiting>()
  /** Jobs that the worker has yet to end, those included that nobody waits for any more. It warms up between them. */
  readonly #begun = new Set<number>()
  #warmUp = 0
  #lastId = 0

  readonly #onBreakdown: (error: unknown) => void

  /**
   * @param path the built `render-worker.ts`
   * @param onBreakdown hears of an error that ended the worker
   */
  constructor(path: string | URL, onBreakdown: (error: unknown) => void = () => undefined) {
    this.#path = path
    this.#onBreakdown = onBreakdown
  }

  /** The worker that the next job goes to; started if there is none. */
  start(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#path, { resourceLimits })
    worker.on('message', (message: RenderMessage) => this.#receive(worker, message))
    worker.on('error', error => {
      this.#onBreakdown(error)
      this.#lose(worker, error.message)
    })
    worker.on('exit', code => this.#lose(worker, `the worker ended with code ${code}`))
    this.#worker = worker
    return worker
  }

  /**
   * Does a job after those before it. Fails with `briefing.cancelled` as soon as the signal is raised, and with
   * `briefing.failed` (detail `message`) if the worker breaks down at it; what waits behind it goes to the next worker.
   */
  run(job: RenderJob, { signal, onProgress }: JobOptions): Promise<Result<RenderAnswer>> {
    if (signal?.aborted) return Promise.resolve(fail('briefing.cancelled'))
    this.#lastId += 1
    const id = this.#lastId
    return new Promise(resolve => {
      const cancel = () => {
        this.#post({ id, kind: 'cancel' })
        this.#waiting.get(id)?.finish(fail('briefing.cancelled'))
      }
      const finish = (result: Result<RenderAnswer>) => {
        signal?.removeEventListener('abort', cancel)
        this.#waiting.delete(id)
        resolve(result)
      }
      signal?.addEventListener('abort', cancel, { once: true })
      this.#waiting.set(id, { job, finish, onProgress })
      this.#post({ ...job, id })
    })
  }

  /**
   * Lets go of the worker and waits until it has ended, which it does as soon as it heeds that, but no longer than `patienceMs`. Ended
   * by force in the midst of its WebAssembly it would take the whole program with it (SIGTRAP in Electron 45).
   */
  async close(patienceMs = 3_000): Promise<void> {
    const worker = this.#worker
    const ended = worker ? new Promise(resolve => worker.once('exit', resolve)) : undefined
    this.#letGo()
    for (const { finish } of [...this.#waiting.values()]) finish(fail('briefing.failed', { message: 'closed' }))
    if (ended) await Promise.race([ended, setTimeout(patienceMs, undefined, { ref: false })])
  }

  #post(request: RenderRequest): void {
    if (request.kind === 'warm') this.#warmUp = request.id
    else if (request.kind !== 'cancel') this.#begun.add(request.id)
    this.start().postMessage(request)
  }

  #letGo(): void {
    this.#worker?.postMessage({ id: 0, kind: 'close' } satisfies RenderRequest)
    this.#worker = undefined
    this.#begun.clear()
  }

  #receive(worker: Worker, message: RenderMessage): void {
    // One that was let go of may still answer jobs that another worker has by now.
    if (this.#worker !== worker) return
    const waiting = this.#waiting.get(message.id)
    if (message.kind !== 'progress') this.#begun.delete(message.id)
    if (message.kind === 'progress') waiting?.onProgress?.(message.done, message.total)
    else if (message.kind === 'broke') {
      waiting?.finish(fail('briefing.failed', { message: message.message }))
      // What a job left half done must not reach the next one, even if nobody waits for it any more.
      this.#letGo()
      this.#goOn(message.message)
    } else waiting?.finish(ok(message))
  }

  /** The worker is gone, and with it what it was at: the first job that it had not ended, of which one that was cancelled fails nobody, or a warm-up. */
  #lose(worker: Worker, message: string): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    const [running = this.#warmUp] = this.#begun
    this.#begun.clear()
    this.#waiting.get(running)?.finish(fail('briefing.failed', { message }))
    this.#goOn(message)
  }

  /** Gives the jobs that wait to a new worker, but for those that go by what the old one kept. */
  #goOn(message: string): void {
    for (const [id, { job, finish }] of [...this.#waiting]) {
      if (job.kind === 'pages') finish(fail('briefing.failed', { message }))
      else this.#post({ ...job, id })
    }
  }
}

import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '#core/problem'
import type { TextRequest, TextTaskName, TextTasks } from './text-tasks'

export interface TextThreadOptions {
  /** The built `text-worker.ts`. */
  workerPath: string | URL
  /** Milliseconds that a task may take on a text of so many units (bytes, or UTF-16 code units). */
  limitMs?: (units: number) => number
  /** Hears of an error that ended a worker. */
  onBreakdown?: (error: unknown) => void
}

/** A text that is worked on. */
export interface TextAtHand {
  /** Names it in problems: its file, or its title. */
  name: string
  /** Its length, in bytes or UTF-16 code units. */
  units: number
  signal?: AbortSignal | undefined
}

/** Ordinary articles take milliseconds. A million bytes of short lines take some ten seconds on a slow machine. */
const limitFor = (units: number) => 30_000 + units * 0.03

/** In megabytes; a text of the largest size takes a fourth of it. Beyond it the worker ends, not the program. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024 }

/**
 * Works on texts of strangers in worker threads, so that no text can stop the program, whatever it holds. A worker that takes
 * too long, or whose task is cancelled, is ended, and the next task gets a new one. Tasks that are asked for at the same time
 * do not wait for each other; one worker is kept for the next task. An idle worker does not keep the process from ending.
 */
export class TextThread {
  readonly #options: TextThreadOptions
  #idle: Worker | undefined
  readonly #working = new Set<Worker>()

  constructor(options: TextThreadOptions) {
    this.#options = options
  }

  /**
   * Does one task. Fails with `text.cancelled` as soon as the signal is raised, with `text.tookTooLong` (details `name`,
   * `seconds`) at the limit, and with `text.broke` (`name`) if the worker breaks down at it.
   */
  run<Name extends TextTaskName>(
    name: Name,
    args: Parameters<TextTasks[Name]>,
    { name: title, units, signal }: TextAtHand
  ): Promise<Result<ReturnType<TextTasks[Name]>>> {
    const cancelled = fail('text.cancelled', { name: title })
    if (signal?.aborted) return Promise.resolve(cancelled)
    const worker = this.#take()
    const limit = (this.#options.limitMs ?? limitFor)(units)
    return new Promise(resolve => {
      const end = (result: Result<ReturnType<TextTasks[Name]>>, isUsable: boolean) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        worker.off('message', answer).off('error', breakDown).off('exit', exit)
        this.#giveBack(worker, isUsable)
        resolve(result)
      }
      const answer = (value: ReturnType<TextTasks[Name]>) => end(ok(value), true)
      const cancel = () => end(cancelled, false)
      const exit = () => end(fail('text.broke', { name: title }), false)
      const breakDown = (error: unknown) => {
        this.#options.onBreakdown?.(error)
        exit()
      }
      const timer = setTimeout(
        () => end(fail('text.tookTooLong', { name: title, seconds: Math.ceil(limit / 1_000) }), false),
        limit
      )
      signal?.addEventListener('abort', cancel, { once: true })
      worker.on('message', answer).on('error', breakDown).on('exit', exit)
      worker.postMessage({ name, args } satisfies TextRequest<Name>)
    })
  }

  /** Ends all workers. Tasks under way fail with `text.broke`. */
  async close(): Promise<void> {
    const workers = [...this.#working, ...(this.#idle ? [this.#idle] : [])]
    this.#idle = undefined
    await Promise.all(workers.map(worker => worker.terminate()))
  }

  #take(): Worker {
    const worker = this.#idle ?? this.#start()
    this.#idle = undefined
    this.#working.add(worker)
    worker.ref()
    return worker
  }

  #start(): Worker {
    const worker = new Worker(this.#options.workerPath, { resourceLimits })
    worker.on('exit', () => {
      if (this.#idle === worker) this.#idle = undefined
    })
    // One that breaks down with nothing to do, or after it was ended, harms nobody.
    worker.on('error', () => undefined)
    return worker
  }

  #giveBack(worker: Worker, isUsable: boolean): void {
    this.#working.delete(worker)
    if (isUsable && !this.#idle) {
      this.#idle = worker
      worker.unref()
    } else void worker.terminate()
  }
}

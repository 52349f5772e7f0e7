/** Work that takes long enough to be cancelled, by the name its caller gave it. */
export class Jobs {
  private readonly running = new Map<string, AbortController>()

  async run<T>(jobId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancel(jobId)
    const controller = new AbortController()
    this.running.set(jobId, controller)
    try {
      return await work(controller.signal)
    } finally {
      if (this.running.get(jobId) === controller) this.running.delete(jobId)
    }
  }

  /** Nothing happens when there is no such job: it may just have ended. */
  cancel(jobId: string): void {
    this.running.get(jobId)?.abort()
  }
}

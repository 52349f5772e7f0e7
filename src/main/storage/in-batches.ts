/** Many small files are read faster at once, but a library of 10,000 must not exhaust the file handles. */
const filesAtOnce = 64

/**
 * The results of the work on each item, in the order of the items. When work fails, the error is thrown once all work that was begun has
 * ended, so that nothing is written any more.
 */
export async function inBatches<T, Result>(items: readonly T[], work: (item: T) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += filesAtOnce) {
    const settled = await Promise.allSettled(items.slice(start, start + filesAtOnce).map(work))
    for (const outcome of settled) {
      if (outcome.status === 'rejected') throw outcome.reason
      results.push(outcome.value)
    }
  }
  return results
}

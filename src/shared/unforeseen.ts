import { fail, type Problem } from '#core/problem'

/** The problem of an error that nobody foresaw. `log`: the file it was noted in, or `null` if that could not be written. */
export function unforeseen(error: unknown, log: string | null): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  return (log === null ? fail('program.failedUnlogged', { reason }) : fail('program.failed', { reason, log })).problem
}

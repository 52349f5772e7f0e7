import type { Problem, ProblemCode } from '#core/problem'

/** The problems after which an open library is no longer written: it is not the one that was opened. */
const lostCodes: readonly ProblemCode[] = [
  'library.moved',
  'library.gone',
  'library.replaced',
  'library.lockDeleted',
  'library.lockTaken',
  'library.journalDeleted',
  'library.journalReplaced'
]

export function isLost(problem: Problem): boolean {
  return lostCodes.includes(problem.code)
}

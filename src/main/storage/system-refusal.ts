import { fail, type Problem } from '#core/problem'

/** Whether the operating system refused a call on a file: missing rights, a read-only disk, a file in place of a folder. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && (error as NodeJS.ErrnoException).syscall !== undefined
}

/** The problem of a library whose files the operating system refuses to read or write; `null` for any other error. */
export function systemRefusal(error: unknown, folder: string): Problem | null {
  const cause = error instanceof Error && error.cause ? error.cause : error
  if (!isSystemError(cause)) return null
  return fail('library.inaccessible', { folder, reason: shownPath(cause.message, folder) }).problem
}

/**
 * A path below the library in `folder`, or a text that holds one, as the user knows it: on Linux paths may lead through the open
 * handle of the folder, see `LockedFolder.base`.
 */
export function shownPath(text: string, folder: string): string {
  return text.replace(/\/proc\/self\/fd\/[0-9]+/g, () => folder)
}

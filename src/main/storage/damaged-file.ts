import { fail, type Problem } from '#core/problem'
import { schemaVersion } from '#core/tables'
import { shownPath } from './system-refusal'

/** A file of the library that cannot be trusted. It is left exactly as it was found. */
export class DamagedFileError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string
  ) {
    super(`${path}: ${reason}`)
    this.name = 'DamagedFileError'
  }
}

/** For `catch`: `null` in place of a damaged file. Throws any other error. */
export function nullIfDamaged(error: unknown): null {
  if (error instanceof DamagedFileError) return null
  throw error
}

/** A file of the library that a newer program wrote in a form that this program cannot read. */
export class NewerFileError extends DamagedFileError {
  constructor(
    path: string,
    reason: string,
    readonly version: number
  ) {
    super(path, reason)
    this.name = 'NewerFileError'
  }
}

/** The kinds of things in the place of a file. `link`: one that leads to no file. */
export type FileKind = 'folder' | 'link' | 'pipe' | 'socket' | 'device'

/** Something that is no file, in the place of a file of the library. */
export class NotAFileError extends DamagedFileError {
  constructor(
    path: string,
    readonly kind: FileKind
  ) {
    super(path, `is a ${kind}, not a file`)
    this.name = 'NotAFileError'
  }
}

/** The problem of a file that could not be read, of the library in `folder`. */
export function damageProblem(error: DamagedFileError, folder: string): Problem {
  const file = shownPath(error.path, folder)
  const { reason } = error
  if (error instanceof NotAFileError) return fail('library.notAFile', { file, kind: error.kind }).problem
  if (error instanceof NewerFileError) {
    return fail('library.newer', { file, reason, version: error.version, known: schemaVersion }).problem
  }
  return fail('library.damaged', { file, reason }).problem
}

import { fail, type Problem } from '#core/problem'
import { schemaVersion } from '#core/tables'

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

/** The problem of a file that could not be read. `shown`: a path as the user knows it, see `LockedFolder.shown`. */
export function damageProblem(error: DamagedFileError, shown: (path: string) => string = path => path): Problem {
  const file = shown(error.path)
  const { reason } = error
  if (error instanceof NewerFileError) {
    return fail('library.newer', { file, reason, version: error.version, known: schemaVersion }).problem
  }
  return fail('library.damaged', { file, reason }).problem
}

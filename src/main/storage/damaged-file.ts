import { fail, type Problem } from '#core/problem'
import { schemaVersion } from '#core/tables'
import { shownPath } from './system-refusal'

/**
 * Why a file of the library cannot be trusted; each is worded by the text `damage.<reason>`, with a detail where it is noted here.
 */
export const damageReasons = [
  'gone',
  'noChecksum',
  'checksum',
  /** Detail: the error of the parser. */
  'json',
  /** Detail: the field that does not fit, and why. */
  'form',
  'newForm',
  /** Detail: the number of the line. */
  'line',
  /** Detail: the error of the operating system. */
  'system',
  /** See `NotAFileError`, which has a problem of its own. Detail: the kind. */
  'notAFile',
  'notAFolder',
  'copy',
  'original',
  'text',
  'textGone',
  /** Detail: the number of the block that does not follow the lines of the text. */
  'block',
  /** A sealed file without `library.key`, a file of an encrypted library that is not sealed, and one that its key does not open. */
  'noKey',
  'notEncrypted',
  'notDecrypted'
] as const
export type DamageReason = (typeof damageReasons)[number]

/** A file of the library that cannot be trusted. It is left exactly as it was found. `detail`: see `damageReasons`. */
export class DamagedFileError extends Error {
  constructor(
    readonly path: string,
    readonly reason: DamageReason,
    readonly detail = ''
  ) {
    super([path, reason, detail].filter(Boolean).join(': '))
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
    readonly version: number,
    reason: DamageReason,
    detail = ''
  ) {
    super(path, reason, detail)
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
    super(path, 'notAFile', kind)
    this.name = 'NotAFileError'
  }
}

/** The problem of a file that could not be read, of the library in `folder`. */
export function damageProblem(error: DamagedFileError, folder: string): Problem {
  const file = shownPath(error.path, folder)
  const { reason } = error
  const detail = shownPath(error.detail, folder)
  if (error instanceof NotAFileError) return fail('library.notAFile', { file, kind: error.kind }).problem
  if (error instanceof NewerFileError) {
    return fail('library.newer', { file, damage: reason, detail, version: error.version, known: schemaVersion }).problem
  }
  return damaged(file, reason, detail).problem
}

/** The problem of a file that cannot be trusted. `file`: its path, or the name that the user knows it by. */
export function damaged(file: string, damage: DamageReason, detail = ''): { ok: false; problem: Problem } {
  return fail('library.damaged', { file, damage, detail })
}

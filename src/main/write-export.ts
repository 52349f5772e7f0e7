import { rm } from 'node:fs/promises'
import { fail, ok, type Problem, type ProblemCode, type Result } from '#core/problem'
import { writeDurably } from './storage/durable-file'

/** What a file system's refusal means for somebody who chose a name. */
const refusals: Record<string, ProblemCode> = {
  ENAMETOOLONG: 'file.nameTooLong',
  EACCES: 'file.notAllowed',
  EPERM: 'file.notAllowed',
  EROFS: 'file.notAllowed',
  EBUSY: 'file.busy',
  ETXTBSY: 'file.busy',
  ENOSPC: 'file.noSpace',
  EDQUOT: 'file.noSpace',
  EFBIG: 'file.noSpace',
  ENOENT: 'file.noFolder',
  ENOTDIR: 'file.noFolder',
  EISDIR: 'file.isFolder',
  ENOTEMPTY: 'file.isFolder',
  EINVAL: 'file.badName',
  EILSEQ: 'file.badName',
  ERR_INVALID_ARG_VALUE: 'file.badName'
}

/**
 * Writes an exported file where the user asked for it, whole or not at all. Fails with a `file.…` problem that names the path and the
 * way out, and with `storage.failed` for a reason that has no text of its own.
 */
export async function writeExport(path: string, data: string | Uint8Array): Promise<Result<null>> {
  try {
    await writeDurably(path, data)
    return ok(null)
  } catch (error) {
    // The temporary file, where the name itself was refused after it had been written.
    await rm(`${path}.writing`, { force: true }).catch(() => undefined)
    return { ok: false, problem: refusalOf(error as NodeJS.ErrnoException, path) }
  }
}

function refusalOf({ code = '', message }: NodeJS.ErrnoException, path: string): Problem {
  const known = refusals[code]
  return known ? fail(known, { path }).problem : fail('storage.failed', { reason: message }).problem
}

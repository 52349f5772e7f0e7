import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstat, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Problem, type ProblemCode, type Result } from '#core/problem'
import { writeDurably } from './storage/durable-file'
import { leadsNowhere } from './storage/file-identity'
import { paths } from './storage/shards'

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
  ELOOP: 'file.brokenLink',
  EISDIR: 'file.isFolder',
  ENOTEMPTY: 'file.isFolder',
  EINVAL: 'file.badName',
  EILSEQ: 'file.badName',
  ERR_INVALID_ARG_VALUE: 'file.badName'
}

export interface ExportOptions {
  /** Whether a symbolic link in place of the file is followed to the file that it leads to. Absent: it is refused. */
  followLinks?: boolean
}

/**
 * Checks that a file can be exported to `path`, before anything is made for it. Problems: `file.…`, among them `file.isLink`,
 * `file.inLibrary`, and `file.special` for a pipe, a socket or a device.
 */
export async function checkExport(path: string, options: ExportOptions = {}): Promise<Result<null>> {
  const target = await targetOf(path, options)
  return target.ok ? ok(null) : target
}

/**
 * Writes an exported file where the user asked for it, whole or not at all. A file that it replaces keeps its permission bits.
 * Fails with the problems of `checkExport` and those of the file system, which name the path and the way out, and with
 * `storage.failed` for a reason that has no text of its own.
 */
export async function writeExport(
  path: string,
  data: string | Uint8Array,
  options: ExportOptions = {}
): Promise<Result<null>> {
  const target = await targetOf(path, options)
  if (!target.ok) return target
  const { file, mode } = target.value
  // Short, so that it fits wherever the name itself does.
  const temporary = join(dirname(file), `.muqarin-${randomUUID()}`)
  try {
    await writeDurably(file, data, { temporary, mode })
    return ok(null)
  } catch (error) {
    // Where the name itself was refused after the temporary file had been written.
    await rm(temporary, { force: true }).catch(() => undefined)
    return { ok: false, problem: refusalOf(error as NodeJS.ErrnoException, path) }
  }
}

interface Target {
  /** Absolute path without links. */
  file: string
  /** Permission bits of the file that is there already. */
  mode: number | undefined
}

async function targetOf(path: string, { followLinks = false }: ExportOptions): Promise<Result<Target>> {
  try {
    const named = join(await realpath(dirname(path)), basename(path))
    const isLink = (await statsOf(named, lstat))?.isSymbolicLink() === true
    if (isLink && !followLinks) return fail('file.isLink', { path })
    const file = isLink ? await behindLink(named) : named
    if (file === null) return fail('file.brokenLink', { path })
    const there = await statsOf(file, lstat)
    if (there?.isDirectory()) return fail('file.isFolder', { path })
    if (there && !there.isFile()) return fail('file.special', { path })
    const library = await libraryAround(dirname(file))
    if (library !== null) return fail('file.inLibrary', { path, folder: library })
    return ok({ file, mode: there && there.mode & 0o777 })
  } catch (error) {
    return { ok: false, problem: refusalOf(error as NodeJS.ErrnoException, path) }
  }
}

/** The state of the file at `path`; `undefined` where there is none. */
async function statsOf(path: string, look: (path: string) => Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await look(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The file that a link leads to; `null`: it leads to none, or round in a loop. */
async function behindLink(link: string): Promise<string | null> {
  try {
    return await realpath(link)
  } catch (error) {
    if (leadsNowhere(error)) return null
    throw error
  }
}

/** The library folder that `folder` is or lies in; `null` for none. */
async function libraryAround(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const isLibrary = (await statsOf(paths.library(at), stat)) && (await statsOf(join(at, 'documents'), stat))
    if (isLibrary) return at
    if (dirname(at) === at) return null
  }
}

function refusalOf({ code = '', message }: NodeJS.ErrnoException, path: string): Problem {
  const known = refusals[code]
  return known ? fail(known, { path }).problem : fail('storage.failed', { reason: message }).problem
}

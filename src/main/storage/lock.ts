import { randomUUID } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { type FileHandle, link, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { NotAFileError } from './damaged-file'
import { leadsNowhere } from './file-identity'
import { type LockOwner, parseOwner, processAt, stateOf, thisProcess } from './lock-owner'
import { fileAt } from './regular-file'

export interface LockOptions {
  /** The library as messages name it. */
  folder: string
  /** Takes a lock that names another machine. A process that runs on this machine keeps its lock. */
  takeOver?: boolean
  /** Token of a lock of this process that is given up for the new one. */
  replaces?: string | undefined
  /** Whether device and inode name the lock file, so that a copy of it can be told: see `hasStableInodes`. */
  stableInodes: boolean
}

/** The owner that a new lock file names. */
type NewOwner = LockOwner & { token: string; takenAt: string }

/** Two programs on one library would overwrite each other's shards (measured: 36 of 200 files lost). */
export class LibraryLock {
  /** Tokens of the locks that this process holds. */
  private static readonly held = new Set<string>()

  private constructor(
    private path: string,
    readonly token: string,
    // Open as long as the lock is held: the file system must not give the inode of a deleted lock file to a new one.
    private readonly file: FileHandle,
    private seen: BigIntStats
  ) {}

  /** Whether this process holds the lock with this token. Its own lock that could not be deleted is abandoned. */
  static isHeld(token: string): boolean {
    return LibraryLock.held.has(token)
  }

  /**
   * Writes the lock file at `path`. It appears whole or not at all: it is written under another name and linked. Throws
   * `EEXIST` where there is a file already.
   */
  static async create(path: string, here: LockOwner, stableInodes: boolean): Promise<LibraryLock> {
    const owner = { ...here, token: randomUUID(), takenAt: new Date().toISOString() }
    // Before the file appears: another call of this process would take it for abandoned.
    LibraryLock.held.add(owner.token)
    try {
      return await LibraryLock.createLinked(path, owner, stableInodes)
    } catch (error) {
      LibraryLock.held.delete(owner.token)
      throw error
    }
  }

  private static async createLinked(path: string, owner: NewOwner, stableInodes: boolean): Promise<LibraryLock> {
    const temporary = `${path}.${owner.token}`
    const file = await open(temporary, 'wx')
    let isLinked = false
    try {
      const { dev, ino } = await file.stat({ bigint: true })
      await file.writeFile(JSON.stringify({ ...owner, ...(stableInodes ? { file: `${dev}:${ino}` } : {}) }))
      await link(temporary, path)
      isLinked = true
      await rm(temporary, { force: true })
      return new LibraryLock(path, owner.token, file, await file.stat({ bigint: true }))
    } catch (error) {
      await file.close()
      await rm(temporary, { force: true })
      if (isLinked) await rm(path, { force: true })
      if (isLinked || !cannotLink(error)) throw error
      return await LibraryLock.createWithoutLink(path, owner)
    }
  }

  /** For file systems without links, such as FAT: for a moment the file is there and empty. */
  private static async createWithoutLink(path: string, owner: NewOwner): Promise<LibraryLock> {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(JSON.stringify(owner))
      return new LibraryLock(path, owner.token, file, await file.stat({ bigint: true }))
    } catch (error) {
      await file.close()
      await rm(path, { force: true })
      throw error
    }
  }

  /** Puts the lock file, which was made as a successor, in the place of the one it succeeds. */
  async moveTo(path: string): Promise<void> {
    await rename(this.path, path)
    this.path = path
  }

  /**
   * Compares the lock file with the one that was written. `stats`: of the file that is at `path` now. Resolves to `null`
   * while the lock is held, else to the reason why it is not.
   */
  async whyLost(path: string, stats: BigIntStats | null, folder: string): Promise<Problem | null> {
    if (!stats) return fail('library.lockDeleted', { folder }).problem
    if (isUnchanged(stats, this.seen)) return null
    const owner = await readOwner(path)
    if (owner?.token === this.token) {
      this.seen = stats
      return null
    }
    if (!owner) return fail('library.lockDeleted', { folder }).problem
    return fail('library.lockTaken', { folder, ...named(owner, stats) }).problem
  }

  /** Deletes the lock file unless it is another process's by now. */
  async release(): Promise<void> {
    LibraryLock.held.delete(this.token)
    await this.file.close()
    if ((await readOwner(this.path))?.token === this.token) await rm(this.path, { force: true })
  }
}

function isUnchanged(now: BigIntStats, seen: BigIntStats): boolean {
  return now.ino === seen.ino && now.dev === seen.dev && now.mtimeNs === seen.mtimeNs && now.size === seen.size
}

/**
 * Takes the library for this process. A lock is taken over when its process has ended, when the machine was started since,
 * when the file stays empty or broken for a second, and when it is a copy of the lock file of another folder. Fails with
 * `library.locked` when a process of this machine has the library open, and with `library.lockedElsewhere` when the lock names
 * another machine, or a process that cannot be seen from here.
 *
 * Of several processes that find the same abandoned lock one gets it: each tries to make the successor file, which is
 * named after the abandoned lock, and only one can. It then checks that the abandoned lock is still in its place, since a slow
 * process may make that file once more, and puts the successor there.
 */
export async function takeLock(path: string, options: LockOptions): Promise<Result<LibraryLock>> {
  const here = await thisProcess()
  const { folder, stableInodes } = options
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const holder = await holderOf(path)
    const held = holder && (await whyHeld(holder, here, options))
    if (held) return { ok: false, problem: held }
    const lock = await createUnlessThere(holder ? successorOf(path, holder) : path, here, stableInodes)
    if (!lock) continue
    if (!holder) return ok(lock)
    try {
      if ((await holderOf(path))?.owner?.token === lock.token) {
        await lock.moveTo(path)
        await removeAbandonedSuccessors(path)
        return ok(lock)
      }
    } catch (error) {
      await lock.release()
      throw error
    }
    await lock.release()
  }
  return lockedBySomeone(folder)
}

/** The problem that a process of this machine has the library open, named as far as the lock file names it. */
export async function lockedHere(path: string, folder: string): Promise<Result<never>> {
  const holder = await holderOf(path)
  return holder?.owner
    ? fail('library.locked', { folder, ...named(holder.owner, holder.stats) })
    : lockedBySomeone(folder)
}

/** Other processes keep taking the lock: each attempt after the first means that one of them got it. */
const attempts = 100

function lockedBySomeone(folder: string): Result<never> {
  return fail('library.locked', { folder, pid: '?', since: new Date().toISOString() })
}

/** A lock file that was found. `owner`: `null` where it is broken. */
interface FoundLock {
  owner: LockOwner | null
  stats: BigIntStats
}

/** The lock that counts: the file at `path`, or the last of its successors that were not put in its place. */
async function holderOf(path: string): Promise<FoundLock | null> {
  let holder = await lockAt(path)
  for (let next = holder; next; ) {
    holder = next
    next = await lockAt(successorOf(path, holder))
  }
  return holder
}

/** Waits up to a second for the content of a broken file: programs without links write it after they have made the file. */
async function lockAt(path: string): Promise<FoundLock | null> {
  for (let attempt = 0; ; attempt += 1) {
    const found = await readLock(path)
    if (!found || found.owner || attempt === 10) return found
    await setTimeout(100)
  }
}

function successorOf(path: string, { owner, stats }: FoundLock): string {
  return `${path}.after-${owner?.token ?? `${stats.ino}-${stats.mtimeNs}`}`
}

/**
 * Removes the successor files of processes that ended while they took a lock over. Called by the owner of the lock at `path`: no
 * lock that counts leads to these files any more.
 */
async function removeAbandonedSuccessors(path: string): Promise<void> {
  const prefix = `${basename(path)}.after-`
  const names = (await readdir(dirname(path))).filter(name => name.startsWith(prefix))
  await Promise.all(names.map(name => rm(join(dirname(path), name), { force: true })))
}

/** Writes the lock file at `path`; `null` if another process made it first, or has cleared this one's away before it was there. */
async function createUnlessThere(path: string, here: LockOwner, stableInodes: boolean): Promise<LibraryLock | null> {
  try {
    return await LibraryLock.create(path, here, stableInodes)
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || (code === 'ENOENT' && syscall === 'link')) return null
    throw error
  }
}

async function whyHeld({ owner, stats }: FoundLock, here: LockOwner, options: LockOptions): Promise<Problem | null> {
  const { folder, takeOver, replaces } = options
  if (!owner) return null
  if (owner.token !== undefined && owner.token === replaces) return null
  const details = { folder, ...named(owner, stats) }
  switch (stateOf(owner, await processAt(owner.pid), here)) {
    case 'unseen':
      return takeOver ? null : fail('library.lockedElsewhere', details).problem
    case 'running': {
      const isCopy = options.stableInodes && owner.file !== undefined && owner.file !== `${stats.dev}:${stats.ino}`
      const isOwn = owner.pid === here.pid && owner.token !== undefined
      const isAbandoned = isCopy || (isOwn && !LibraryLock.isHeld(owner.token ?? ''))
      return isAbandoned ? null : fail('library.locked', details).problem
    }
    case 'ended':
      return null
  }
}

/** The owner as messages name it. */
function named(owner: LockOwner, stats: BigIntStats): { host: string; pid: string; since: string } {
  return { host: owner.host, pid: String(owner.pid), since: owner.takenAt ?? stats.mtime.toISOString() }
}

/** Error codes of file systems that have no links. */
function cannotLink(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** The owner whom the file at `path` names; `null` where there is none, or anything but a file. */
async function readOwner(path: string): Promise<LockOwner | null> {
  try {
    return (await readLock(path))?.owner ?? null
  } catch (error) {
    if (error instanceof NotAFileError) return null
    throw error
  }
}

/**
 * Content and state of one file: between two calls by path another file may take its place. `null`: there is none. Throws
 * `NotAFileError`.
 */
async function readLock(path: string): Promise<FoundLock | null> {
  let file: FileHandle | null = null
  try {
    if (!(await fileAt(path))) return null
    file = await open(path, 'r')
    const stats = await file.stat({ bigint: true })
    return { stats, owner: parseOwner(await file.readFile('utf8')) }
  } catch (error) {
    if (leadsNowhere(error)) return null
    throw error
  } finally {
    await file?.close()
  }
}

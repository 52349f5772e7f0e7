import { randomUUID } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { isUnreachable, statIfThere } from './file-identity'
import { hasEnded, type LockOwner, parseOwner, thisProcess } from './lock-owner'

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

/** Two programs on one library would overwrite each other's shards (measured: 36 of 200 files lost). */
export class LibraryLock {
  private constructor(
    private readonly path: string,
    readonly token: string,
    // Open as long as the lock is held: the file system must not give the inode of a deleted lock file to a new one.
    private readonly file: FileHandle,
    private seen: BigIntStats
  ) {}

  /** Writes the lock file. Throws `EEXIST` where there is one. */
  static async create(path: string, owner: LockOwner, stableInodes: boolean): Promise<LibraryLock> {
    const file = await open(path, 'wx')
    try {
      const token = randomUUID()
      const { dev, ino } = await file.stat({ bigint: true })
      const takenAt = new Date().toISOString()
      const content: LockOwner = { ...owner, token, takenAt, ...(stableInodes ? { file: `${dev}:${ino}` } : {}) }
      await file.writeFile(JSON.stringify(content))
      return new LibraryLock(path, token, file, await file.stat({ bigint: true }))
    } catch (error) {
      await file.close()
      await rm(path, { force: true })
      throw error
    }
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
    await this.file.close()
    if ((await readOwner(this.path))?.token === this.token) await rm(this.path, { force: true })
  }
}

function isUnchanged(now: BigIntStats, seen: BigIntStats): boolean {
  return now.ino === seen.ino && now.dev === seen.dev && now.mtimeNs === seen.mtimeNs && now.size === seen.size
}

/**
 * Takes the library for this process. A lock is taken over when its process has ended, when the machine was started since,
 * when the file is empty or broken, and when it is a copy of the lock file of another folder. Fails with `library.locked`
 * when a process of this machine has the library open, and with `library.lockedElsewhere` when the lock names another
 * machine: whether a process still runs there cannot be seen from here.
 */
export async function takeLock(path: string, options: LockOptions): Promise<Result<LibraryLock>> {
  const here = await thisProcess()
  for (let attempt = 0; ; attempt += 1) {
    try {
      return ok(await LibraryLock.create(path, here, options.stableInodes))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = await whyHeld(path, here, options)
    if (held) return { ok: false, problem: held }
    // Another process took it in between, and has not written its name yet.
    if (attempt > 0)
      return fail('library.locked', { folder: options.folder, pid: '?', since: new Date().toISOString() })
    await rm(path, { force: true })
  }
}

async function whyHeld(path: string, here: LockOwner, options: LockOptions): Promise<Problem | null> {
  const { folder, takeOver, replaces } = options
  const stats = await statIfThere(path)
  const owner = stats && (await readOwner(path))
  if (!stats || !owner) return null
  if (owner.token !== undefined && owner.token === replaces) return null
  if (owner.host !== here.host) {
    return takeOver ? null : fail('library.lockedElsewhere', { folder, ...named(owner, stats) }).problem
  }
  if (options.stableInodes && owner.file !== undefined && owner.file !== `${stats.dev}:${stats.ino}`) return null
  return (await hasEnded(owner, here)) ? null : fail('library.locked', { folder, ...named(owner, stats) }).problem
}

/** The owner as messages name it. */
function named(owner: LockOwner, stats: BigIntStats): { host: string; pid: number; since: string } {
  return { host: owner.host, pid: owner.pid, since: owner.takenAt ?? stats.mtime.toISOString() }
}

async function readOwner(path: string): Promise<LockOwner | null> {
  try {
    return parseOwner(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || isUnreachable(error)) return null
    throw error
  }
}

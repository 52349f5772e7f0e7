import { type FileHandle, mkdir, open, readlink, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { DamagedFileError } from './damaged-file'
import { syncFolder } from './durable-file'
import { type FileIdentity, hasStableInodes, isSameFile, statIfThere } from './file-identity'
import type { Journal } from './journal'
import { hasKernelLocks, KernelLock } from './kernel-lock'
import type { LibraryKey } from './library-key'
import { type LibraryLock, type LockOptions, lockedHere, takeLock } from './lock'
import { paths } from './shards'
import { StoredFolder } from './stored-folder'

/** A library folder that this process has locked. It checks that the path still leads to that folder. */
export class LockedFolder {
  /** Set once the journal is open; from then on `check` includes it. */
  journal: Journal | null = null

  private constructor(
    readonly path: string,
    /**
     * The files of the folder. On Linux its path leads through the open handle of the folder, so that a file is
     * written into this very folder even if it is renamed at that moment. Elsewhere it is `path`.
     */
    private files: StoredFolder,
    private readonly identity: FileIdentity,
    private readonly stableInodes: boolean,
    /** Absent on Windows. Open, so that the inode is not given to another folder. */
    private readonly handle: FileHandle | null,
    private readonly lock: LibraryLock,
    /** Absent where the system has none or the folder has no lasting identity. */
    private readonly kernelLock: KernelLock | null
  ) {}

  /** Locks the library in `path`, an existing folder. Fails as `takeLock` does. */
  static async lock(
    path: string,
    options: Pick<LockOptions, 'takeOver' | 'replaces'> & { stableInodes?: boolean | undefined }
  ): Promise<Result<LockedFolder>> {
    const stableInodes = options.stableInodes ?? (await hasStableInodes(path))
    const handle = process.platform === 'win32' ? null : await open(path, 'r')
    let locked: LockedFolder | null = null
    let kernelLock: KernelLock | null = null
    try {
      const identity = handle ? await handle.stat({ bigint: true }) : await stat(path, { bigint: true })
      const base = handle && stableInodes ? await pathThrough(handle, identity, path) : path
      if (stableInodes && hasKernelLocks) {
        kernelLock = await KernelLock.take(identity)
        if (!kernelLock) return await lockedHere(paths.lock(base), path)
      }
      const lock = await takeLock(paths.lock(base), { ...options, stableInodes, folder: path })
      if (!lock.ok) return lock
      const files = new StoredFolder(base, null)
      locked = new LockedFolder(path, files, identity, stableInodes, handle, lock.value, kernelLock)
      return ok(locked)
    } finally {
      if (!locked) {
        await kernelLock?.release()
        await handle?.close()
      }
    }
  }

  get folder(): string {
    return this.path
  }

  /** See the constructor. Without a key until `unlock`. */
  get base(): StoredFolder {
    return this.files
  }

  /** Reads and writes the files with this key from now on; `null`: the library is not encrypted. */
  unlock(key: LibraryKey | null): void {
    this.files = new StoredFolder(this.files.path, key)
  }

  get lockToken(): string {
    return this.lock.token
  }

  /**
   * Compares folder, lock and journal with those that were opened, in that order. Resolves to `null` if all are the same,
   * else to what happened: then nothing may be written. Costs three `stat` calls.
   */
  async check(): Promise<Problem | null> {
    const { path: folder } = this
    const changes = this.journal?.changes
    const [now, lock, journal] = await Promise.all([
      statIfThere(folder),
      statIfThere(paths.lock(folder)),
      statIfThere(paths.journal(folder))
    ])
    if (this.journal?.changes !== changes) return this.check()
    const moved = await this.whyOtherFolder(now)
    if (moved) return moved
    const lost = await this.lock.whyLost(paths.lock(folder), lock, folder)
    if (!lost && !this.journal) return null
    if (!lost && journal && (await this.journal?.isAt(paths.journal(folder), journal, this.stableInodes))) return null
    // Emptied, or its contents were moved elsewhere.
    if (!(await statIfThere(paths.library(folder)))) return fail('library.gone', { folder }).problem
    if (lost) return lost
    return fail(journal ? 'library.journalReplaced' : 'library.journalDeleted', { folder }).problem
  }

  private async whyOtherFolder(now: FileIdentity | null): Promise<Problem | null> {
    if (now && isSameFile(now, this.identity)) return null
    const { path: folder } = this
    if (now && !this.stableInodes && (await this.holdsOurLock())) return null
    if (now && (await statIfThere(paths.library(folder)))) return fail('library.replaced', { folder }).problem
    const foundAt = await this.whereNow()
    return foundAt ? fail('library.moved', { folder, now: foundAt }).problem : fail('library.gone', { folder }).problem
  }

  /** Where inode numbers change, the token in the lock file names the folder. */
  private async holdsOurLock(): Promise<boolean> {
    const path = paths.lock(this.path)
    return (await this.lock.whyLost(path, await statIfThere(path), this.path)) === null
  }

  /** The present path of the folder, if the system tells it (Linux) and a library is in it. */
  async whereNow(): Promise<string | null> {
    if (process.platform !== 'linux' || !this.handle) return null
    try {
      const path = await readlink(`/proc/self/fd/${this.handle.fd}`)
      const found = await statIfThere(path)
      const isThere = found !== null && isSameFile(found, this.identity) && (await statIfThere(paths.library(path)))
      return isThere ? path : null
    } catch {
      return null
    }
  }

  /** Makes the folder at `path` (below `base`) if it is missing. Throws `DamagedFileError` where there is anything else. */
  async makeFolder(path: string): Promise<void> {
    await this.makeFoldersFor(join(path, 'x'))
    if (!(await statIfThere(path))?.isDirectory()) throw new DamagedFileError(path, 'notAFolder')
  }

  /** Makes the missing folders between the library folder and the file at `path` (below `base`); never the library folder itself. */
  async makeFoldersFor(path: string): Promise<void> {
    let folder = this.base.path
    for (const name of relative(folder, dirname(path)).split(sep).filter(Boolean)) {
      const parent = folder
      folder = join(folder, name)
      try {
        await mkdir(folder)
        await syncFolder(parent)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
    }
  }

  /** Lets the folder go. A lock that another process has taken stays. */
  async release(): Promise<void> {
    try {
      await this.lock.release()
    } finally {
      await this.kernelLock?.release()
      await this.handle?.close()
    }
  }
}

/** The path of an open folder that holds whatever the folder is called: Linux has one, elsewhere it is `path`. */
async function pathThrough(handle: FileHandle, identity: FileIdentity, path: string): Promise<string> {
  const through = `/proc/self/fd/${handle.fd}`
  const found = process.platform === 'linux' ? await statIfThere(through) : null
  return found && isSameFile(found, identity) ? through : path
}

import { mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import type * as promises from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'

/** A file as a disk has it: what was written, and what of it a sync has made sure. */
interface DiskFile {
  written: Buffer
  synced: Buffer
}

/** A folder as a disk has it: the names that are sure, and the changes after them in order. */
interface DiskFolder {
  sure: Map<string, DiskFile | DiskFolder>
  pending: PendingNames[]
}

/** A change of the names in a folder that no sync of the folder has made sure yet: names that appear or go. */
type PendingNames = ReadonlyMap<string, DiskFile | DiskFolder | null>

/**
 * A disk that forgets what was not synced. It follows the calls that change files below `root`, while they are done for real. Of a file,
 * `sync` and `datasync` make the content sure; of a folder, `sync` makes its names sure. POSIX promises no more.
 */
class ForgetfulDisk {
  /** By their present paths. */
  private folders = new Map<string, DiskFolder>()
  private files = new Map<string, DiskFile>()
  root = ''
  /** Changes so far. From the one numbered `cutAt` on, every change fails: the power is off. */
  changes = 0
  cutAt: number | null = null

  /** Follows the folder `root`, whose content counts as synced. */
  begin(root: string, cutAt: number | null): void {
    Object.assign(this, { root, cutAt, changes: 0, folders: new Map(), files: new Map() })
    this.folders.set(root, root === '' ? { sure: new Map(), pending: [] } : this.found(root, new Map()))
  }

  /** The folder at `path` as it is. Names of one file share it. */
  private found(path: string, byInode: Map<number, DiskFile>): DiskFolder {
    const folder: DiskFolder = { sure: new Map(), pending: [] }
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const at = join(path, entry.name)
      if (entry.isDirectory()) {
        const below = this.found(at, byInode)
        this.folders.set(at, below)
        folder.sure.set(entry.name, below)
      } else {
        const { ino } = statSync(at)
        const content = readFileSync(at)
        const file = byInode.get(ino) ?? { written: content, synced: content }
        byInode.set(ino, file)
        this.files.set(at, file)
        folder.sure.set(entry.name, file)
      }
    }
    return folder
  }

  get isCut(): boolean {
    return this.cutAt !== null && this.changes >= this.cutAt
  }

  /** Counts a change. Throws once the power is off. */
  change(): void {
    if (this.root === '') return
    this.changes += 1
    if (this.isCut) throw Object.assign(new Error('the power is off'), { code: 'EIO', syscall: 'write' })
  }

  /** The path without the open folder through which it may lead. */
  real(path: string): string {
    return path.replace(/^\/proc\/self\/fd\/(\d+)/, handle => readlinkSync(handle))
  }

  isFollowed(path: string): boolean {
    return this.root !== '' && (path === this.root || path.startsWith(this.root + sep))
  }

  wrote(path: string): void {
    if (!this.isFollowed(path)) return
    const file = this.files.get(path) ?? { written: Buffer.alloc(0), synced: Buffer.alloc(0) }
    if (!this.files.has(path)) {
      this.files.set(path, file)
      this.name(dirname(path), new Map([[basename(path), file]]))
    }
    file.written = readFileSync(path)
  }

  synced(path: string): void {
    if (!this.isFollowed(path)) return
    if (statSync(path).isDirectory()) {
      const folder = this.folders.get(path)
      if (!folder) return
      for (const names of folder.pending) applyTo(folder.sure, names)
      folder.pending = []
      return
    }
    this.wrote(path)
    const file = this.files.get(path)
    if (file) file.synced = file.written
  }

  made(path: string): void {
    if (!this.isFollowed(path) || this.folders.has(path)) return
    // `mkdir` may have made several folders at once.
    this.made(dirname(path))
    const folder: DiskFolder = { sure: new Map(), pending: [] }
    this.folders.set(path, folder)
    this.name(dirname(path), new Map([[basename(path), folder]]))
  }

  renamed(from: string, to: string): void {
    const entry = this.files.get(from) ?? this.folders.get(from)
    if (!this.isFollowed(to) || !entry) return
    for (const known of [this.files, this.folders] as Map<string, unknown>[]) {
      for (const [path, value] of [...known]) {
        if (path !== from && !path.startsWith(from + sep)) continue
        known.delete(path)
        known.set(to + path.slice(from.length), value)
      }
    }
    const [old, present] = [dirname(from), dirname(to)]
    if (old === present)
      this.name(
        present,
        new Map([
          [basename(to), entry],
          [basename(from), null]
        ])
      )
    else {
      this.name(present, new Map([[basename(to), entry]]))
      this.name(old, new Map([[basename(from), null]]))
    }
  }

  /** A file got a second name. */
  linked(from: string, to: string): void {
    const file = this.files.get(from)
    if (!this.isFollowed(to) || !file) return
    this.files.set(to, file)
    this.name(dirname(to), new Map([[basename(to), file]]))
  }

  removed(path: string): void {
    if (!this.files.has(path) && !this.folders.has(path)) return
    for (const known of [this.files, this.folders] as Map<string, unknown>[]) {
      for (const name of [...known.keys()]) if (name === path || name.startsWith(path + sep)) known.delete(name)
    }
    this.name(dirname(path), new Map([[basename(path), null]]))
  }

  private name(folder: string, names: PendingNames): void {
    this.folders.get(folder)?.pending.push(names)
  }

  /**
   * Writes to `target` what the disk may hold after the cut: of the changes of names and of contents that were not synced, some are
   * there and some are not, in any order. `random`: numbers in [0, 1).
   */
  leave(target: string, random: () => number): void {
    // A file with two names has one content.
    const left = new Map<DiskFile, Buffer>()
    const write = ({ sure, pending }: DiskFolder, to: string) => {
      mkdirSync(to, { recursive: true })
      const names = new Map(sure)
      for (const change of pending) if (random() < 0.5) applyTo(names, change)
      for (const [name, entry] of names) {
        if ('sure' in entry) write(entry, join(to, name))
        else {
          const content = left.get(entry) ?? leftOf(entry, random)
          left.set(entry, content)
          writeFileSync(join(to, name), content)
        }
      }
    }
    const top = this.folders.get(this.root)
    if (top) write(top, target)
  }
}

function applyTo(names: Map<string, DiskFile | DiskFolder>, changes: PendingNames): void {
  for (const [name, file] of changes) {
    if (file) names.set(name, file)
    else names.delete(name)
  }
}

/** Content that was not synced: as synced, as written, cut anywhere, or with zeros for what did not reach the disk. */
function leftOf({ written, synced }: DiskFile, random: () => number): Buffer {
  if (written.equals(synced)) return synced
  const at = Math.floor(random() * (written.length + 1))
  const choices = [
    synced,
    written,
    written.subarray(0, at),
    Buffer.concat([written.subarray(0, at), Buffer.alloc(written.length - at)])
  ]
  // An append leaves what was synced before it as it is.
  const isAppend = written.length > synced.length && written.subarray(0, synced.length).equals(synced)
  const chosen = choices[Math.floor(random() * choices.length)] ?? synced
  return isAppend && at < synced.length ? synced : chosen
}

export const disk = new ForgetfulDisk()

/** `node:fs/promises` whose changes the disk follows. For `vi.mock`. */
export function forgetfulFiles(real: typeof promises): typeof promises {
  const path = (value: unknown) => disk.real(String(value))
  return {
    ...real,
    open: async (...args: Parameters<typeof promises.open>) => {
      const isWrite = typeof args[1] === 'string' && /[wa+]/.test(args[1])
      if (isWrite && disk.isFollowed(path(args[0]))) disk.change()
      const handle = await real.open(...args)
      if (isWrite) disk.wrote(path(args[0]))
      return followed(handle, path(args[0]))
    },
    mkdir: (async (...args: Parameters<typeof promises.mkdir>) => {
      if (disk.isFollowed(path(args[0]))) disk.change()
      const made = await real.mkdir(...args)
      disk.made(path(args[0]))
      return made
    }) as typeof promises.mkdir,
    rename: async (from, to) => {
      if (disk.isFollowed(path(to))) disk.change()
      const [source, target] = [path(from), path(to)]
      await real.rename(from, to)
      disk.renamed(source, target)
    },
    link: async (from, to) => {
      if (disk.isFollowed(path(to))) disk.change()
      const [source, target] = [path(from), path(to)]
      await real.link(from, to)
      disk.linked(source, target)
    },
    rm: async (target, options) => {
      if (disk.isFollowed(path(target))) disk.change()
      await real.rm(target, options)
      disk.removed(path(target))
    },
    appendFile: async (...args: Parameters<typeof promises.appendFile>) => {
      if (disk.isFollowed(path(args[0]))) disk.change()
      await real.appendFile(...args)
      disk.wrote(path(args[0]))
    }
  } as typeof promises
}

const changesOfHandle = ['writeFile', 'appendFile', 'write', 'truncate']
const syncs = ['sync', 'datasync']

function followed(handle: FileHandle, path: string): FileHandle {
  if (!disk.isFollowed(path)) return handle
  // The file may be renamed while it is open.
  const now = () => disk.real(`/proc/self/fd/${handle.fd}`)
  return new Proxy(handle, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const call = value.bind(target) as (...args: unknown[]) => Promise<unknown>
      const isSync = syncs.includes(String(name))
      if (!isSync && !changesOfHandle.includes(String(name))) return call
      return async (...args: unknown[]) => {
        disk.change()
        const done = await call(...args)
        if (isSync) disk.synced(now())
        else disk.wrote(now())
        return done
      }
    }
  })
}

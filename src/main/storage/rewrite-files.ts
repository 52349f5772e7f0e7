import type { BigIntStats } from 'node:fs'
import { link, readdir, readFile, rename, rm, utimes } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { sha256 } from '../sha256'
import { nullIfDamaged } from './damaged-file'
import { syncFolder, writeDurably } from './durable-file'
import { leadsNowhere } from './file-identity'
import { historyName } from './history-file'
import { inBatches } from './in-batches'
import { journalName } from './journal'
import { inState, type KeyFile, keyFileName, readKeyFile, writeKeyFile } from './key-file'
import { isSealed, isSealedLine, type LibraryKey } from './library-key'
import { fileAt } from './regular-file'
import { names } from './shards'

/** Folders of a library whose files are sealed. */
const folders = ['tables', 'documents', 'briefings', 'originals', 'cache']
const logs = [journalName, historyName]
const originalForm = /^originals\/([0-9a-f]{64})\.[a-z0-9]{1,8}$/
const temporaryForm = /\.writing$/

export interface RewriteOptions {
  /** Hears how many files have been rewritten, of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** A file as it is to be. `null`: it stays as it is. */
type Rewritten = { name: string; bytes: Buffer } | null

/** The work was cancelled: some files are rewritten and others are not. */
export class RewriteCancelled extends Error {}

/**
 * Seals all files of a library, or opens all, one after another in their places. `library.key` says from before the first file until after
 * the last one that the work is under way, so that a kill leaves a library that `run` finishes: each file says by itself whether it is
 * sealed. A file that does not open stays as it is and is named.
 */
export class Rewriting {
  /** Paths of files and folders that stayed as they were, because they do not open or belong to another key. */
  readonly left: string[] = []
  private done = 0
  private total = 0
  /** New paths of files that had several names, by device, inode and name below their library. */
  private readonly shared = new Map<string, string>()

  constructor(
    private readonly to: 'seal' | 'open',
    private readonly key: LibraryKey,
    private readonly keyFile: KeyFile,
    private readonly options: RewriteOptions = {}
  ) {}

  /** Rewrites a library with its backups. */
  async run(library: string): Promise<void> {
    const copies = await foldersIn(join(library, 'backups'))
    const found = await foldersIn(join(library, 'damaged'))
    for (const folder of [library, ...copies, ...found]) this.total += (await filesOf(folder)).length
    // The library comes last, so that its state speaks for all that belongs to it.
    await this.begin(library)
    await this.files(library)
    for (const folder of copies) await this.copy(folder)
    for (const folder of found) await this.files(folder)
    await this.end(library)
  }

  /** Rewrites the dated copies in a folder, without the library. No such folder: does nothing. */
  async copies(place: string): Promise<void> {
    const copies = await foldersIn(place)
    for (const folder of copies) this.total += (await filesOf(folder)).length
    for (const folder of copies) await this.copy(folder)
  }

  private async copy(folder: string): Promise<void> {
    if (/\.(?:making|removing)$/.test(folder)) return rm(folder, { recursive: true, force: true })
    const own = await readKeyFile(folder).catch(nullIfDamaged)
    if (own && own.id !== this.keyFile.id) {
      this.left.push(folder)
      return
    }
    await this.begin(folder)
    await this.files(folder)
    await this.end(folder)
  }

  private async begin(folder: string): Promise<void> {
    const state = this.to === 'seal' ? 'encrypting' : 'decrypting'
    await writeKeyFile(folder, inState(this.keyFile, this.key, state))
  }

  private async end(folder: string): Promise<void> {
    if (this.to === 'seal') return writeKeyFile(folder, inState(this.keyFile, this.key, 'encrypted'))
    await rm(join(folder, keyFileName), { force: true })
    await syncFolder(folder)
  }

  private async files(folder: string): Promise<void> {
    const found = await filesOf(folder)
    const rewrite = async (name: string) => {
      if (this.options.signal?.aborted) throw new RewriteCancelled()
      await this.file(folder, name)
      this.done += 1
      this.options.onProgress?.(this.done, this.total)
    }
    // Imported files may be large, and each is held in memory twice.
    const isLarge = (name: string) => name.startsWith('originals/')
    await inBatches(
      found.filter(name => !isLarge(name)),
      rewrite
    )
    for (const name of found.filter(isLarge)) await rewrite(name)
  }

  private async file(folder: string, name: string): Promise<void> {
    const path = join(folder, name)
    if (temporaryForm.test(name)) return rm(path, { force: true })
    const stats = await fileAt(path).catch(nullIfDamaged)
    if (!stats) {
      this.left.push(path)
      return
    }
    const identity = `${stats.dev}:${stats.ino}:${name}`
    const known = this.shared.get(identity)
    if (known && (await this.linked(known, folder, name))) return
    const after = this.rewritten(path, name, await readFile(path))
    if (!after) return
    const target = join(folder, after.name)
    await writeDurably(target, after.bytes)
    await keepTime(target, stats)
    if (after.name !== name) await remove(path)
    if (stats.nlink > 1n) this.shared.set(identity, target)
  }

  /** Gives a file that shared its bytes with one in an earlier folder a name of what was written there. `false`: it cannot be had. */
  private async linked(known: string, folder: string, name: string): Promise<boolean> {
    const path = join(folder, name)
    const target = join(folder, name.startsWith('originals/') ? `originals/${basename(known)}` : name)
    const draft = `${target}.writing`
    try {
      await rm(draft, { force: true })
      await link(known, draft)
    } catch (error) {
      if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) {
        return false
      }
      throw error
    }
    await rename(draft, target)
    if (target !== path) await remove(path)
    await syncFolder(join(target, '..'))
    return true
  }

  private rewritten(path: string, name: string, bytes: Buffer): Rewritten {
    return this.to === 'seal' ? this.sealed(name, bytes) : this.opened(path, name, bytes)
  }

  private sealed(name: string, bytes: Buffer): Rewritten {
    if (isSealed(bytes)) return null
    if (logs.some(log => log === name)) {
      const seal = (line: string, number: number) => (isSealedLine(line) ? line : this.key.sealLine(name, number, line))
      return changed(name, bytes, byLine(bytes, seal))
    }
    const [, hash] = originalForm.exec(name) ?? []
    const newName = hash ? `originals/${this.key.nameOf(hash)}${extname(name)}` : name
    return { name: newName, bytes: this.key.seal(newName, bytes) }
  }

  private opened(path: string, name: string, bytes: Buffer): Rewritten {
    if (isSealed(bytes)) {
      const content = this.key.open(name, bytes)
      if (!content) this.left.push(path)
      return content && { name: this.plainName(name, content), bytes: content }
    }
    // Also what was set aside of a log, which has the lines as they were.
    const log = logs.find(log => name === log || name.startsWith(`${log}.`))
    if (!log) return null
    const open = (line: string, number: number) => {
      if (!isSealedLine(line)) return line
      const content = this.key.openLine(log, number, line)
      if (content === null && !this.left.includes(path)) this.left.push(path)
      return content ?? line
    }
    return changed(name, bytes, byLine(bytes, open))
  }

  private plainName(name: string, content: Buffer): string {
    const hash = sha256(content)
    const isOriginal = name === `originals/${this.key.nameOf(hash)}${extname(name)}`
    return isOriginal ? `originals/${hash}${extname(name)}` : name
  }
}

/** Name of the first file of the library itself that this key does not open; `null`: it opens all. */
export async function unopened(library: string, key: LibraryKey): Promise<string | null> {
  for (const name of await filesOf(library)) {
    if (temporaryForm.test(name)) continue
    const bytes = await readFile(join(library, name))
    if (isSealed(bytes) && !key.open(name, bytes)) return name
  }
  return null
}

function changed(name: string, before: Buffer, bytes: Buffer): Rewritten {
  return before.equals(bytes) ? null : { name, bytes }
}

/** A log with each of its lines changed. A last line without its end has none afterwards either. */
function byLine(bytes: Buffer, change: (line: string, number: number) => string): Buffer {
  const lines = bytes.toString('utf8').split('\n')
  return Buffer.from(lines.map((line, index) => (line === '' ? '' : change(line, index + 1))).join('\n'))
}

/** Names of the files of the library, or of the copy of one, in a folder. Files that no program of ours made are not among them. */
async function filesOf(folder: string): Promise<string[]> {
  const top = (await namesIn(folder)).filter(
    name =>
      name === names.library ||
      name === names.signingKey ||
      logs.some(log => name === log || name.startsWith(`${log}.`))
  )
  return [...(await inOrder(folders, part => filesBelow(folder, part))).flat(), ...top]
}

async function filesBelow(folder: string, part: string): Promise<string[]> {
  const entries = await readdir(join(folder, part), { withFileTypes: true }).catch(emptyIfGone)
  const found = await inOrder(entries, async entry => {
    const name = `${part}/${entry.name}`
    return entry.isDirectory() ? filesBelow(folder, name) : [name]
  })
  return found.flat()
}

/** Paths of the folders in a folder; none where there is no such folder. */
export async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(emptyIfGone)
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => join(path, name))
}

async function namesIn(path: string): Promise<string[]> {
  return (await readdir(path, { withFileTypes: true })).filter(entry => !entry.isDirectory()).map(({ name }) => name)
}

async function inOrder<T, Result>(items: readonly T[], work: (item: T) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}

function emptyIfGone(error: unknown): [] {
  if (leadsNowhere(error)) return []
  throw error
}

/** By size and time the next backup sees that a file has not changed. */
async function keepTime(path: string, { mtimeMs }: BigIntStats): Promise<void> {
  await utimes(path, new Date(), new Date(Number(mtimeMs)))
}

async function remove(path: string): Promise<void> {
  await rm(path)
  await syncFolder(join(path, '..'))
}

import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DamagedFileError } from './damaged-file'
import { syncFolder } from './durable-file'
import { inBatches } from './in-batches'
import { keyFileName } from './key-file'
import { fileAt, readIfThere } from './regular-file'
import { names } from './shards'
import { storedContent } from './stored-file'
import type { StoredFolder } from './stored-folder'

/** The parts of a library folder that are copied, in this order: without the last one the folder is no library. The journal is empty then. */
const saved = [
  'tables',
  'documents',
  'briefings',
  'originals',
  'history.jsonl',
  names.signingKey,
  keyFileName,
  names.library
]

export interface BackupOptions {
  /** An earlier backup: files that have not changed since are linked to it instead of copied. */
  previous?: string | null
  /** The library is of a version before 3, whose files have no checksums, and its journal holds edits. */
  isOldLayout?: boolean
  /** Is called with the folder before it gets its name. */
  finish?: (temporary: string, size: BackupSize) => Promise<void>
}

/** Bytes of all files of a backup, and of those that were copied because the backup before it did not have them. */
export interface BackupSize {
  bytes: number
  copied: number
}

/**
 * Copies the library below `base` to the new folder `target`, whose name is free, so that a kill leaves either nothing called so or the
 * whole copy. No file is copied whose checksum is wrong (`DamagedFileError`), and each copy is read back and compared. Nothing may write
 * shards meanwhile.
 */
export async function writeBackup(base: StoredFolder, target: string, options: BackupOptions = {}): Promise<void> {
  const temporary = `${target}.making`
  await rm(temporary, { recursive: true, force: true })
  try {
    await mkdir(temporary, { recursive: true })
    // Without it nobody could open the copy.
    if (base.key && !(await fileAt(base.at(keyFileName)))) throw new DamagedFileError(base.at(keyFileName), 'gone')
    const top = options.isOldLayout ? ['journal.jsonl', ...saved] : saved
    const size: BackupSize = { bytes: 0, copied: 0 }
    for (const name of top) {
      const files = await filesIn(base.path, name)
      for (const { bytes, isCopy } of await inBatches(files, file => copy(base, temporary, file, options))) {
        size.bytes += bytes
        if (isCopy) size.copied += bytes
      }
    }
    await options.finish?.(temporary, size)
    await syncFolders(temporary)
    await rename(temporary, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
}

/** Makes the names in a folder and in all below it survive a power cut. */
async function syncFolders(folder: string): Promise<void> {
  const below = (await readdir(folder, { withFileTypes: true })).filter(entry => entry.isDirectory())
  for (const { name } of below) await syncFolders(join(folder, name))
  await syncFolder(folder)
}

/** Names of all files at or below `name`, in order, without those that a write left half done. */
export async function filesIn(base: string, name: string): Promise<string[]> {
  const path = join(base, name)
  const stats = await stat(path).catch(nullIfGone)
  if (!stats?.isDirectory()) return (await fileAt(path)) ? [name] : []
  const found: string[] = []
  for (const entry of (await readdir(path)).sort()) {
    if (!entry.endsWith('.writing')) found.push(...(await filesIn(base, `${name}/${entry}`)))
  }
  return found
}

function nullIfGone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}

async function copy(
  base: StoredFolder,
  target: string,
  name: string,
  options: BackupOptions
): Promise<{ bytes: number; isCopy: boolean }> {
  const from = base.at(name)
  const to = join(target, name)
  await mkdir(dirname(to), { recursive: true })
  const { size, mtimeMs } = await stat(from)
  const earlier = options.previous && join(options.previous, name)
  const known = earlier && (await stat(earlier).catch(nullIfGone))
  // The time of a copy is set in whole milliseconds, and read back with an error in the digits after them.
  if (earlier && known && known.size === size && Math.abs(known.mtimeMs - Math.trunc(mtimeMs)) < 0.5) {
    if (await linked(earlier, to)) return { bytes: size, isCopy: false }
  }
  const bytes = await readIfThere(from)
  if (!bytes) throw new DamagedFileError(from, 'gone')
  if (!options.isOldLayout) checkContent(base, name, bytes)
  const file = await open(to, 'wx')
  await writeAndClose(file, bytes)
  await utimes(to, new Date(), new Date(Math.trunc(mtimeMs)))
  if (!bytes.equals(await readFile(to))) throw new DamagedFileError(to, 'copy')
  return { bytes: size, isCopy: true }
}

async function writeAndClose(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Gives a file a second name. `false`: the file system has no such names. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false
    throw error
  }
}

/** Throws `DamagedFileError` where a file, whose bytes on disk are these, is not as it was written. */
function checkContent(base: StoredFolder, name: string, bytes: Buffer): void {
  const path = base.at(name)
  if (name.startsWith('originals/')) {
    if (!base.isOriginal(name, base.opened(name, bytes))) throw new DamagedFileError(path, 'original')
  } else if (name.endsWith('.json')) {
    storedContent(path, name, base.opened(name, bytes), null)
  } else if (name === keyFileName) {
    storedContent(path, name, bytes, null)
  }
}

import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { keptBackups } from '#core/backups/kept-backups'
import type { Instant } from '#core/ids'
import { type BackupSize, writeBackup } from './backup-folder'
import { writeDurably } from './durable-file'
import { statIfThere } from './file-identity'
import { names } from './shards'
import type { StoredFolder } from './stored-folder'

/** A dated copy of a library: a complete library folder. */
export interface Backup {
  /** Of the folder: its time, with `-` for `:`. */
  name: string
  path: string
  at: Instant
}

const namePattern = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d(?:\.\d+)?Z)$/
const sizeFile = 'backup.json'
const Size = z.object({ bytes: z.int().nonnegative(), copied: z.int().nonnegative() })

/**
 * Whether a folder is a dated copy of a library, or its copy in an older layout, and not a library to work in. A backup that was copied
 * elsewhere and has another name is a library like any other.
 */
export async function isBackup(folder: string): Promise<boolean> {
  if (namePattern.test(basename(folder)) && (await statIfThere(join(folder, sizeFile)))) return true
  const parent = dirname(folder)
  return basename(parent) === 'backups' && (await statIfThere(join(dirname(parent), names.library))) !== null
}

/** A backup in the folder of its library, to be read. */
export interface OwnBackup extends Backup {
  base: StoredFolder
}

/** The backups in the library below `base`, the newest first. Copies of older layouts are not among them. */
export async function ownBackups(base: StoredFolder): Promise<OwnBackup[]> {
  const found = await listBackups(base.at('backups'))
  return found.map(backup => ({ ...backup, base: base.copyAt(backup.path) }))
}

/** The backups in a folder, the newest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const found = await readdir(folder).catch(emptyIfGone)
  return found
    .flatMap(name => {
      const at = name.match(namePattern)
      return at ? [{ name, path: join(folder, name), at: `${at[1]}:${at[2]}:${at[3]}` }] : []
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1))
}

/**
 * Makes a backup of the library below `base` in `folder`, dated `at`. The folder itself is made if it is missing; the one above it must be
 * there. Throws as `writeBackup` does.
 */
export async function addBackup(base: StoredFolder, folder: string, at: Instant): Promise<Backup> {
  await mkdir(folder).catch(ignorePresent)
  const present = await readdir(folder)
  // A kill left them half made, or half removed.
  for (const name of present)
    if (/Z\.(?:making|removing)$/.test(name)) await rm(join(folder, name), { recursive: true })
  const name = at.replaceAll(':', '-')
  const path = join(folder, name)
  const [previous] = await listBackups(folder)
  await writeBackup(base, path, {
    previous: previous?.path ?? null,
    finish: (temporary, size) => writeSize(temporary, size)
  })
  return { name, path, at }
}

/** The result of removing old backups. */
export interface Thinned {
  /** Bytes that they take up now. */
  bytes: number
  /** The number of backups that were removed for their size alone, and not for their age. */
  removedForSpace: number
}

/**
 * Removes the backups that `keptBackups` does not keep, and then the oldest as long as all take up more than `limit` bytes. The newest
 * always stays.
 */
export async function thinBackups(folder: string, now: Instant, limit: number): Promise<Thinned> {
  const all = await listBackups(folder)
  const kept = new Set(
    keptBackups(
      all.map(({ at }) => at),
      now
    )
  )
  for (const backup of all.filter(({ at }) => !kept.has(at))) await removeBackup(folder, backup)
  let removedForSpace = 0
  for (;;) {
    const left = await listBackups(folder)
    const bytes = await spaceOf(left)
    const oldest = left.at(-1)
    if (bytes <= limit || left.length <= 1 || !oldest) return { bytes, removedForSpace }
    await removeBackup(folder, oldest)
    removedForSpace += 1
  }
}

/**
 * Bytes that backups of one folder take up, at most: all of the oldest, and what was copied for each of the others. Files that have not
 * changed are shared between them.
 */
export async function spaceOf(backups: readonly Backup[]): Promise<number> {
  const sizes = await Promise.all(backups.map(({ path }) => readSize(path)))
  return sizes.reduce((sum, { bytes, copied }, index) => sum + (index === sizes.length - 1 ? bytes : copied), 0)
}

async function removeBackup(folder: string, backup: Backup): Promise<void> {
  const all = await listBackups(folder)
  const newer = all[all.findIndex(({ name }) => name === backup.name) - 1]
  if (newer) {
    // Files of the removed backup that the next one shares are its own from now on.
    const own = await readSize(newer.path)
    const { copied } = await readSize(backup.path)
    await writeSize(newer.path, { ...own, copied: Math.min(own.bytes, own.copied + copied) })
  }
  const leaving = `${backup.path}.removing`
  await rename(backup.path, leaving)
  await rm(leaving, { recursive: true })
}

async function readSize(path: string): Promise<BackupSize> {
  const text = await readFile(join(path, sizeFile), 'utf8').catch(() => 'null')
  // Without the file only the estimate of space is off.
  return Size.nullable().catch(null).parse(jsonOrNull(text)) ?? { bytes: 0, copied: 0 }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function writeSize(path: string, size: BackupSize): Promise<void> {
  await writeDurably(join(path, sizeFile), `${JSON.stringify(size)}\n`)
}

/** The folder above is not made: it may be a drive that is not connected. */
function ignorePresent(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
}

function emptyIfGone(error: unknown): string[] {
  if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
  throw error
}

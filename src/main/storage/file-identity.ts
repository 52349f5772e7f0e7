import type { BigIntStats } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'

/** Device and inode: the file that a path leads to, whatever its name is. */
export interface FileIdentity {
  dev: bigint
  ino: bigint
}

export function isSameFile(one: FileIdentity, other: FileIdentity): boolean {
  return one.dev === other.dev && one.ino === other.ino
}

/** Error codes of a drive or network share that was taken away. */
const unreachableCodes = new Set(['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOTCONN', 'EHOSTDOWN', 'ETIMEDOUT'])

export function isUnreachable(error: unknown): boolean {
  return unreachableCodes.has((error as NodeJS.ErrnoException).code ?? '')
}

/** Whether an error says that a path leads to no file: there is none, it is a link to itself, or its drive cannot be reached. */
export function leadsNowhere(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '') || isUnreachable(error)
}

/** The state of the file at `path`; `null` where it leads to none, or where its drive cannot be reached. */
export async function statIfThere(path: string): Promise<BigIntStats | null> {
  try {
    return await stat(path, { bigint: true })
  } catch (error) {
    if (leadsNowhere(error)) return null
    throw error
  }
}

/**
 * File systems of Linux that may give an open file another inode number later (magic numbers of statfs(2)):
 * FAT, exFAT, SMB in three versions, FUSE, NFS, 9P.
 */
const unstableTypes = new Set([0x4d44, 0x2011bab0, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x6969, 0x01021997])

/** Whether device and inode name a file in `folder` for as long as it is open. */
export async function hasStableInodes(folder: string): Promise<boolean> {
  switch (process.platform) {
    case 'linux':
      return !unstableTypes.has((await statfs(folder)).type)
    case 'darwin':
      // Other volumes than that of the system may be FAT or a network share.
      return !folder.startsWith('/Volumes/')
    default:
      return false
  }
}

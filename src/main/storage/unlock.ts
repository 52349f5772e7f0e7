import { fail, ok, type Result } from '#core/problem'
import { listBackups } from './backups'
import { DamagedFileError } from './damaged-file'
import { statIfThere } from './file-identity'
import {
  type DeriveKey,
  isSignedBy,
  type KeyFile,
  keyFileName,
  readKeyFile,
  type UnlockedKey,
  unlock
} from './key-file'
import { isSealed, type LibraryKey } from './library-key'
import { readIfThere } from './regular-file'
import { names } from './shards'
import { StoredFolder } from './stored-folder'
import { isSystemError } from './system-refusal'

/** The key of an open library, with its file. */
export interface KeyInUse {
  key: LibraryKey
  file: KeyFile
}

/**
 * The one of `keys` with which the library below `path` is encrypted; `null`: it is not encrypted. Fails with
 * `encryption.passphraseNeeded`. Throws `DamagedFileError` where `library.key` cannot be trusted. `folder`: its path as the user knows it.
 */
export async function keyInUse(
  path: string,
  folder: string,
  keys: readonly LibraryKey[]
): Promise<Result<KeyInUse | null>> {
  const file = await readKeyFile(path)
  if (!file) return ok(null)
  const key = keys.find(({ id }) => id === file.id)
  if (!key) return fail('encryption.passphraseNeeded', { folder })
  if (!isSignedBy(file, key)) throw new DamagedFileError(new StoredFolder(path, null).at(keyFileName), 'notDecrypted')
  return ok({ key, file })
}

/**
 * As `keyInUse`, for a library of which much may be missing or damaged, `library.key` included: then a backup or `library.json` says which
 * of the keys it is.
 */
export async function keyForDamaged(
  path: string,
  folder: string,
  keys: readonly LibraryKey[]
): Promise<Result<LibraryKey | null>> {
  const header = await readIfThere(new StoredFolder(path, null).at(names.library)).catch(nullIfUnreadable)
  const hasFile = await hasKeyFile(path)
  // A backup that is still encrypted says nothing about a library that is not.
  if (!hasFile && header && !isSealed(header)) return ok(null)
  const found = await keyFilesOf(path)
  const known = found.flatMap(file => keys.find(key => isSignedBy(file, key)) ?? [])
  if (known[0]) return ok(known[0])
  const opening = header && keys.find(key => key.open(names.library, header))
  if (opening) return ok(opening)
  return found.length > 0 || hasFile || (header && isSealed(header))
    ? fail('encryption.passphraseNeeded', { folder })
    : ok(null)
}

/**
 * The key that a passphrase gives for the library in `folder`. Where `library.key` cannot be read, or does not open, those of its backups
 * are tried. Fails with `encryption.wrongPassphrase`, which is all that is told, or with `encryption.absent`.
 */
export async function unlockLibrary(
  folder: string,
  passphrase: string,
  derive: DeriveKey
): Promise<Result<UnlockedKey>> {
  const found = await keyFilesOf(folder)
  if (found.length === 0) return fail('encryption.absent', { folder })
  for (const file of found) {
    const unlocked = await unlock(file, passphrase, derive)
    if (unlocked) return ok(unlocked)
  }
  return fail('encryption.wrongPassphrase', { folder })
}

/** Each derivation takes a second or two. */
const filesTried = 4

/** The good key files of a library and its backups that differ in more than their state, its own first. */
async function keyFilesOf(path: string): Promise<KeyFile[]> {
  const backups = await listBackups(new StoredFolder(path, null).at('backups'))
  const found = new Map<string, KeyFile>()
  for (const place of [path, ...backups.map(backup => backup.path)]) {
    const file = await readKeyFile(place).catch(nullIfUnreadable)
    if (file && !found.has(file.wrapped)) found.set(file.wrapped, file)
    if (found.size === filesTried) break
  }
  return [...found.values()]
}

/** Opening the library tells why a file cannot be read. */
function nullIfUnreadable(error: unknown): null {
  if (error instanceof DamagedFileError || isSystemError(error)) return null
  throw error
}

async function hasKeyFile(path: string): Promise<boolean> {
  return (await statIfThere(new StoredFolder(path, null).at(keyFileName))) !== null
}

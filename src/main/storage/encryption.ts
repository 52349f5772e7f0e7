import { fail, ok, type Problem, type ProblemCode, type Result } from '#core/problem'
import { type EncryptionChange, leastPassphrase, lettersOf } from '#shared/encryption'
import { DamagedFileError, damageProblem, nullIfDamaged } from './damaged-file'
import { leadsNowhere, statIfThere } from './file-identity'
import { openLibraryFolder } from './folder-store'
import { readStored } from './json-file'
import {
  type Cost,
  type DeriveKey,
  type KeyFile,
  newKeyFile,
  readKeyFile,
  type UnlockedKey,
  writeKeyFile
} from './key-file'
import { LibraryKey } from './library-key'
import { LockedFolder } from './locked-folder'
import { fileAt } from './regular-file'
import { foldersIn, RewriteCancelled, type RewriteOptions, Rewriting, unopened } from './rewrite-files'
import { moveCopies, type SecondPlace, secondPlace } from './second-place'
import { LibraryHeader, names, paths } from './shards'
import { StoredFolder } from './stored-folder'
import { isSystemError, shownPath, systemRefusal } from './system-refusal'

/** How the library in `folder` is encrypted; `null`: it is not. Fails as opening it does. */
export async function encryptionOf(folder: string): Promise<Result<KeyFile | null>> {
  try {
    const file = await readKeyFile(folder)
    return file || (await fileAt(paths.library(folder))) ? ok(file) : fail('library.missing', { folder })
  } catch (error) {
    return refused(error, folder)
  }
}

export interface EncryptionOptions extends RewriteOptions {
  derive: DeriveKey
  cost: Cost
  /** The folder for second copies of backups, see `BackupPlaces`. */
  elsewhere: string | null
  /** Goes on although the lock of the library names another machine. */
  takeOver?: boolean
}

/** The key of the library after the change; `null`: it is not encrypted any more. */
export interface ChangedEncryption extends EncryptionChange {
  key: LibraryKey | null
}

/**
 * Encrypts a library that no program has open, with its backups. A kill on the way leaves a library that opens with the passphrase, and
 * opening finishes the work. Cancelled, it is as it was. Fails with `encryption.present`, `encryption.tooShort`, `encryption.cancelled`,
 * and as opening the library does.
 */
export async function encryptLibrary(
  folder: string,
  passphrase: string,
  options: EncryptionOptions
): Promise<Result<ChangedEncryption>> {
  if (lettersOf(passphrase) < leastPassphrase) return fail('encryption.tooShort', { least: leastPassphrase })
  const { key, bytes } = LibraryKey.create()
  return withLocked(folder, [], options, async (place, second) => {
    if (await readKeyFile(place.base.path)) return fail('encryption.present', { folder })
    const keyFile = await newKeyFile({ key, bytes, state: 'encrypting' }, passphrase, options)
    const troubles = await rewriteAll(place, second, { to: 'seal', key, file: keyFile, options })
    return troubles.ok ? ok({ key, troubles: troubles.value }) : troubles
  })
}

/**
 * Writes the files of an encrypted library that no program has open, and of its backups, without encryption. A kill on the way is finished
 * when the library is opened with the passphrase. Cancelled, it is as it was. Fails with `encryption.cancelled`, with
 * `encryption.damaged` before anything is written where a file does not open, and as opening the library does.
 */
export async function decryptLibrary(
  folder: string,
  { key, file }: UnlockedKey,
  options: EncryptionOptions
): Promise<Result<ChangedEncryption>> {
  return withLocked(folder, [key], options, async (place, second) => {
    // Taken off by a program that was killed on the way: opening has finished it.
    if (!place.base.key) return ok({ key: null, troubles: [] })
    const damaged = await unopened(place.base.path, key)
    if (damaged !== null) return fail('encryption.damaged', { file: new StoredFolder(folder, null).at(damaged) })
    const troubles = await rewriteAll(place, second, { to: 'open', key, file, options })
    return troubles.ok ? ok({ key: null, troubles: troubles.value }) : troubles
  })
}

/**
 * Wraps the key of a library that no program has open under another passphrase, also in its backups, so that one passphrase opens all. The
 * key stays the same, and no other file is written. Fails with `encryption.tooShort`, and as opening the library does.
 */
export async function changePassphrase(
  folder: string,
  { key, bytes }: UnlockedKey,
  newPassphrase: string,
  options: EncryptionOptions
): Promise<Result<ChangedEncryption>> {
  if (lettersOf(newPassphrase) < leastPassphrase) return fail('encryption.tooShort', { least: leastPassphrase })
  return withLocked(folder, [key], options, async (place, second) => {
    const { base } = place
    if (!base.key) return fail('encryption.absent', { folder })
    const file = await newKeyFile({ key, bytes, state: 'encrypted' }, newPassphrase, options)
    await writeKeyFile(base.path, file)
    const rewrap = async (backups: string) => {
      for (const path of await foldersIn(backups)) {
        const known = await readKeyFile(path).catch(nullIfDamaged)
        if (known?.id === key.id) await writeKeyFile(path, { ...file, state: known.state, signature: known.signature })
      }
    }
    await rewrap(base.at('backups'))
    const troubles = await atSecond(second, 'encryption.elsewhereKeepsPassphrase', ({ plain, encrypted }) =>
      rewrap(plain).then(() => rewrap(encrypted))
    )
    return ok({ key, troubles })
  })
}

/** Opens the library once, so that all its edits are in its files and a rewriting that was cut off is finished, then locks it for `work`. */
async function withLocked(
  folder: string,
  keys: readonly LibraryKey[],
  { elsewhere, takeOver = false }: EncryptionOptions,
  work: (place: LockedFolder, second: SecondPlace | null) => Promise<Result<ChangedEncryption>>
): Promise<Result<ChangedEncryption>> {
  const opened = await openLibraryFolder(folder, { takeOver, keys })
  if (!opened.ok)
    return opened.problem.code === 'encryption.passphraseNeeded' ? fail('encryption.present', { folder }) : opened
  const { readOnly, gaps, key } = opened.value
  await opened.value.close()
  const obstacle = readOnly ?? gaps[0]
  if (obstacle) return { ok: false, problem: obstacle }
  const locked = await LockedFolder.lock(folder, { takeOver })
  if (!locked.ok) return locked
  const place = locked.value
  try {
    place.unlock(key)
    const header = await readStored(place.base, names.library, LibraryHeader)
    const second = header && elsewhere !== null ? secondPlace(elsewhere, header.content) : null
    return await work(place, second)
  } catch (error) {
    return refused(error, folder)
  } finally {
    await place.release()
  }
}

/**
 * Rewrites a library and the copies in the second place. Resolves to the troubles to tell. Cancelled, all is rewritten as it was, and
 * the result is `encryption.cancelled`.
 */
async function rewriteAll(
  { base, path: folder }: LockedFolder,
  second: SecondPlace | null,
  { to, key, file, options }: { to: 'seal' | 'open'; key: LibraryKey; file: KeyFile; options: EncryptionOptions }
): Promise<Result<Problem[]>> {
  const [after, before] = to === 'seal' ? (['encrypted', 'plain'] as const) : (['plain', 'encrypted'] as const)
  const rewriting = new Rewriting(to, key, file, options)
  try {
    await rewriting.run(base.path)
    const troubles = await rewriteSecond(rewriting, second, after)
    return ok([...leftBy(rewriting, folder), ...troubles])
  } catch (error) {
    if (!(error instanceof RewriteCancelled)) throw error
    const back = new Rewriting(to === 'seal' ? 'open' : 'seal', key, file)
    await back.run(base.path)
    await rewriteSecond(back, second, before)
    return fail('encryption.cancelled')
  }
}

/** Rewrites the copies in the second place, and moves them to the folder that such copies have. */
function rewriteSecond(
  rewriting: Rewriting,
  second: SecondPlace | null,
  to: 'plain' | 'encrypted'
): Promise<Problem[]> {
  const [from, code] =
    to === 'plain'
      ? (['encrypted', 'encryption.elsewhereStaysEncrypted'] as const)
      : (['plain', 'encryption.elsewhereStaysPlain'] as const)
  return atSecond(second, code, async place => {
    await rewriting.copies(place[from])
    await rewriting.copies(place[to])
    await moveCopies(place[from], place[to])
  })
}

/** Does `work` in the second place. That it cannot be reached or written is a trouble: the library itself is done by then. */
async function atSecond(
  second: SecondPlace | null,
  code: ProblemCode,
  work: (second: SecondPlace) => Promise<void>
): Promise<Problem[]> {
  if (!second) return []
  const { folder } = second
  if (!(await statIfThere(folder))) return [fail(code, { folder }).problem]
  try {
    await work(second)
    return []
  } catch (error) {
    if (isSystemError(error)) return [fail(code, { folder }).problem]
    throw error
  }
}

function leftBy({ left }: Rewriting, folder: string): Problem[] {
  const [first] = left
  return first ? [fail('encryption.left', { count: left.length, file: shownPath(first, folder) }).problem] : []
}

function refused(error: unknown, folder: string): Result<never> {
  if (leadsNowhere(error)) return fail('library.missing', { folder })
  const problem = error instanceof DamagedFileError ? damageProblem(error, folder) : systemRefusal(error, folder)
  if (problem) return { ok: false, problem }
  throw error
}

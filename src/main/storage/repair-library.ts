import { join } from 'node:path'
import type { Context } from '#core/ids'
import { fail, ok, type Problem, type Result } from '#core/problem'
import type { Repair } from '#shared/verification'
import { type OwnBackup, ownBackups } from './backups'
import { DamagedFileError, damageProblem, nullIfDamaged } from './damaged-file'
import { leadsNowhere, statIfThere } from './file-identity'
import { type FoundLibrary, findLibrary, olderVersion } from './found-library'
import { isSignedBy, readKeyFile } from './key-file'
import { goodContent, headerFile } from './library-files'
import type { LibraryKey } from './library-key'
import { LockedFolder } from './locked-folder'
import { type KeptHeader, LostFolderError, RepairWork } from './repair-work'
import { Rewriting } from './rewrite-files'
import { names } from './shards'
import { shownPath, systemRefusal } from './system-refusal'
import { readingOnly } from './unknown-part'
import { keyForDamaged } from './unlock'
import { verifyStored } from './verify-library'

export interface RepairOptions {
  /** Repairs the library although its lock names another machine. */
  takeOver?: boolean
  /** Keys that are known; that with which the library is encrypted must be among them. */
  keys?: readonly LibraryKey[]
}

/**
 * Brings back what journal, history and backups hold of the missing and damaged files of a library that no program has open. Each of them
 * is first kept as it was found in `damaged/<UTC time>`; nothing is deleted. What no backup holds is written without its records, so that
 * the library can be edited again, and named. A kill on the way leaves a library that a second repair finishes: `library.json` is written
 * last, and every file is replaced only once it was kept.
 *
 * Fails as opening the library does (`library.locked`, `library.inaccessible` …), and for a library with an older layout
 * (`library.olderLayout`) or of a newer version.
 */
export async function repairLibrary(
  folder: string,
  context: Context,
  options: RepairOptions = {}
): Promise<Result<Repair>> {
  try {
    return await lockAndRepair(folder, context, options)
  } catch (error) {
    if (error instanceof LostFolderError) return { ok: false, problem: error.problem }
    if (leadsNowhere(error)) return fail('library.missing', { folder })
    const problem = error instanceof DamagedFileError ? damageProblem(error, folder) : systemRefusal(error, folder)
    if (problem) return { ok: false, problem }
    throw error
  }
}

async function lockAndRepair(
  folder: string,
  context: Context,
  { takeOver = false, keys = [] }: RepairOptions
): Promise<Result<Repair>> {
  const isLibrary = await Promise.all(['tables', 'backups', names.library].map(name => statIfThere(join(folder, name))))
  if (isLibrary.every(stats => stats === null)) return fail('library.missing', { folder })
  const locked = await LockedFolder.lock(folder, { takeOver })
  if (!locked.ok) return locked
  const place = locked.value
  try {
    const unlocked = await unlockDamaged(place, keys)
    if (!unlocked.ok) return unlocked
    if ((await olderVersion(place.base)) !== null) return fail('library.olderLayout', { folder })
    const found = await findLibrary(place.base)
    const backups = await ownBackups(place.base)
    const kept = found.header ? null : await keptHeader(backups)
    const refusal = refusalOf(found, kept, folder)
    if (refusal) return { ok: false, problem: refusal }
    const work = new RepairWork(place, found, backups, context)
    await work.run(kept)
    const after = await verifyStored(place.base, folder)
    return ok({ steps: work.steps, setAside: work.aside.path, after })
  } finally {
    await place.release()
  }
}

/** Finishes a rewriting that a kill cut off, too. */
async function unlockDamaged(place: LockedFolder, keys: readonly LibraryKey[]): Promise<Result<null>> {
  const found = await keyForDamaged(place.base.path, place.path, keys)
  if (!found.ok) return found
  const key = found.value
  const file = key && (await readKeyFile(place.base.path).catch(nullIfDamaged))
  const state = file && isSignedBy(file, key) ? file.state : 'encrypted'
  if (file && state !== 'encrypted') {
    await new Rewriting(state === 'encrypting' ? 'seal' : 'open', key, file).run(place.base.path)
  }
  place.unlock(state === 'decrypting' ? null : key)
  return ok(null)
}

/** Why a library is not repaired. `kept`: where its own `library.json` cannot be read, that of a backup. */
function refusalOf(found: FoundLibrary, kept: KeptHeader | null, folder: string): Problem | null {
  const { newer, unknown, damages, named } = found
  if (newer) return damageProblem(newer, folder)
  if (unknown) return readingOnly(folder, unknown)
  const refused = [...damages.values()].find(({ isRefused }) => isRefused)
  if (refused) return fail('library.inaccessible', { folder, reason: shownPath(refused.error.detail, folder) }).problem
  // Without tables it may be a library of any version.
  const lost = damages.get(names.library)
  return lost && !kept && named.parts.length === 0 ? damageProblem(lost.error, folder) : null
}

async function keptHeader(backups: readonly OwnBackup[]): Promise<KeptHeader | null> {
  for (const backup of backups) {
    const content = await goodContent(backup.base, headerFile)
    if (content) return { content, backup }
  }
  return null
}

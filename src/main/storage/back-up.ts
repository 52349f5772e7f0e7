import { join } from 'node:path'
import type { Instant } from '#core/ids'
import type { Library } from '#core/library'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { addBackup, type Backup, ownBackups, thinBackups } from './backups'
import { DamagedFileError, damageProblem } from './damaged-file'
import { statIfThere } from './file-identity'
import { readStored } from './json-file'
import { readKeyFile } from './key-file'
import type { LibraryKey } from './library-key'
import type { BackupContent, BackupPlaces, BackupReport } from './library-store'
import { readLibrary } from './read-library'
import { Rewriting } from './rewrite-files'
import { moveCopies, type SecondPlace, secondPlace } from './second-place'
import { BodyFile, names } from './shards'
import type { StoredFolder } from './stored-folder'
import { isSystemError, shownPath, systemRefusal } from './system-refusal'

interface Place {
  /** The folder of the library as the user knows it, and through which its files are read. */
  folder: string
  base: StoredFolder
}

/** See `LibraryStore.backUp`. */
export async function backUp(
  { folder, base }: Place,
  { id, name }: Pick<Library, 'id' | 'name'>,
  at: Instant,
  { limit, elsewhere }: BackupPlaces
): Promise<Result<BackupReport>> {
  const own = base.at('backups')
  try {
    const backup = await addBackup(base, own, at)
    const { bytes, removedForSpace } = await thinBackups(own, at, limit)
    const troubles: Problem[] = []
    if (bytes > limit)
      troubles.push(fail('backup.overLimit', { limit: mebibytes(limit), used: mebibytes(bytes) }).problem)
    else if (removedForSpace > 0) {
      troubles.push(fail('backup.thinned', { count: removedForSpace, limit: mebibytes(limit) }).problem)
    }
    if (elsewhere !== null)
      troubles.push(...(await backUpElsewhere(base, secondPlace(elsewhere, { id, name }), at, limit)))
    return ok({ backup: { ...backup, path: join(folder, 'backups', backup.name) }, bytes, troubles })
  } catch (error) {
    if (error instanceof DamagedFileError) return notVerified(error, folder)
    if (isSystemError(error)) return fail('backup.failed', { reason: shownPath(error.message, folder) })
    throw error
  }
}

/** The problem of a library of which no backup is made, because this file is not as it was written. */
export function notVerified(
  { path, reason, detail }: DamagedFileError,
  folder: string
): { ok: false; problem: Problem } {
  const shown = { file: shownPath(path, folder), damage: reason, detail: shownPath(detail, folder) }
  return fail('backup.damaged', shown)
}

async function backUpElsewhere(
  base: StoredFolder,
  { plain, encrypted }: SecondPlace,
  at: Instant,
  limit: number
): Promise<Problem[]> {
  const folder = base.key ? encrypted : plain
  try {
    // The place was out of reach when the library was encrypted.
    if (base.key && (await statIfThere(plain))) {
      await sealCopies(base, base.key, plain)
      await moveCopies(plain, encrypted)
    }
    await addBackup(base, folder, at)
    await thinBackups(folder, at, limit)
    return []
  } catch (error) {
    if (!isSystemError(error)) throw error
    return [fail('backup.elsewhereFailed', { folder, reason: error.message }).problem]
  }
}

async function sealCopies({ path }: StoredFolder, key: LibraryKey, folder: string): Promise<void> {
  const keyFile = await readKeyFile(path)
  if (keyFile) await new Rewriting('seal', key, keyFile).copies(folder)
}

/** See `LibraryStore.backups`. */
export async function backupsOf({ folder, base }: Place): Promise<Backup[]> {
  const found = await ownBackups(base)
  return found.map(({ name, at }) => ({ name, at, path: join(folder, 'backups', name) }))
}

/** See `LibraryStore.readBackup`. */
export async function readBackup({ folder, base }: Place, name: string): Promise<Result<BackupContent>> {
  const backup = (await ownBackups(base)).find(known => known.name === name)
  if (!backup) return fail('backup.missing', { name })
  const copy = backup.base
  try {
    const { library } = await readLibrary(copy, { isJournalForeign: true })
    return ok({
      library,
      body: async id => (await readStored(copy, names.body(id), BodyFile))?.content ?? null,
      original: (sha256, extension) => copy.read(copy.originalName(sha256, extension))
    })
  } catch (error) {
    const problem = error instanceof DamagedFileError ? damageProblem(error, folder) : systemRefusal(error, folder)
    if (problem) return { ok: false, problem }
    throw error
  }
}

const mebibytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

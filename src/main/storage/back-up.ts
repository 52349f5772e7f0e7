import { join } from 'node:path'
import type { Instant } from '#core/ids'
import type { Library } from '#core/library'
import { fail, ok, type Problem, type Result } from '#core/problem'
import { folderName } from '../folder-name'
import { addBackup, type Backup, ownBackups, thinBackups } from './backups'
import { DamagedFileError, damageProblem } from './damaged-file'
import { readIfThere, readStored } from './json-file'
import type { BackupContent, BackupPlaces, BackupReport } from './library-store'
import { readLibrary } from './read-library'
import { BodyFile, names, paths } from './shards'
import { isSystemError, shownPath, systemRefusal } from './system-refusal'

interface Place {
  /** The folder of the library as the user knows it, and the path through which its files are read. */
  folder: string
  base: string
}

/** See `LibraryStore.backUp`. */
export async function backUp(
  { folder, base }: Place,
  { id, name }: Pick<Library, 'id' | 'name'>,
  at: Instant,
  { limit, elsewhere }: BackupPlaces
): Promise<Result<BackupReport>> {
  const own = join(base, 'backups')
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
      troubles.push(...(await backUpElsewhere(base, join(elsewhere, placeName(name, id)), at, limit)))
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

/** The folder of a library among those of others in a second place. */
function placeName(name: string, id: string): string {
  return `${folderName(name)} (${id.slice(0, 8)})`
}

async function backUpElsewhere(base: string, folder: string, at: Instant, limit: number): Promise<Problem[]> {
  try {
    await addBackup(base, folder, at)
    await thinBackups(folder, at, limit)
    return []
  } catch (error) {
    if (!isSystemError(error)) throw error
    return [fail('backup.elsewhereFailed', { folder, reason: error.message }).problem]
  }
}

/** See `LibraryStore.backups`. */
export async function backupsOf({ folder, base }: Place): Promise<Backup[]> {
  const found = await ownBackups(base)
  return found.map(backup => ({ ...backup, path: join(folder, 'backups', backup.name) }))
}

/** See `LibraryStore.readBackup`. */
export async function readBackup({ folder, base }: Place, name: string): Promise<Result<BackupContent>> {
  const backup = (await ownBackups(base)).find(known => known.name === name)
  if (!backup) return fail('backup.missing', { name })
  const { path } = backup
  try {
    const { library } = await readLibrary(path, { isJournalForeign: true })
    return ok({
      library,
      body: async id => (await readStored(path, names.body(id), BodyFile))?.content ?? null,
      original: (sha256, extension) => readIfThere(paths.original(path, sha256, extension))
    })
  } catch (error) {
    const problem = error instanceof DamagedFileError ? damageProblem(error, folder) : systemRefusal(error, folder)
    if (problem) return { ok: false, problem }
    throw error
  }
}

const mebibytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

import { type RecordKey, restoring, restoringAll } from '#core/backups/differences'
import type { Change } from '#core/change'
import { fail, ok, type Result } from '#core/problem'
import type { BackupDifference, Edit } from '#shared/api'
import { wordedDifferences } from './record-words'
import { sha256 } from './sha256'
import { nullIfDamaged } from './storage/damaged-file'
import type { BackupContent } from './storage/library-store'
import type { Workspace } from './workspace'

/** The differences between the open library and one of its backups. Problems: those of `LibraryStore.readBackup`. */
export async function compareBackup(workspace: Workspace, name: string): Promise<Result<BackupDifference[]>> {
  const backup = await workspace.store.readBackup(name)
  if (!backup.ok) return backup
  return ok(wordedDifferences(workspace.library, backup.value.library))
}

/**
 * Takes records back from a backup, as one step that can be undone: all, so that the library reads as it did, or the chosen ones with
 * those that they name. Texts and imported files that are missing are taken from the backup first. Problems: those of
 * `LibraryStore.readBackup` and of edits, `backup.nothingToRestore`.
 */
export async function restoreBackup(
  workspace: Workspace,
  name: string,
  records: 'all' | readonly RecordKey[]
): Promise<Result<Edit>> {
  const backup = await workspace.store.readBackup(name)
  if (!backup.ok) return backup
  const { library: earlier } = backup.value
  return workspace.edit('library.restore', async now => {
    const change = records === 'all' ? restoringAll(now, earlier) : restoring(now, earlier, records)
    if (change.added.length + change.updated.length + change.removed.length === 0)
      return fail('backup.nothingToRestore')
    const kept = await keepSources(workspace, backup.value, change)
    return kept.ok ? ok(change) : kept
  })
}

/** Writes the texts and imported files of documents that come back and are not in the library any more. */
async function keepSources(workspace: Workspace, backup: BackupContent, { added }: Change): Promise<Result<null>> {
  const { store } = workspace
  for (const { table, record } of added) {
    if (table !== 'documents') continue
    const { id, title, textSha256, sha256: hash, originalExtension } = record
    const present = await store.readBody(id).catch(nullIfDamaged)
    if (present && sha256(present.text) === textSha256) continue
    const body = await backup.body(id).catch(nullIfDamaged)
    if (!body || sha256(body.text) !== textSha256) return fail('backup.textMissing', { title })
    const written = await store.writeBody(body)
    if (!written.ok) return written
    const original = await backup.original(hash, originalExtension).catch(nullIfDamaged)
    if (!original || sha256(original) !== hash) continue
    const kept = await store.writeOriginal(hash, originalExtension, original)
    if (!kept.ok) return kept
  }
  return ok(null)
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { allClaims } from '#core/claims/find-claims'
import { updateClaim } from '#core/claims/update-claim'
import { setReviewState } from '#core/documents/edit-document'
import type { Library } from '#core/library'
import { addProposition } from '#core/propositions/edit-propositions'
import { openLibrary } from '#main/open-library'
import { createSampleLibrary } from '#main/sample'
import { writeBackup } from '#main/storage/backup-folder'
import { StoredFolder } from '#main/storage/stored-folder'
import type { Workspace } from '#main/workspace'
import { repository } from './cli'
import { countingContext } from './counting-context'
import { madeOnce } from './made-once'
import { temporaryFolder } from './temporary-folder'

export const backupNames = ['2026-01-02T10-00-00Z', '2026-01-03T10-00-00Z'] as const
/** When the newer of the two backups was made. */
export const newerBackupAt = '2026-01-03T10:00:00Z'

const made = madeOnce(async folder => {
  await createSampleLibrary(folder, join(repository, 'seeds'), countingContext('sample-'))
})

/** A closed copy of the sample library, without backups. */
export async function sampleLibrary(): Promise<string> {
  const folder = join(temporaryFolder(), 'library')
  await made(folder)
  return folder
}

/** Opens a library; fails the test where it cannot be opened. */
export async function opened(folder: string): Promise<Workspace> {
  const result = await openLibrary(folder, countingContext(`in-${Date.now()}-`))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** What the library holds, read by opening and closing it. Fails where a file is missing. */
export async function contentOf(folder: string): Promise<Library> {
  const workspace = await opened(folder)
  const { library } = workspace
  const { gaps } = workspace.snapshot()
  await workspace.close()
  if (gaps.length > 0) throw new Error(JSON.stringify(gaps))
  return library
}

/** Edits that touch several tables: a claim changed, one lined up on a new proposition, a source reviewed. */
export async function edit(workspace: Workspace, word: string): Promise<void> {
  const { context } = workspace
  const claims = allClaims(workspace.library)
  const [first, second] = [claims[0]?.id ?? '', claims.at(-1)?.id ?? '']
  const edits = [
    await workspace.edit('claims.update', library => updateClaim(library, first, { memo: word }, context)),
    await workspace.edit('propositions.add', library =>
      addProposition(library, { text: `قضية ${word}`, claimIds: [second] }, context)
    ),
    await workspace.edit('documents.review', library =>
      setReviewState(library, Object.keys(library.documents)[0] ?? '', word.length % 2 === 0 ? 'reading' : 'reviewed')
    )
  ]
  for (const done of edits) if (!done.ok) throw new Error(JSON.stringify(done.problem))
}

export async function backUp(folder: string, name: string): Promise<void> {
  mkdirSync(join(folder, 'backups'), { recursive: true })
  await writeBackup(new StoredFolder(folder, null), join(folder, 'backups', name))
}

const madeWithBackups = madeOnce(async folder => {
  await made(folder)
  const words = ['أول', 'ثانٍ', 'ثالث هنا']
  for (const [index, word] of words.entries()) {
    const workspace = await opened(folder)
    await edit(workspace, word)
    await workspace.close()
    const name = backupNames[index]
    if (name) await backUp(folder, name)
  }
})

/** A closed library with edits before, between and after two backups. */
export async function backedUpLibrary(): Promise<string> {
  const folder = join(temporaryFolder(), 'library')
  await madeWithBackups(folder)
  return folder
}

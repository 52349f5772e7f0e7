import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptBackups } from '#core/backups/kept-backups'
import { allClaims } from '#core/claims/find-claims'
import { updateClaim } from '#core/claims/update-claim'
import { removeDocument, setReviewState } from '#core/documents/edit-document'
import { scheduleBackups } from '#main/backup-schedule'
import { compareBackup, restoreBackup } from '#main/backups'
import { importSource } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { listBackups, thinBackups } from '#main/storage/backups'
import { createLibraryFolder } from '#main/storage/folder-store'
import { names } from '#main/storage/shards'
import { tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import { countingContext } from '../support/counting-context'
import { citation } from '../support/records'
import { namesBelow } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

const places = { limit: 1024 ** 3, elsewhere: null }

/** A context whose clock is set by the test. */
function clock(prefix = 'open-') {
  const context = countingContext(prefix)
  const time = { now: '2026-03-01T10:00:00.000Z' }
  return { time, context: { ...context, now: () => time.now } }
}

async function opened(folder: string, context = countingContext('open-')): Promise<Workspace> {
  const result = await openLibrary(folder, context)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const source = (words: string) => ({
  bytes: Buffer.from(words),
  fileName: 'a.txt',
  citation,
  blocks: [{ kind: 'paragraph' as const, text: words, clutter: null }]
})

/** An open library with two sources, the first of which has a claim. */
async function libraryOfTwo() {
  const folder = join(temporaryFolder(), 'T')
  await createLibraryFolder(folder, 'مكتبة', countingContext())
  const { time, context } = clock()
  const workspace = await opened(folder, context)
  for (const words of ['السد كبير', 'النهر طويل']) await importSource(workspace, source(words))
  const [first = '', second = ''] = Object.keys(workspace.library.documents)
  await tagPassage(workspace, first, { start: 0, end: 4 }, { codeId: 'motive' })
  return { folder, workspace, first, second, time, context }
}

const memo = (workspace: Workspace, text: string) =>
  workspace.edit('claims.update', library =>
    updateClaim(library, allClaims(library)[0]?.id ?? '', { memo: text }, workspace.context)
  )

const made = async (workspace: Workspace) => {
  const result = await workspace.backUp(places)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value.backup
}

test('a backup is a whole library that reads as it did, with texts and imported files', async () => {
  const { workspace, first } = await libraryOfTwo()
  const backup = await made(workspace)
  const { library } = workspace
  await memo(workspace, 'بعد النسخة')
  await workspace.close()
  const copy = join(temporaryFolder(), 'copy')
  cpSync(backup.path, copy, { recursive: true })
  const restored = await opened(copy)
  expect(restored.library).toEqual(library)
  expect(await restored.body(first)).toMatchObject({ ok: true })
  expect(await restored.original(first)).toMatchObject({ ok: true })
  await restored.close()
})

test('a backup in its place is opened for reading only, in the second place as well, and one under another name to be edited', async () => {
  const { workspace } = await libraryOfTwo()
  const elsewhere = temporaryFolder()
  const result = await workspace.backUp({ ...places, elsewhere })
  if (!result.ok) throw new Error(result.problem.code)
  const { name, path } = result.value.backup
  await workspace.close()
  const [second = ''] = readdirSync(elsewhere)
  const renamed = join(temporaryFolder(), 'copy')
  cpSync(path, renamed, { recursive: true })
  for (const folder of [path, join(elsewhere, second, name)]) {
    const before = namesBelow(folder, '.')
    const backup = await opened(folder)
    expect(await memo(backup, 'لا')).toEqual({ ok: false, problem: { code: 'library.isBackup', details: { folder } } })
    await backup.close()
    expect(namesBelow(folder, '.')).toEqual(before)
  }
  const library = await opened(renamed)
  expect(await memo(library, 'نعم')).toMatchObject({ ok: true })
  await library.close()
})

test('a second backup shares the files that have not changed, and not those of the library itself', async () => {
  const { folder, workspace, first, second, time } = await libraryOfTwo()
  const one = await made(workspace)
  await memo(workspace, 'تغيّر')
  time.now = '2026-03-01T11:00:00.000Z'
  const two = await made(workspace)
  await workspace.close()
  const inode = (path: string, name: string) => statSync(join(path, name)).ino
  expect(inode(one.path, names.body(first))).toBe(inode(two.path, names.body(first)))
  expect(inode(one.path, names.claims(second))).toBe(inode(two.path, names.claims(second)))
  expect(inode(one.path, names.claims(first))).not.toBe(inode(two.path, names.claims(first)))
  for (const name of namesBelow(two.path, 'documents')) expect(inode(two.path, name)).not.toBe(inode(folder, name))
})

test('edits that are made while a backup is made are not in it, and are not lost', async () => {
  const { folder, workspace } = await libraryOfTwo()
  await memo(workspace, 'قبل')
  const backup = workspace.backUp(places)
  expect(workspace.backUp(places)).toBe(backup)
  const edit = memo(workspace, 'أثناء')
  const result = await backup
  expect(await edit).toMatchObject({ ok: true })
  await workspace.close()
  const again = await opened(folder)
  expect(allClaims(again.library)).toMatchObject([{ memo: 'أثناء' }])
  await again.close()
  const copy = join(temporaryFolder(), 'copy')
  cpSync(result.ok ? result.value.backup.path : '', copy, { recursive: true })
  const saved = await opened(copy)
  expect(allClaims(saved.library)).toMatchObject([{ memo: 'قبل' }])
  await saved.close()
})

test.each([
  ['a text', (first: string) => names.body(first)],
  ['a file of claims', (first: string) => names.claims(first)]
])('no backup is made of a library in which %s was changed, and the earlier ones stay', async (_, name) => {
  const { folder, workspace, first } = await libraryOfTwo()
  await made(workspace)
  const path = join(folder, name(first))
  writeFileSync(path, readFileSync(path, 'utf8').replace('السد', 'النهر'))
  expect(await workspace.backUp(places)).toMatchObject({
    ok: false,
    problem: { code: 'backup.damaged', details: { file: path } }
  })
  await workspace.close()
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
})

test('no backup is made of a library that has lost a file', async () => {
  const { folder, workspace, first, context } = await libraryOfTwo()
  await workspace.close()
  rmSync(join(folder, names.claims(first)))
  const again = await opened(folder, context)
  expect(await again.backUp(places)).toMatchObject({ ok: false, problem: { code: 'backup.damaged' } })
  await again.close()
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

test('a backup that a kill left half made, or half removed, is none, and goes with the next one', async () => {
  const { folder, workspace } = await libraryOfTwo()
  for (const name of ['2026-01-01T00-00-00.000Z.making', '2026-01-02T00-00-00.000Z.removing']) {
    mkdirSync(join(folder, 'backups', name))
  }
  expect(await workspace.store.backups()).toEqual([])
  const { name } = await made(workspace)
  await workspace.close()
  expect(readdirSync(join(folder, 'backups'))).toEqual([name])
})

test('a second copy of each backup is kept elsewhere, and its absence is told', async () => {
  const { workspace, time } = await libraryOfTwo()
  const elsewhere = temporaryFolder()
  expect(await workspace.backUp({ ...places, elsewhere })).toMatchObject({ ok: true, value: { troubles: [] } })
  const [own = ''] = readdirSync(elsewhere)
  expect(own).toMatch(/^مكتبة \(.{1,8}\)$/)
  expect(await listBackups(join(elsewhere, own))).toHaveLength(1)
  time.now = '2026-03-01T11:00:00.000Z'
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(await workspace.backUp({ ...places, elsewhere: file })).toMatchObject({
    ok: true,
    value: { troubles: [{ code: 'backup.elsewhereFailed' }] }
  })
  expect(await workspace.store.backups()).toHaveLength(2)
  await workspace.close()
})

test.runIf(process.platform === 'linux')(
  'a second place that is gone, or takes no folders, is told, and nothing is made in its place',
  async () => {
    const { workspace, time } = await libraryOfTwo()
    const gone = join(temporaryFolder(), 'drive')
    for (const [hour, elsewhere] of Object.entries({ 11: gone, 12: '/proc' })) {
      time.now = `2026-03-01T${hour}:00:00.000Z`
      expect(await workspace.backUp({ ...places, elsewhere })).toMatchObject({
        ok: true,
        value: { troubles: [{ code: 'backup.elsewhereFailed' }] }
      })
    }
    expect(existsSync(gone)).toBe(false)
    expect(await workspace.store.backups()).toHaveLength(2)
    await workspace.close()
  }
)

test('a record that was removed or changed is taken back with what it names, and that is undone in one step', async () => {
  const { workspace, first } = await libraryOfTwo()
  const { name } = await made(workspace)
  const before = workspace.library
  await workspace.edit('documents.remove', library => removeDocument(library, first))
  await importSource(workspace, source('مصدر جديد'))
  const removed = workspace.library
  const found = await compareBackup(workspace, name)
  expect(found).toMatchObject({
    ok: true,
    value: [
      { table: 'documents', kind: 'removed', id: first },
      { table: 'documents', kind: 'added', now: citation.title },
      { table: 'claims', kind: 'removed' }
    ]
  })
  const claim = allClaims(before)[0]?.id ?? ''
  // The claim alone is asked for; its source comes with it, and the source that came since stays.
  expect(await restoreBackup(workspace, name, [{ table: 'claims', id: claim }])).toMatchObject({ ok: true })
  expect(Object.keys(workspace.library.documents)).toHaveLength(3)
  expect(allClaims(workspace.library)).toEqual(allClaims(before))
  expect(await workspace.body(first)).toMatchObject({ ok: true })
  await workspace.undo()
  expect(workspace.library).toEqual(removed)
  expect(await restoreBackup(workspace, name, 'all')).toMatchObject({ ok: true })
  expect(workspace.library.documents).toEqual(before.documents)
  expect(await restoreBackup(workspace, name, 'all')).toMatchObject({ problem: { code: 'backup.nothingToRestore' } })
  await workspace.close()
})

test('a changed record is told field by field, and restored', async () => {
  const { workspace, first } = await libraryOfTwo()
  const { name } = await made(workspace)
  await memo(workspace, 'كُتبت بعدها')
  await workspace.edit('documents.review', library => setReviewState(library, first, 'reviewed'))
  expect(await compareBackup(workspace, name)).toMatchObject({
    value: [
      { table: 'documents', kind: 'changed', fields: [{ field: 'reviewState', now: 'reviewed', earlier: 'unread' }] },
      {
        table: 'claims',
        kind: 'changed',
        fields: expect.arrayContaining([{ field: 'memo', now: 'كُتبت بعدها', earlier: '' }])
      }
    ]
  })
  await restoreBackup(workspace, name, [{ table: 'documents', id: first }])
  expect(workspace.library.documents[first]?.reviewState).toBe('unread')
  expect(allClaims(workspace.library)).toMatchObject([{ memo: 'كُتبت بعدها' }])
  await workspace.close()
})

test('a text that was deleted comes back with its document', async () => {
  const { folder, workspace, first } = await libraryOfTwo()
  const { name } = await made(workspace)
  await workspace.edit('documents.remove', library => removeDocument(library, first))
  rmSync(join(folder, names.body(first)))
  for (const original of namesBelow(folder, 'originals')) rmSync(join(folder, original))
  await restoreBackup(workspace, name, 'all')
  await workspace.close()
  const again = await opened(folder)
  expect(await again.body(first)).toMatchObject({ ok: true, value: { text: 'السد كبير' } })
  expect(await again.original(first)).toMatchObject({ ok: true })
  await again.close()
})

test('a backup that is not there is told', async () => {
  const { workspace } = await libraryOfTwo()
  expect(await compareBackup(workspace, '2020-01-01T00-00-00.000Z')).toMatchObject({
    problem: { code: 'backup.missing' }
  })
  await workspace.close()
})

const at = (day: number, hour = 0, minute = 0) => new Date(Date.UTC(2026, 0, 1 + day, hour, minute)).toISOString()

test('one backup an hour is kept for a day, one a day for a month, one a week for a year, and always the newest', () => {
  const now = at(400, 12)
  expect(keptBackups([at(400, 11, 10), at(400, 11, 50), at(400, 10, 5)], now)).toEqual([
    at(400, 11, 50),
    at(400, 10, 5)
  ])
  expect(keptBackups([at(390, 5), at(390, 6), at(389, 23)], now)).toEqual([at(390, 6), at(389, 23)])
  const year = Array.from({ length: 300 }, (_, day) => at(60 + day))
  const weekly = keptBackups(year, now)
  // Of each week the newest, the last week may have just begun.
  const steps = weekly.slice(1, -1).map((time, index) => Date.parse(weekly[index + 2] ?? '') - Date.parse(time))
  expect(new Set(steps.slice(0, -1).map(step => step / 86_400_000))).toEqual(new Set([-7]))
  expect(keptBackups([at(1), at(2)], now)).toEqual([at(2)])
  expect(keptBackups([at(500), at(399)], now)).toEqual([at(500), at(399)])
})

test('the oldest backups go when all take up more than the limit, and the newest stays', async () => {
  const { folder, workspace, time } = await libraryOfTwo()
  for (const hour of ['10', '11', '12']) {
    time.now = `2026-03-01T${hour}:30:00.000Z`
    await memo(workspace, `ساعة ${hour} ${'كلام طويل '.repeat(500)}`)
    await made(workspace)
  }
  await workspace.close()
  const backups = join(folder, 'backups')
  const { bytes } = await thinBackups(backups, time.now, Number.MAX_SAFE_INTEGER)
  expect(await listBackups(backups)).toHaveLength(3)
  expect(await thinBackups(backups, time.now, bytes - 1)).toMatchObject({ removedForSpace: 1 })
  expect((await listBackups(backups)).map(({ name }) => name.slice(11, 13))).toEqual(['12', '11'])
  expect(await thinBackups(backups, time.now, 1)).toMatchObject({ removedForSpace: 1 })
  expect(await listBackups(backups)).toHaveLength(1)
  expect(existsSync(join(backups, '2026-03-01T12-30-00.000Z', 'library.json'))).toBe(true)
})

test('a backup is made once edits are written and the newest one is an hour old', async () => {
  const { workspace, time } = await libraryOfTwo()
  const told: string[] = []
  const checkpoints: (() => void)[] = []
  const { onCheckpoint } = workspace
  workspace.onCheckpoint = listener => {
    checkpoints.push(listener)
    return onCheckpoint.call(workspace, listener)
  }
  const stop = scheduleBackups(workspace, () => places, {
    tell: ({ code }) => told.push(code),
    fail: error => told.push(String(error))
  })
  const written = async () => {
    for (const listener of checkpoints) listener()
    await expect.poll(() => workspace.check()).toBeNull()
  }
  time.now = workspace.store.createdAt
  await written()
  expect(await workspace.store.backups()).toHaveLength(0)
  time.now = new Date(Date.parse(workspace.store.createdAt) + 3_600_000).toISOString()
  await written()
  await expect.poll(() => workspace.store.backups()).toHaveLength(1)
  await written()
  expect(await workspace.store.backups()).toHaveLength(1)
  stop()
  expect(told).toEqual([])
  await workspace.close()
})

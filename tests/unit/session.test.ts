import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Problem } from '#core/problem'
import { Session, type SessionOptions } from '#main/session'
import { SettingsFile } from '#main/settings'
import { createLibraryFolder } from '#main/storage/folder-store'
import { unforeseen } from '#shared/unforeseen'
import { countingContext } from '../support/counting-context'
import { temporaryFolder } from '../support/temporary-folder'

/** A session whose data are in `folder`. */
function start(
  folder: string,
  emit: SessionOptions['emit'] = () => undefined,
  note: SessionOptions['note'] = (_, error) => unforeseen(error, null)
): Promise<Session> {
  const folders = { data: folder, seeds: '', fonts: '', renderWorker: '', textWorker: '', keyWorker: '' }
  return Session.start(folders, { language: 'ar', context: countingContext(), emit, note })
}

const recent = (folder: string, isEncrypted = false) => ({ folder, name: 'test', isEncrypted })

test('the window is told of another library before anything can be asked of it', async () => {
  const folder = temporaryFolder()
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  for (const path of [one, other]) await createLibraryFolder(path, 'test', countingContext())
  await (await SettingsFile.open(folder, { language: 'ar' })).remember(recent(one))
  const told: string[] = []
  const session = await start(folder, (name, payload) => {
    if (name === 'library.opened' && payload && 'folder' in payload) told.push(payload.folder)
  })
  await session.openFirst()
  const opening = session.openFolder(other)
  while (session.workspace?.folder !== other) await setImmediate()
  expect(told.at(-1)).toBe(other)
  await opening
  await session.end()
})

test('the end waits for a library that is being opened, and leaves none locked', async () => {
  const folder = temporaryFolder()
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  for (const path of [one, other]) await createLibraryFolder(path, 'test', countingContext())
  await (await SettingsFile.open(folder, { language: 'ar' })).remember(recent(one))
  const session = await start(folder)
  await session.openFirst()
  const opening = session.openFolder(other)
  await session.end()
  await opening
  for (const path of [one, other]) expect(existsSync(join(path, 'library.lock'))).toBe(false)
})

test('the program starts without the library of the last run when a file of it is none', async () => {
  const folder = temporaryFolder()
  const last = join(folder, 'last')
  await createLibraryFolder(last, 'test', countingContext())
  await (await SettingsFile.open(folder, { language: 'ar' })).remember(recent(last))
  mkdirSync(join(last, 'library.lock'))
  const session = await start(folder)
  expect((await session.openFirst())?.code).toBe('library.notAFile')
  expect(session.workspace).toBeNull()
  await session.end()
})

test('a library stays open when the settings cannot be written, and the window is told', async () => {
  const folder = temporaryFolder()
  const last = join(folder, 'last')
  await createLibraryFolder(last, 'test', countingContext())
  await (await SettingsFile.open(folder, { language: 'ar' })).remember(recent(last))
  // The temporary file of each write.
  mkdirSync(join(folder, 'settings.json.writing'))
  const session = await start(folder)
  expect(await session.openFirst()).toBeNull()
  expect(session.workspace?.folder).toBe(last)
  expect(session.windowListens()).toMatchObject([{ code: 'settings.unsaved', details: { folder } }])
  await session.end()
})

test('a library that was encrypted when it was opened last, and is not any more, is told once', async () => {
  const folder = temporaryFolder()
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  for (const path of [one, other]) await createLibraryFolder(path, 'test', countingContext())
  const settings = await SettingsFile.open(folder, { language: 'ar' })
  await settings.remember(recent(other))
  await settings.remember(recent(one, true))
  const session = await start(folder)
  await session.openFirst()
  expect(session.windowListens()).toEqual([{ code: 'encryption.gone', details: { folder: one } }])
  const told: Problem[] = []
  await session.end()
  const again = await start(folder, (name, payload) => {
    if (name === 'problem') told.push(payload as Problem)
  })
  again.windowListens()
  await again.openFolder(one)
  await again.openFolder(other)
  await again.end()
  expect(told).toEqual([])
})

test('troubles from before the window listens are kept for it, also while it is loaded again', async () => {
  const told: string[] = []
  const session = await start(temporaryFolder(), (name, payload) => {
    if (name === 'problem') told.push((payload as Problem).code)
  })
  const trouble = (code: Problem['code']): Problem => ({ code, details: {} })
  session.tell(trouble('library.damaged'))
  expect(session.windowListens()).toEqual([trouble('library.damaged')])
  session.tell(trouble('storage.failed'))
  session.windowIsGone()
  session.tell(trouble('journal.damaged'))
  expect(told).toEqual(['storage.failed'])
  expect(session.windowListens()).toEqual([trouble('journal.damaged')])
  await session.end()
})

test('an error that nobody foresaw while a library is opened is noted and a value', async () => {
  const folder = temporaryFolder()
  const noted: unknown[] = []
  const note: SessionOptions['note'] = (_, error) => {
    noted.push(error)
    return unforeseen(error, null)
  }
  // A text that is no path at all makes the file system throw a bug's error, not a system's.
  const session = await start(folder, () => undefined, note)
  const opened = await session.openFolder('with a zero\0byte')
  expect(opened).toMatchObject({ ok: false, problem: { code: 'program.failedUnlogged' } })
  expect(noted).toHaveLength(1)
  await session.end()
})

test('settings that cannot be read are told and not written over', async () => {
  // A file in the place of the folder: the system refuses to look below it.
  const folder = join(temporaryFolder(), 'data')
  writeFileSync(folder, 'something else')
  const settings = await SettingsFile.open(folder, { language: 'en' })
  expect(settings.problem).toMatchObject({ code: 'settings.unsaved', details: { folder } })
  await settings.remember(recent('somewhere'))
  expect(settings.value.recent).toHaveLength(1)
  expect(readFileSync(folder, 'utf8')).toBe('something else')
})

test.each([
  ['text that is no JSON', (path: string) => writeFileSync(path, '{')],
  ['a folder', (path: string) => mkdirSync(path)],
  ['a link to itself', (path: string) => symlinkSync(path, path)]
])('settings that are %s are set aside', async (_, make) => {
  const folder = temporaryFolder()
  make(join(folder, 'settings.json'))
  const settings = await SettingsFile.open(folder, { language: 'ar' })
  expect(settings.problem).toMatchObject({ code: 'settings.damaged', details: { folder } })
  await settings.remember(recent('somewhere'))
  expect(readdirSync(folder).sort()).toEqual(['settings.json', expect.stringMatching(/^settings\.json\.damaged-/)])
})

test('a library that cannot be opened is verified and repaired, and then opened', async () => {
  const folder = temporaryFolder()
  const last = join(folder, 'last')
  await createLibraryFolder(last, 'test', countingContext())
  await (await SettingsFile.open(folder, { language: 'ar' })).remember(recent(last))
  writeFileSync(join(last, 'library.json'), '')
  const session = await start(folder)
  expect((await session.openFirst())?.code).toBe('library.damaged')
  expect(await session.verify('open')).toMatchObject({ ok: false, problem: { code: 'library.notOpen' } })
  expect(await session.verify('refused')).toMatchObject({ ok: true, value: { findings: [{ code: 'verify.damaged' }] } })
  expect(await session.repair('refused')).toMatchObject({ ok: true, value: { steps: [{ code: 'repair.headerLost' }] } })
  expect(session.workspace?.folder).toBe(last)
  expect(await session.repair('refused')).toMatchObject({ ok: false, problem: { code: 'library.notOpen' } })
  await session.end()
})

test('the open library is closed while it is repaired, and open again afterwards', async () => {
  const folder = temporaryFolder()
  const last = join(folder, 'last')
  await createLibraryFolder(last, 'test', countingContext())
  const told: string[] = []
  const session = await start(folder, name => void told.push(name))
  await session.openFolder(last)
  const [part = ''] = readdirSync(join(last, 'tables/codes'))
  writeFileSync(join(last, 'tables/codes', part), '')
  const before = session.workspace
  expect(await session.repair('open')).toMatchObject({ ok: true, value: { after: { findings: [] } } })
  expect(session.workspace).not.toBe(before)
  expect(Object.keys(session.workspace?.library.codes ?? {})).toHaveLength(3)
  expect(told.filter(name => name === 'library.opened')).toHaveLength(2)
  await session.end()
})

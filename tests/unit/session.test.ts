import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Session } from '#main/session'
import { SettingsFile } from '#main/settings'
import { createLibraryFolder } from '#main/storage/folder-store'
import { countingContext } from '../support/counting-context'
import { temporaryFolder } from '../support/temporary-folder'

test('the window is told of another library before anything can be asked of it', async () => {
  const folder = temporaryFolder()
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  for (const path of [one, other]) await createLibraryFolder(path, 'test', countingContext())
  await (await SettingsFile.open(folder, 'ar')).remember(one, 'test')
  const told: string[] = []
  const session = await Session.start(
    { data: folder, seeds: '', fonts: '', renderWorker: '' },
    {
      language: 'ar',
      context: countingContext(),
      emit: (name, payload) => {
        if (name === 'library.opened' && payload && 'folder' in payload) told.push(payload.folder)
      }
    }
  )
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
  await (await SettingsFile.open(folder, 'ar')).remember(one, 'test')
  const session = await Session.start(
    { data: folder, seeds: '', fonts: '', renderWorker: '' },
    { language: 'ar', context: countingContext(), emit: () => undefined }
  )
  const opening = session.openFolder(other)
  await session.end()
  await opening
  for (const path of [one, other]) expect(existsSync(join(path, 'library.lock'))).toBe(false)
})

test('the program starts without the library of the last run when a file of it is none', async () => {
  const folder = temporaryFolder()
  const last = join(folder, 'last')
  await createLibraryFolder(last, 'test', countingContext())
  await (await SettingsFile.open(folder, 'ar')).remember(last, 'test')
  mkdirSync(join(last, 'library.lock'))
  const session = await Session.start(
    { data: folder, seeds: '', fonts: '', renderWorker: '' },
    { language: 'ar', context: countingContext(), emit: () => undefined }
  )
  expect(session.workspace).toBeNull()
  expect(session.startProblem?.code).toBe('library.notAFile')
  await session.end()
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFoldersInMemory } from '../../scripts/checks/memory-folder.mjs'
import { temporaryFolder } from '../support/temporary-folder'

test('temporary folders are put in a folder with room, and nowhere else than the environment says', () => {
  const folder = temporaryFolder()
  expect(withFoldersInMemory({ A: 'a' }, join(folder, 'none'))).toEqual({ A: 'a' })
  expect(withFoldersInMemory({ TMPDIR: '/elsewhere' }, folder)).toEqual({ TMPDIR: '/elsewhere' })
})

test.skipIf(process.platform === 'win32')('a folder without room or programs is not taken', () => {
  expect(withFoldersInMemory({}, '/proc')).toEqual({})
})

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExport } from '../../src/main/write-export'
import { temporaryFolder } from '../support/temporary-folder'

test.each([
  ['a name that is too long', 'ن'.repeat(140), 'file.nameTooLong'],
  ['a folder that is missing', join('missing', 'a.pdf'), 'file.noFolder'],
  ['a file in place of a folder', join('file', 'a.pdf'), 'file.noFolder'],
  ['a folder of that name', 'folder', 'file.isFolder'],
  ['a folder with files', 'full', 'file.isFolder'],
  ['a name with NUL', 'a\u0000.pdf', 'file.badName']
])('%s is refused with its reason, and leaves nothing behind', async (_, name, code) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'folder'))
  mkdirSync(join(folder, 'full'))
  writeFileSync(join(folder, 'full', 'a'), '')
  writeFileSync(join(folder, 'file'), 'kept')
  const path = join(folder, name)
  expect(await writeExport(path, 'x')).toEqual({ ok: false, problem: { code, details: { path } } })
  expect(readdirSync(folder).sort()).toEqual(['file', 'folder', 'full'])
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept')
})

test('what can be written is written', async () => {
  const path = join(temporaryFolder(), 'a.pdf')
  expect(await writeExport(path, 'x')).toEqual({ ok: true, value: null })
  expect(readFileSync(path, 'utf8')).toBe('x')
})

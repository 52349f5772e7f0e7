import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backedUpLibrary, contentOf, edit, opened } from '../support/backed-up-library'
import { cli } from '../support/cli'
import { contentOf as filesOf } from '../support/cli-library'
import { damage } from '../support/damage'
import { firstClaimsFile, firstPart } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

test('verify ends with 0 for a sound library and with 1 for a damaged one, whose files it names', async () => {
  const folder = await backedUpLibrary()
  expect(await cli('verify', '--library', folder)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('sound'),
    stderr: ''
  })
  const name = firstClaimsFile(folder)
  damage(join(folder, name), 'cut')
  const before = filesOf(folder)
  const plain = await cli('verify', '--library', folder)
  expect(plain).toMatchObject({ code: 1, stderr: expect.stringContaining('Number of findings: 1') })
  expect(plain.stdout.split('\n')).toEqual([expect.stringContaining(name), ''])
  expect(plain.stdout).toContain('3 January 2026')
  const { code, stdout } = await cli('verify', '--library', folder, '--json')
  expect({ code, ...JSON.parse(stdout) }).toMatchObject({
    code: 1,
    findings: [{ code: 'verify.damagedHeld', details: { file: join(folder, name) }, message: plain.stdout.trim() }]
  })
  expect(filesOf(folder)).toEqual(before)
})

test('repair brings the library back and says what it did', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  const [claims, part] = [firstClaimsFile(folder), firstPart(folder, 'figures')]
  damage(join(folder, claims), 'cut')
  rmSync(join(folder, part))
  const repaired = await cli('repair', '--library', folder)
  expect(repaired).toMatchObject({ code: 0, stderr: '' })
  for (const said of [claims, part, 'restored', 'damaged/']) expect(repaired.stdout).toContain(said)
  expect(await contentOf(folder)).toEqual(before)
  const { stdout } = await cli('repair', '--library', folder, '--json')
  expect(JSON.parse(stdout)).toEqual({ steps: [], setAside: null, findings: [] })
  expect(await cli('verify', '--library', folder)).toMatchObject({ code: 0 })
})

test('repair ends with 1 where a text is lost', async () => {
  const folder = await backedUpLibrary()
  rmSync(join(folder, 'backups'), { recursive: true })
  const name = firstClaimsFile(folder).replace('.claims', '')
  damage(join(folder, name), 'changed in one bit')
  const { code, stdout } = await cli('repair', '--library', folder, '--json')
  expect({ code, ...JSON.parse(stdout) }).toMatchObject({
    code: 1,
    steps: [{ code: 'repair.fileLost' }],
    findings: [{ code: 'verify.missing' }]
  })
})

test('an open library can be verified, but is not repaired', async () => {
  const folder = await backedUpLibrary()
  const workspace = await opened(folder)
  await edit(workspace, 'x')
  expect(await cli('verify', '--library', folder)).toMatchObject({ code: 0 })
  expect(await cli('repair', '--library', folder)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('running on this machine')
  })
  await workspace.close()
})

test.each(['verify', 'repair'])('%s of a folder that is not there is refused', async command => {
  const { code, stdout, stderr } = await cli(command, '--library', join(temporaryFolder(), 'absent'))
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('no library')
})

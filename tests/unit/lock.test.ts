import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { hostname, uptime } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { statIfThere } from '#main/storage/file-identity'
import { hasKernelLocks } from '#main/storage/kernel-lock'
import { type LibraryLock, type LockOptions, takeLock } from '#main/storage/lock'
import { thisProcess } from '#main/storage/lock-owner'
import { LockedFolder } from '#main/storage/locked-folder'
import { temporaryFolder } from '../support/temporary-folder'

const newPath = () => join(temporaryFolder(), 'library.lock')
const take = (path: string, options: Partial<LockOptions> = {}) =>
  takeLock(path, { folder: '/library', stableInodes: true, ...options })

async function taken(path: string, options: Partial<LockOptions> = {}): Promise<LibraryLock> {
  const lock = await take(path, options)
  if (!lock.ok) throw new Error(lock.problem.code)
  return lock.value
}

const whyLost = async (lock: LibraryLock, path: string) => lock.whyLost(path, await statIfThere(path), '/library')
const running = { pid: process.pid, host: hostname(), bootedAt: Date.now() - uptime() * 1000 }
const elsewhere = { pid: 71, host: 'another', bootedAt: 1 }

test('a lock is given to one, and to the next once it is released', async () => {
  const path = newPath()
  const first = await taken(path)
  expect(await take(path)).toMatchObject({
    ok: false,
    problem: { code: 'library.locked', details: { pid: String(process.pid), since: expect.stringMatching(/^20/) } }
  })
  await first.release()
  await (await taken(path)).release()
  expect(existsSync(path)).toBe(false)
})

test.each([
  ['a process that no longer runs', { ...running, pid: 2 ** 22 + 1 }],
  ['another start of the machine, whatever the clock says', { ...running, bootId: 'another' }],
  ['a process whose number another one has now', { ...running, startTicks: '1' }]
])('a lock left by %s is taken over', async (_, owner) => {
  const path = newPath()
  const here = await thisProcess()
  writeFileSync(path, JSON.stringify({ ...('startTicks' in owner ? here : {}), ...owner }))
  await (await taken(path)).release()
})

test('a clock that was set by hours proves nothing about a process that runs', async () => {
  const path = newPath()
  writeFileSync(path, JSON.stringify({ ...(await thisProcess()), bootedAt: 1 }))
  expect(await take(path)).toMatchObject({ problem: { code: 'library.locked' } })
})

test('a lock of this start of the machine is respected although the machine was renamed', async () => {
  const path = newPath()
  writeFileSync(path, JSON.stringify({ ...(await thisProcess()), host: 'another' }))
  expect(await take(path, { takeOver: true })).toMatchObject({ problem: { code: 'library.locked' } })
})

test.each([
  ['another container', { pidNamespace: 'pid:[1]' }],
  [
    'a time before the machine started, says an earlier version',
    { bootedAt: 1, bootId: undefined, startTicks: undefined }
  ]
])('a lock of %s, whose process cannot be seen, is taken over on demand only', async (_, fields) => {
  const path = newPath()
  writeFileSync(path, JSON.stringify({ ...(await thisProcess()), ...fields }))
  expect(await take(path)).toMatchObject({ problem: { code: 'library.lockedElsewhere' } })
  await (await taken(path, { takeOver: true })).release()
})

test('of those that find one abandoned lock at once, one gets it', async () => {
  for (let round = 0; round < 40; round += 1) {
    const path = newPath()
    writeFileSync(path, JSON.stringify({ ...running, pid: 2 ** 22 + 1, token: 'abandoned' }))
    const locks = await Promise.all(Array.from({ length: 8 }, () => take(path)))
    const [got, ...others] = locks.flatMap(lock => (lock.ok ? [lock.value] : []))
    expect(others).toEqual([])
    expect(readdirSync(dirname(path))).toEqual(['library.lock'])
    await got?.release()
  }
})

test('a process that ended while it took a lock over leaves nothing that keeps the library shut', async () => {
  const path = newPath()
  const ended = { ...running, pid: 2 ** 22 + 1 }
  writeFileSync(path, JSON.stringify({ ...ended, token: 'first' }))
  writeFileSync(`${path}.after-first`, JSON.stringify({ ...ended, token: 'second' }))
  const lock = await taken(path)
  expect(await whyLost(lock, path)).toBeNull()
  expect(readdirSync(dirname(path))).toEqual(['library.lock'])
  await lock.release()
})

test('a lock that this process could not delete does not keep it out', async () => {
  const path = newPath()
  writeFileSync(path, JSON.stringify({ ...(await thisProcess()), token: 'not held any more' }))
  await (await taken(path)).release()
})

test('a lock that cannot be taken over leaves nothing behind', async () => {
  const path = newPath()
  mkdirSync(path)
  await expect(take(path)).rejects.toMatchObject({ name: 'NotAFileError', path, kind: 'folder' })
  expect(readdirSync(dirname(path))).toEqual(['library.lock'])
})

test('a process that runs and is about to take a lock over has it', async () => {
  const path = newPath()
  writeFileSync(path, JSON.stringify({ ...running, pid: 2 ** 22 + 1, token: 'first' }))
  writeFileSync(`${path}.after-first`, JSON.stringify({ ...running, pid: process.ppid, token: 'second' }))
  expect(await take(path)).toMatchObject({ problem: { code: 'library.locked' } })
})

test.runIf(hasKernelLocks)('another process cannot take a folder whose lock file was deleted', async () => {
  const folder = temporaryFolder()
  const held = await LockedFolder.lock(folder, {})
  if (!held.ok) throw new Error(held.problem.code)
  rmSync(join(folder, 'library.lock'))
  const program = `require('node:net').createServer().on('error', e => console.log(e.code)).listen(process.argv[1])`
  const { dev, ino } = statSync(folder, { bigint: true })
  const name = `\\0muqarin-library-${dev}-${ino}`
  const other = (): string =>
    execFileSync(process.execPath, ['-e', program.replace('process.argv[1]', `'${name}'`)], { encoding: 'utf8' })
  expect(other()).toBe('EADDRINUSE\n')
  await held.value.release()
})

test.each([
  ['an empty file', ''],
  ['half an owner', '{"pid":1'],
  ['something else', '[]']
])('%s is no lock', async (_, content) => {
  const path = newPath()
  writeFileSync(path, content)
  await (await taken(path)).release()
})

test('a lock of an earlier version, without token and time, is respected while its process runs', async () => {
  const path = newPath()
  writeFileSync(path, JSON.stringify(running))
  expect(await take(path)).toMatchObject({
    problem: { code: 'library.locked', details: { pid: String(process.pid), since: expect.stringMatching(/^20/) } }
  })
  expect(await take(path, { takeOver: true })).toMatchObject({ problem: { code: 'library.locked' } })
})

test.each([
  ['an earlier version', elsewhere, expect.stringMatching(/^20/)],
  ['this version', { ...elsewhere, token: 't', takenAt: '2026-01-02T03:04:05.000Z' }, '2026-01-02T03:04:05.000Z']
])('a lock that %s took on another machine names it, and is taken over on demand only', async (_, owner, since) => {
  const path = newPath()
  writeFileSync(path, JSON.stringify(owner))
  expect(await take(path)).toEqual({
    ok: false,
    problem: { code: 'library.lockedElsewhere', details: { folder: '/library', host: 'another', pid: '71', since } }
  })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(owner)
  await (await taken(path, { takeOver: true })).release()
})

test.each([
  ['a machine and a process alone', { pid: 71, host: 'another' }],
  ['a time that is none', { ...elsewhere, takenAt: 'yesterday' }],
  ['fields of another kind', { ...elsewhere, token: 5, bootId: [], file: {} }]
])('a lock of another machine that has %s names it', async (_, owner) => {
  const path = newPath()
  writeFileSync(path, JSON.stringify(owner))
  expect(await take(path)).toMatchObject({
    problem: {
      code: 'library.lockedElsewhere',
      details: { host: 'another', pid: '71', since: expect.stringMatching(/^20/) }
    }
  })
  await (await taken(path, { takeOver: true })).release()
})

test('a copy of the lock of a running process does not lock the folder it was copied to', async () => {
  const [path, copy] = [newPath(), newPath()]
  const lock = await taken(path)
  copyFileSync(path, copy)
  await (await taken(copy)).release()
  // Where inodes change, a copy cannot be told from the file.
  copyFileSync(path, copy)
  expect(await take(copy, { stableInodes: false })).toMatchObject({ problem: { code: 'library.locked' } })
  await lock.release()
})

test('a lock that is renamed with its folder is still held', async () => {
  const path = newPath()
  const lock = await taken(path)
  renameSync(path, `${path}.moved`)
  expect(await take(`${path}.moved`)).toMatchObject({ problem: { code: 'library.locked' } })
  const next = await taken(`${path}.moved`, { replaces: lock.token })
  await lock.release()
  await next.release()
})

test.each([
  ['deleted', (path: string) => renameSync(path, `${path}.gone`), 'library.lockDeleted'],
  ['emptied', (path: string) => writeFileSync(path, ''), 'library.lockDeleted'],
  ['overwritten in place', (path: string) => writeFileSync(path, JSON.stringify(elsewhere)), 'library.lockTaken'],
  [
    'replaced by another file',
    (path: string) => {
      writeFileSync(`${path}.new`, JSON.stringify(elsewhere))
      renameSync(`${path}.new`, path)
    },
    'library.lockTaken'
  ]
])('a lock that is %s is lost, and its release leaves the file of the other', async (_, happen, code) => {
  const path = newPath()
  const lock = await taken(path)
  expect(await whyLost(lock, path)).toBeNull()
  happen(path)
  expect(await whyLost(lock, path)).toMatchObject({ code })
  const before = existsSync(path) && readFileSync(path, 'utf8')
  await lock.release()
  expect(existsSync(path) && readFileSync(path, 'utf8')).toEqual(before)
})

test('a lock file that a sync program wrote anew with the same content is held', async () => {
  const path = newPath()
  const lock = await taken(path)
  copyFileSync(path, `${path}.new`)
  renameSync(`${path}.new`, path)
  expect(await whyLost(lock, path)).toBeNull()
  await lock.release()
  expect(existsSync(path)).toBe(false)
})

test('a lock that was taken over names the new owner to the old one', async () => {
  const path = newPath()
  const lock = await taken(path)
  const next = await taken(path, { replaces: lock.token })
  expect(await whyLost(lock, path)).toMatchObject({
    code: 'library.lockTaken',
    details: { host: hostname(), pid: String(process.pid) }
  })
  await lock.release()
  expect(await whyLost(next, path)).toBeNull()
  await next.release()
})

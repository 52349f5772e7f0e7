import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { takeLock } from '#main/storage/lock'
import { thisProcess } from '#main/storage/lock-owner'
import { temporaryFolder } from '../support/temporary-folder'

const removing = vi.hoisted(() => ({ times: 0 }))

// Another process that has got the lock removes all files of successors, as this one is about to link its own.
vi.mock('node:fs/promises', async original => {
  const files = await original<typeof import('node:fs/promises')>()
  const link: typeof files.link = async (from, to) => {
    if (removing.times > 0) rmSync(from)
    removing.times -= 1
    return files.link(from, to)
  }
  return { ...files, link }
})

test('a successor that another process cleared away before it was linked is made again', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'library.lock')
  writeFileSync(path, JSON.stringify({ ...(await thisProcess()), pid: 2 ** 22 + 1, token: 'abandoned' }))
  removing.times = 2
  const lock = await takeLock(path, { folder, stableInodes: true })
  expect(lock.ok).toBe(true)
  expect(readdirSync(dirname(path))).toEqual(['library.lock'])
  if (lock.ok) await lock.value.release()
})

test('a folder that is gone is told as such', async () => {
  const path = join(temporaryFolder(), 'gone', 'library.lock')
  await expect(takeLock(path, { folder: dirname(path), stableInodes: true })).rejects.toThrow('ENOENT')
})

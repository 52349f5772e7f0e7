import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from '../../scripts/setup/lock.mjs'

let folder = ''
let lock = ''
let said: string[] = []
const options = { say: (line: string) => said.push(line), waitingFor: 'another build' }

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muqarin-lock-'))
  lock = path.join(folder, 'out/.lock')
  said = []
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('two holders take turns, and the second says what it waits for', async () => {
  const order: string[] = []
  const hold = (name: string) => async () => {
    order.push(`${name} in`)
    await sleep(50)
    order.push(`${name} out`)
  }
  await Promise.all([withLock(lock, options, hold('a')), withLock(lock, options, hold('b'))])
  const [first] = order[0]?.split(' ') ?? []
  const second = first === 'a' ? 'b' : 'a'
  expect(order).toEqual([`${first} in`, `${first} out`, `${second} in`, `${second} out`])
  expect(said).toEqual(['Waiting for another build ...'])
})

test('the lock is gone after a failure', async () => {
  const failing = withLock(lock, options, () => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  expect(existsSync(lock)).toBe(false)
})

test('a lock whose owner has ended is taken over', async () => {
  await mkdir(lock, { recursive: true })
  const ended = spawnSync(process.execPath, ['--version'])
  await writeFile(path.join(lock, 'pid'), String(ended.pid))
  expect(await withLock(lock, options, async () => 'mine')).toBe('mine')
  expect(said).toEqual([])
})

test('a lock that never got an owner is taken over once it is old', async () => {
  await mkdir(lock, { recursive: true })
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(lock, longAgo, longAgo)
  expect(await withLock(lock, options, async () => 'mine')).toBe('mine')
})

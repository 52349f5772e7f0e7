import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock without an owner's number is one whose maker died between two system calls: after this many ms it is stale. */
const ownerless = 10_000
const pollEvery = 200

/**
 * Runs `body` while holding the lock folder `lock`; two commands started at once take turns. A lock whose owner no
 * longer runs is taken over.
 * @template T
 * @param {string} lock absolute path of a folder that exists only while somebody holds the lock
 * @param {{ say: import('./say.mjs').Say, waitingFor: string }} options `waitingFor` completes "Waiting for …"
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withLock(lock, { say, waitingFor }, body) {
  await mkdir(path.dirname(lock), { recursive: true })
  let announced = false
  while (!(await take(lock))) {
    if (await isStale(lock)) {
      await discard(lock)
      continue
    }
    if (!announced) say(`Waiting for ${waitingFor} ...`)
    announced = true
    await sleep(pollEvery)
  }
  try {
    return await body()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

/** @param {string} lock */
async function take(lock) {
  try {
    await mkdir(lock)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  await writeFile(path.join(lock, 'pid'), String(process.pid))
  return true
}

/** @param {string} lock */
async function isStale(lock) {
  try {
    const owner = Number(await readFile(path.join(lock, 'pid'), 'utf8'))
    if (owner > 0) return !(await isRunning(owner))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  const made = await stat(lock).catch(() => undefined)
  return made !== undefined && Date.now() - made.mtimeMs > ownerless
}

/** @param {number} pid */
async function isRunning(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  // A process that was killed and that nobody has collected yet still has its number; some containers never collect.
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !state.includes(') Z ')
}

/**
 * Renaming first makes sure that of two commands that find the same stale lock only one removes it.
 * @param {string} lock
 */
async function discard(lock) {
  const aside = `${lock}.stale-${process.pid}`
  try {
    await rename(lock, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  await rm(aside, { recursive: true, force: true })
}

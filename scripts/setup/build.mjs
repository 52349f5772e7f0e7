import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { runNode } from './child-process.mjs'
import { fingerprint } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { packageFile } from './packages.mjs'
import { inRoot, root } from './root.mjs'
import { secondsSince } from './say.mjs'
import { SetupProblem } from './setup-problem.mjs'

/** Everything the build reads. */
const inputs = [
  'src',
  'resources',
  'vite',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json'
]
const stamp = inRoot('out/.stamp')

/**
 * Builds the application into out/ unless out/ already is the build of the present sources.
 * @param {{ say: import('./say.mjs').Say }} options
 * @throws {SetupProblem} with the bundler's output when the build fails
 */
export async function ensureBuilt({ say }) {
  if (await isFresh()) return
  const lock = inRoot('out/.build-lock')
  await withLock(lock, { say, waitingFor: 'another command that builds' }, async () => {
    // Taken before the build: an edit made while it runs must lead to another build.
    const sources = await fingerprint(root, inputs)
    if (await isFresh(sources)) return
    const started = Date.now()
    say('Building ...')
    const { code, output } = await runNode(packageFile('electron-vite/bin/electron-vite.js'), ['build'], {
      cwd: root,
      quiet: true
    })
    if (code !== 0) throw new SetupProblem(`${output}\nThe build failed.`)
    await mkdir(inRoot('out'), { recursive: true })
    await writeFile(stamp, sources)
    say(`Built in ${secondsSince(started)}.`)
  })
}

/** @param {string} sources fingerprint of the inputs, when it is known already */
async function isFresh(sources = '') {
  try {
    const built = await readFile(stamp, 'utf8')
    return built === (sources || (await fingerprint(root, inputs)))
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

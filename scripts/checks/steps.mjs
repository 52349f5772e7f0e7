import { runNode } from '../setup/child-process.mjs'
import { hasDisplay, withDisplay } from '../setup/display.mjs'
import { packageFile } from '../setup/packages.mjs'
import { root } from '../setup/root.mjs'
import { withFoldersInMemory } from './memory-folder.mjs'
import { tallyOfTool } from './step.mjs'
import { checkTypes } from './types.mjs'
import { runVitest } from './vitest.mjs'

/** @typedef {import('./step.mjs').Step} Step */

/**
 * The checks that look at the sources without running them.
 * @param {import('../setup/say.mjs').Say} say
 * @returns {Step[]}
 */
export function staticSteps(say) {
  return [
    { name: 'Types, per layer', run: () => checkTypes(say) },
    { name: 'Lint and format (biome)', run: () => tool('@biomejs/biome/bin/biome', ['check', '--colors=off', '.']) },
    {
      name: 'Layers (dependency-cruiser)',
      run: () => tool('dependency-cruiser/bin/dependency-cruise.mjs', ['src', '--config', '.dependency-cruiser.cjs'])
    }
  ]
}

/** @returns {Step} */
export function unusedCode() {
  return { name: 'Unused code (knip)', run: () => tool('knip/bin/knip.js', ['--no-progress']) }
}

/** @returns {Step} */
export function unitTests() {
  return { name: 'Unit tests', run: () => runVitest('unit', ['tests/unit/'], withFoldersInMemory(process.env)) }
}

/** @returns {Step} */
export function allTestsWithoutWindow() {
  // Named folders rather than "all but e2e": a run that finds no test at all has to fail.
  const folders = ['tests/unit/', 'tests/contract/', 'tests/golden/', 'tests/hostile/', 'tests/durability/']
  const run = () => runVitest('tests', folders, withFoldersInMemory(process.env))
  return { name: 'Unit, contract, golden, hostile and durability tests', run }
}

/**
 * The hostile and durability tests in their long form, one file after another. Some of them open the window. Their temporary folders are
 * on the disk.
 * @param {import('../setup/say.mjs').Say} say
 * @returns {Step}
 */
export function longTests(say) {
  const args = ['tests/hostile/', 'tests/durability/', '--no-file-parallelism']
  const onScreen = (/** @type {NodeJS.ProcessEnv} */ env) => runVitest('long', args, { ...env, MUQARIN_LONG_FORM: '1' })
  return { name: 'Hostile and durability tests, long form', run: () => withDisplay({ say }, onScreen) }
}

/** A window often waits for its next frame: on two cores, two screens would leave a third of the processor idle. */
const screens = 3

/**
 * The real application, driven by Playwright: one file at a time on a screen, since each opens windows on it. Virtual screens
 * can be had in any number; each takes the next file when it is done with one.
 * @param {import('../setup/say.mjs').Say} say
 * @returns {Step}
 */
export function endToEnd(say) {
  const files = (/** @type {NodeJS.ProcessEnv} */ env) =>
    runVitest('e2e', ['--config', 'vitest.e2e.config.ts'], withFoldersInMemory(env))
  /** @type {(displays: string[]) => Promise<import('./step.mjs').Tally>} */
  const onScreens = displays =>
    displays.length === screens
      ? files({ ...process.env, DISPLAY: displays[0], MUQARIN_SCREENS: displays.join(' ') })
      : withDisplay({ say }, ({ DISPLAY = '' }) => onScreens([...displays, DISPLAY]))
  return { name: 'End to end (real Electron)', run: () => (hasDisplay() ? files(process.env) : onScreens([])) }
}

/**
 * @param {string} program below node_modules
 * @param {string[]} args
 */
async function tool(program, args) {
  const { code } = await runNode(packageFile(program), args, { cwd: root })
  return tallyOfTool(code)
}

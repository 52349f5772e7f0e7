import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { runNode } from '../setup/child-process.mjs'
import { packageFile } from '../setup/packages.mjs'
import { inRoot, root } from '../setup/root.mjs'

/**
 * Runs vitest, showing its output as it comes, and counts from its JSON report.
 * @param {string} name of the report file
 * @param {string[]} args e.g. a config and filters
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./step.mjs').Tally>}
 */
export async function runVitest(name, args, env = process.env) {
  const report = inRoot('test-results', `${name}.json`)
  await mkdir(path.dirname(report), { recursive: true })
  await rm(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(packageFile('vitest/vitest.mjs'), ['run', ...reporters, ...args], { cwd: root, env })
  return tallyOfReport(await readReport(report), code)
}

/**
 * A file that does not load and an error outside any test have no test to count: each fails as one.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | undefined} report
 *   undefined when vitest did not get as far as writing one
 * @param {number} code vitest's exit code
 * @returns {import('./step.mjs').Tally}
 */
export function tallyOfReport(report, code) {
  if (report === undefined) return { passed: 0, failed: 1 }
  const notLoaded = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0
  ).length
  const failed = report.numFailedTests + notLoaded
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** @param {string} file */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

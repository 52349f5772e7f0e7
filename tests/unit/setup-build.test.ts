import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runSteps, summary } from '../../scripts/checks/step.mjs'
import { tallyOfReport } from '../../scripts/checks/vitest.mjs'
import { run } from '../../scripts/setup/child-process.mjs'
import { fingerprint } from '../../scripts/setup/fingerprint.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muqarin-build-'))
  await mkdir(path.join(folder, 'src/deep'), { recursive: true })
  await writeFile(path.join(folder, 'src/deep/a.ts'), 'one')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('the fingerprint follows content, names and new files, and nothing else', async () => {
  const before = await fingerprint(folder, ['src', 'absent'])
  await writeFile(path.join(folder, 'outside.ts'), 'x')
  expect(await fingerprint(folder, ['src', 'absent'])).toBe(before)

  await writeFile(path.join(folder, 'src/deep/a.ts'), 'two')
  const edited = await fingerprint(folder, ['src', 'absent'])
  expect(edited).not.toBe(before)

  await rename(path.join(folder, 'src/deep/a.ts'), path.join(folder, 'src/deep/b.ts'))
  const renamed = await fingerprint(folder, ['src', 'absent'])
  expect(renamed).not.toBe(edited)

  await writeFile(path.join(folder, 'absent'), '')
  expect(await fingerprint(folder, ['src', 'absent'])).not.toBe(renamed)
})

test('a child ends with its own code, or with that of the signal that ended it', async () => {
  const ended = await run(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exit(3)'], {
    quiet: true
  })
  expect(ended.code).toBe(3)
  expect(ended.output.split('\n').sort()).toEqual(['', 'err', 'out'])
  const killed = await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGTERM")'], { quiet: true })
  expect(killed.code).toBe(143)
})

test('a failed step does not keep the next from running, and the sum counts both', async () => {
  const said: string[] = []
  const steps = [
    { name: 'Lint', run: async () => ({ passed: 0, failed: 1 }) },
    { name: 'Tests', run: async () => ({ passed: 12, failed: 2 }) }
  ]
  const total = await runSteps(steps, line => said.push(line))
  expect(summary(total)).toBe('12 passed, 3 failed')
  expect(said.at(-1)).toContain('Failed: Lint, Tests')
})

test('a test file that does not load, an error outside tests and a missing report each count as a failure', () => {
  const loaded = { status: 'passed', assertionResults: [{}] }
  const unloaded = { status: 'failed', assertionResults: [] }
  const report = { numPassedTests: 5, numFailedTests: 0, testResults: [loaded] }
  expect(tallyOfReport(report, 0)).toEqual({ passed: 5, failed: 0 })
  expect(tallyOfReport({ ...report, testResults: [loaded, unloaded] }, 1)).toEqual({ passed: 5, failed: 1 })
  expect(tallyOfReport({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
  expect(tallyOfReport(report, 1)).toEqual({ passed: 5, failed: 1 })
  expect(tallyOfReport(undefined, 1)).toEqual({ passed: 0, failed: 1 })
})
